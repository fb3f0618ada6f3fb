import { expect, test } from '@playwright/test';
import type { Captured } from '../../../mock-gms/capture.ts';
import { type BayeuxStep, stepsOf } from './step.ts';

/** Frames of one WebSocket, one after the other. */
function frames(...all: readonly [direction: 'sent' | 'received', message: object][]): readonly Captured[] {
  return all.map(([direction, message], place) => ({
    kind: 'frame',
    number: 1,
    at: place + 1,
    path: '/genesys/cometd',
    connection: 1,
    headers: {},
    direction,
    text: JSON.stringify([message]),
  }));
}

const goodbye = { id: '2', channel: '/meta/disconnect' };
const answered = (captured: readonly Captured[]) =>
  stepsOf(captured).map((step) => {
    const { message, reply, isLast } = step as BayeuxStep;
    return [message.channel, reply !== undefined, isLast];
  });

test('a goodbye is the last of its socket where the capture ends with it, and not where an answer came', () => {
  const hello = ['sent', { id: '1', channel: '/meta/handshake' }] as const;
  const welcome = ['received', { id: '1', channel: '/meta/handshake', successful: true }] as const;
  expect(answered(frames([...hello], [...welcome], ['sent', goodbye]))).toEqual([
    ['/meta/handshake', true, false],
    ['/meta/disconnect', false, true],
  ]);
  const farewell = { ...goodbye, successful: true };
  expect(
    answered(frames([...hello], [...welcome], ['sent', goodbye], ['received', farewell])).at(-1),
  ).toEqual(['/meta/disconnect', true, false]);
});

test('what nobody answers is not the last where other things came after it', () => {
  const push = { channel: '/service/chatV2/support', data: {} };
  expect(answered(frames(['sent', goodbye], ['received', push]))).toEqual([
    ['/meta/disconnect', false, false],
  ]);
});
