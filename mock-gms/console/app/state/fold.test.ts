import { expect, test } from '@playwright/test';
import type { ServerEvent, ShownEntry } from '../api/types.ts';
import { fold, MOST_EXCHANGES, withExchanges } from './fold.ts';
import { foldLog } from './fold-entry.ts';
import { isWhole, NOTHING, newChat, newService, type World } from './world.ts';

const service = 'support';
const chatId = 'c1';

let seq = 0;
function transcript(type: string, participantId: number, more: object = {}): ShownEntry {
  seq += 1;
  const from = {
    nickname: `n${participantId}`,
    participantId,
    type: participantId === 1 ? 'Client' : 'Agent',
  };
  return { seq, at: seq, index: seq, type, from, visibility: 'all', ...more } as ShownEntry;
}
const entry = (one: ShownEntry) => ({ type: 'entry', service, chatId, entry: one }) as ServerEvent;
const folded = (events: readonly ServerEvent[], world: World = NOTHING) =>
  events.reduce((known, event) => fold(known, event, 0), world);
const chatIn = (world: World) => world.services.get(service)?.chats.get(chatId);

test.beforeEach(() => {
  seq = 0;
});

test('a chat is what its entries say: who is there, what is attached, whether it has ended', () => {
  const requested = {
    seq: ++seq,
    at: 1,
    type: 'ChatRequested',
    userData: { a: '1' },
  } as unknown as ShownEntry;
  const world = folded([
    entry(requested),
    entry(transcript('ParticipantJoined', 1)),
    entry(transcript('ParticipantJoined', 2, { joins: { bot: true, silent: false } })),
    entry({ seq: ++seq, at: 4, type: 'UserDataUpdated', userData: { b: '2' }, by: 1 } as ShownEntry),
    entry(transcript('NicknameUpdated', 2, { from: { nickname: 'Zoe', participantId: 2, type: 'Agent' } })),
    entry(transcript('ParticipantLeft', 1)),
    entry({ seq: ++seq, at: 7, type: 'ChatEnded', by: 'client' } as ShownEntry),
  ]);
  expect(chatIn(world)).toMatchObject({
    startedAt: 1,
    ended: true,
    userData: { a: '1', b: '2' },
    participants: [
      { participantId: 1, present: false },
      { participantId: 2, nickname: 'Zoe', bot: true, present: true },
    ],
  });
});

test('an entry that comes twice counts once', () => {
  const message = entry(transcript('Message', 1, { text: 'Hello' }));
  const world = folded([message, message]);
  expect(chatIn(world)?.log).toHaveLength(1);
  expect(chatIn(world)?.unread).toBe(1);
});

test('what the customer says is unread; what others say is not', () => {
  const world = folded([
    entry(transcript('Message', 1)),
    entry(transcript('FileUploaded', 1)),
    entry(transcript('Message', 2)),
    entry(transcript('TypingStarted', 1)),
  ]);
  expect(chatIn(world)?.unread).toBe(2);
});

test('a participant who begins to type is typing until something is said', () => {
  let world = folded([entry(transcript('TypingStarted', 1)), entry(transcript('TypingStarted', 2))]);
  expect([...(chatIn(world)?.typing ?? [])]).toEqual([1, 2]);
  world = folded([entry(transcript('Message', 1)), entry(transcript('TypingStopped', 2))], world);
  expect(chatIn(world)?.typing.size).toBe(0);
});

test('a log that was known only from its middle becomes complete when the rest comes', () => {
  const all = Array.from({ length: 6 }, () => transcript('Message', 2));
  const live = all.slice(3, 5).reduce((chat, one) => foldLog(chat, [one]), newChat(chatId));
  expect(isWhole(live)).toBe(false);
  const whole = foldLog(live, all);
  expect(whole.log.map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(isWhole(whole)).toBe(true);
  expect(foldLog(whole, all.slice(2))).toMatchObject({ log: whole.log });
});

test('a reset leaves the service without chats, and a service that is gone is shown no more', () => {
  const world = folded([
    { type: 'serviceAdded', service, settings: {} } as unknown as ServerEvent,
    entry(transcript('Message', 1)),
    { type: 'reset', service },
  ]);
  expect(world.services.get(service)?.chats.size).toBe(0);
  expect(folded([{ type: 'gone', service }], world).services.size).toBe(0);
});

test('the exchanges of a service are bounded, in order, and each is there once', () => {
  const one = (number: number) => ({ number }) as Parameters<typeof withExchanges>[1][number];
  let view = withExchanges(newService(service), [one(2), one(3)]);
  view = withExchanges(view, [one(1), one(2)]);
  expect(view.exchanges.map(({ number }) => number)).toEqual([1, 2, 3]);
  const many = Array.from({ length: MOST_EXCHANGES }, (_, index) => one(index + 4));
  expect(withExchanges(view, many).exchanges[0]?.number).toBe(4);
});

test('a clock is kept with the time at which it was heard', () => {
  const world = fold(NOTHING, { type: 'clock', service, now: 5, frozen: true }, 77);
  expect(world.services.get(service)?.clock).toEqual({ now: 5, frozen: true, heardAt: 77 });
});
