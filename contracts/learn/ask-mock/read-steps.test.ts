import { expect, test } from '@playwright/test';
import type { Captured } from '../../../mock-gms/capture.ts';
import type { BayeuxStep } from './bayeux-step.ts';
import { stepsOf } from './read-steps.ts';

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

test('what nobody answers is the last of its socket until a later message is answered', () => {
  const push = { channel: '/service/chatV2/support', data: {} };
  const published = { id: '1', channel: '/service/chatV2/support', data: {} };
  const connect = { id: '3', channel: '/meta/connect' };
  const connected = { ...connect, successful: true };
  // Each was on its way already.
  expect(answered(frames(['sent', goodbye], ['received', push]))).toEqual([
    ['/meta/disconnect', false, true],
  ]);
  expect(answered(frames(['sent', connect], ['sent', goodbye], ['received', connected]))).toEqual([
    ['/meta/connect', true, false],
    ['/meta/disconnect', false, true],
  ]);
  expect(answered(frames(['sent', published], ['sent', connect], ['received', connected]))).toEqual([
    ['/service/chatV2/support', false, false],
    ['/meta/connect', true, false],
  ]);
});

test('requests of one moment keep the order of the capture, however long their answers took', () => {
  const http = (number: number, at: number, took: number): Captured => ({
    ...{ kind: 'http', number, at, end: at + took },
    request: { method: 'POST', path: '/genesys/2/chat/support', headers: {}, body: 'nickname=Jo' },
    response: { status: 200, headers: {}, body: '{"statusCode":0}' },
  });
  const order = (...entries: readonly Captured[]) => stepsOf(entries).map(({ entry }) => entry);
  expect(order(http(1, 0, 500), http(2, 0, 10), http(3, 0, 20))).toEqual([1, 2, 3]);
  expect(order(http(1, 0, 500), http(2, 1, 10))).toEqual([2, 1]);
});

test('what a client published and was not answered has its reason', () => {
  const [step] = stepsOf([
    {
      ...{ kind: 'http', number: 1, at: 0, end: 5, failure: 'no answer' },
      request: { method: 'POST', path: '/genesys/cometd', headers: {}, body: JSON.stringify([goodbye]) },
    },
  ]);
  expect(step).toMatchObject({ kind: 'bayeux', lack: 'no answer came', reply: undefined });
});
