import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ONLY_IN_WHOLE } from '../../../e2e/browsers/in-turn.ts';
import { TRANSCRIPT_TYPES } from '../../chat/entry.ts';
import { parseScript } from '../../index.ts';
import type { Conversation, SeenEvent } from '../conversation/conversation.ts';
import { logOf } from '../conversation/log-of.ts';
import { chatLine } from './chat-line.ts';
import { replayedScript, replayedTest } from './replayed.ts';

const told = (chatEnded: boolean) => ({
  ...{ entry: 1, at: 1, chatId: 'C', service: 'support', pushed: false, status: 200 },
  answer: { statusCode: 0, chatEnded, messages: [] },
});

function conversationOf(events: readonly SeenEvent['event'][], isEnded = true): Conversation {
  return {
    ...{ chatId: 'C', service: 'support', began: 0, acts: [], unread: [], told: [told(isEnded)] },
    events: events.map((event, place) => ({ event: { ...event, index: place + 1 }, at: place, entry: 1 })),
  };
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '</script><script>',
    '{{customer}}',
    ['$', '{x}'].join(''),
    '*/',
    '\u2028',
    '\u202e',
    '__proto__',
    '- say: no',
    '\n',
  ),
);
const data = fc.dictionary(
  fc.oneof(text, fc.constantFrom('file-id', 'file-name', 'file-size', 'GCTI_SYSTEM')),
  text,
);
const event = fc.record(
  {
    index: fc.constant(1),
    type: fc.oneof(fc.constantFrom(...TRANSCRIPT_TYPES), text),
    from: fc.record({
      nickname: fc.oneof(text, fc.constant('system')),
      participantId: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.double()),
      type: fc.oneof(fc.constantFrom('Client', 'Agent', 'Supervisor', 'External'), text),
    }),
    text,
    messageType: text,
    utcTime: fc.oneof(fc.integer(), fc.double()),
    userData: data,
    eventAttributes: data,
  },
  { requiredKeys: ['index'] },
);

test('whatever events a capture has, what is made of it is a script that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      async (events, isEnded) => {
        const conversation = conversationOf(events, isEnded);
        const { text: yaml, fileName } = await replayedScript(conversation);
        parseScript(yaml, fileName);
        const { text: code } = await replayedTest(conversation, { runner: 'node' });
        expect(code).not.toContain('</script');
        expect(chatLine(conversation, 1)).toMatch(/^[^\p{Cc}\u202e]*\n$/u);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});

test('a chat of 20,000 events, and one of a crowd, is told within seconds', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' };
  const talk = Array.from({ length: 20_000 }, () => ({ index: 0, type: 'Message', from, text: 'x' }));
  const crowd = Array.from({ length: 3000 }, (_, place) => ({
    ...{ index: 0, type: 'ParticipantJoined' },
    from: { ...from, participantId: place + 2 },
  }));
  const leaves = Array.from({ length: 20_000 }, () => ({ index: 0, type: 'ParticipantLeft', from }));
  const left = crowd.map(({ from }) => ({ index: 0, type: 'ParticipantLeft', from }));
  for (const events of [talk, crowd, leaves, [...crowd, ...left]])
    expect(await secondsOf(() => replayedScript(conversationOf(events)))).toBeLessThan(5);
});

test('a customer who does much, and is told as much, is read within seconds', async () => {
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' };
  const talk = Array.from({ length: 5_000 }, () => ({ index: 0, type: 'Message', from, text: 'x' }));
  const conversation: Conversation = {
    ...conversationOf(talk),
    told: Array.from({ length: 200_000 }, (_, at) => ({ ...told(false), at })),
    acts: Array.from({ length: 5_000 }, (_, at) => ({
      ...{ entry: 1, at, end: at, carrier: 'polling', endpoint: 'rest', service: 'support', chatId: 'C' },
      ...{ operation: 'updateData', fields: { 'userData[a]': String(at) }, headers: {} },
      ...{ answer: undefined, isRefused: false },
    })),
  };
  expect(await secondsOf(() => logOf(conversation))).toBeLessThan(5);
});

async function secondsOf(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
