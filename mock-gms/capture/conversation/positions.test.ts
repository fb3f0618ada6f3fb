import { expect, test } from '@playwright/test';
import type { Act } from '../traffic/traffic.ts';
import type { Conversation } from './conversation.ts';
import { positions } from './positions.ts';

const act = (operation: string, at: number, more: Partial<Act> = {}): Act => ({
  ...{ entry: at, at, end: at + 1, carrier: 'cometd-websocket', endpoint: 'cometd', service: 'support' },
  ...{ operation, chatId: 'C', fields: {}, headers: {}, answer: undefined, isRefused: false, status: 200 },
  ...more,
});
const seen = (index: number, at: number, type = 'Message', author = 'Client') => ({
  ...{ at, entry: at },
  event: { index, type, from: { nickname: 'Jo', participantId: 1, type: author } },
});
const conversation = (acts: readonly Act[], events: Conversation['events']): Conversation => ({
  ...{ chatId: 'C', service: 'support', began: 0, told: [], unread: [] },
  ...{ acts, events },
});

test('what was done after a message stands after it, also where the message came late', () => {
  const [send, update] = [act('send', 10), act('updateData', 20)];
  const events = [seen(1, 5, 'ParticipantJoined'), seen(2, 30), seen(3, 40, 'Message', 'Agent')];
  expect(positions(conversation([send, update], events))(update)).toBe(2.5);
});

test('where an event is missing, time alone tells', () => {
  const [send, again, update] = [act('send', 10), act('send', 11), act('updateData', 20)];
  const events = [seen(1, 5, 'ParticipantJoined'), seen(3, 30)];
  expect(positions(conversation([send, again, update], events))(update)).toBe(2.5);
});

test('an answer tells better than time, and a refused message brings no event', () => {
  const refused = act('send', 10, { isRefused: true });
  const update = act('updateData', 20, { answer: { statusCode: 0, messages: [], nextPosition: 7 } });
  const other = act('updateData', 21);
  const place = positions(conversation([refused, update, other], [seen(1, 5), seen(2, 30)]));
  expect([place(update), place(other)]).toEqual([6.5, 1.5]);
});
