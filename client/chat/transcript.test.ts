import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { ChatEvent } from '../transport/transport.ts';
import { toMessage } from './messages.ts';
import { copyOf, type Entry, Transcript } from './transcript.ts';

const from = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
const said = (index: number, text = `${index}`): ChatEvent => ({
  index,
  type: 'Message',
  from,
  utcTime: index * 1000,
  text,
});
const indices = (entries: Entry[]) => entries.map(({ event }) => event.index);
const all = (transcript: Transcript) => transcript.all().messages.map(({ index }) => index);

const asItComes = { isHidden: () => false, read: toMessage };

test('messages come out once and by index, gaps or not', () => {
  const transcript = new Transcript(asItComes);
  expect(indices(transcript.add([said(4), said(1), said(1)]))).toEqual([1, 4]);
  expect(indices(transcript.add([said(4), said(6)]))).toEqual([6]);
  expect(all(transcript)).toEqual([1, 4, 6]);
  expect(transcript.nextPosition).toBe(7);
});

test('what is hidden counts as seen', () => {
  const transcript = new Transcript({ isHidden: (text) => text === 'secret', read: toMessage });
  expect(indices(transcript.add([said(1, 'secret')]))).toEqual([]);
  expect(transcript.nextPosition).toBe(2);
  expect(transcript.all().originalMessages).toEqual([]);
});

test('the span reaches from the first message to the last, and is zero while there is none', () => {
  const transcript = new Transcript(asItComes);
  expect(transcript.span()).toEqual({ startTime: 0, endTime: 0 });
  transcript.add([said(1), said(9)]);
  expect(transcript.span()).toEqual({ startTime: 1000, endTime: 9000 });
});

test('what a subscriber does to a message does not reach the transcript', () => {
  const transcript = new Transcript(asItComes);
  const { messages, originalMessages } = copyOf(transcript.add([said(1, 'as said')]));
  for (const message of [...messages, ...originalMessages]) message.text = 'changed';
  expect(transcript.all()).toMatchObject({
    messages: [{ text: 'as said' }],
    originalMessages: [{ text: 'as said' }],
  });
});

/** The indices of a chat: increasing, with gaps. */
const chat = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 });

test('each index comes out once, whatever the order and duplication of answers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 40 }))), (answers) => {
      const transcript = new Transcript(asItComes);
      const batches = answers.map((answer) => indices(transcript.add(answer.map((index) => said(index)))));
      for (const batch of batches) expect(batch).toEqual([...batch].sort(byNumber));
      const every = [...new Set(answers.flat())].sort(byNumber);
      expect(batches.flat().sort(byNumber)).toEqual(every);
      expect(all(transcript)).toEqual(every);
    }),
  );
});

test('answers that hold everything from the position asked, shuffled, doubled and overlapping, come out in order', () => {
  const reads = fc.array(
    fc.record({ upTo: fc.nat(60), overlap: fc.nat(5), seed: fc.infiniteStream(fc.nat(1000)) }),
  );
  fc.assert(
    fc.property(chat, reads, (stored, steps) => {
      const transcript = new Transcript(asItComes);
      let end = 0;
      const out: unknown[] = [];
      for (const { upTo, overlap, seed } of [...steps, { upTo: 60, overlap: 60, seed: undefined }]) {
        end = Math.max(end, upTo);
        const position = Math.max(1, transcript.nextPosition - overlap);
        const there = stored.filter((index) => index >= position && index <= end);
        const answer = [...there, ...there.slice(0, overlap)].map((index) => ({
          index,
          key: seed?.next().value ?? 0,
        }));
        out.push(
          ...indices(transcript.add(answer.sort((a, b) => a.key - b.key).map(({ index }) => said(index)))),
        );
      }
      expect(out).toEqual([...stored].sort(byNumber));
    }),
  );
});

function byNumber(a: number | undefined, b: number | undefined): number {
  return (a ?? 0) - (b ?? 0);
}
