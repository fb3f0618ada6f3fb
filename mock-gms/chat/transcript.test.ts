import { expect, test } from '@playwright/test';
import type { Entry } from './entry.ts';
import { readTranscript } from './transcript.ts';

const NOW = 1_000_000;
const customer = { nickname: 'Jo', participantId: 1, type: 'Client' as const };
const agent = { nickname: 'Ann', participantId: 2, type: 'Agent' as const };
const said = { at: NOW, visibility: 'all' as const, type: 'Message' as const };

const log: Entry[] = [
  { ...said, seq: 1, index: 1, type: 'ParticipantJoined', from: customer },
  { ...said, seq: 2, index: 2, from: customer, text: 'hello' },
  { ...said, seq: 3, index: 3, from: agent, type: 'TypingStarted' },
  { ...said, seq: 4, index: 4, from: customer, type: 'TypingStarted' },
  { seq: 5, at: NOW, type: 'UserDataUpdated', userData: {}, by: 1 },
  { ...said, seq: 6, index: 5, from: agent, text: 'hi' },
];

const indices = (position: number, now = NOW) =>
  readTranscript(log, position, { participantId: 1, now }).map(({ index }) => index);

test('0 reads nothing, 1 the stored history, n from n on, beyond the end nothing, -1 the last stored entry', () => {
  expect(indices(0)).toEqual([]);
  expect(indices(1)).toEqual([1, 2, 5]);
  expect(indices(5)).toEqual([5]);
  expect(indices(6)).toEqual([]);
  expect(indices(1000)).toEqual([]);
  expect(indices(-1)).toEqual([5]);
});

test("an agent's typing is read at positions from 2 up to its own index, for ten seconds, and one's own never", () => {
  expect(indices(2)).toEqual([2, 3, 5]);
  expect(indices(3)).toEqual([3, 5]);
  expect(indices(4)).toEqual([5]);
  expect(indices(3, NOW + 9_999)).toEqual([3, 5]);
  expect(indices(3, NOW + 10_000)).toEqual([5]);
});

test('typing is never the last message', () => {
  expect(
    readTranscript(log.slice(0, 4), -1, { participantId: 1, now: NOW }).map(({ index }) => index),
  ).toEqual([2]);
});
