import { expect, test } from '@playwright/test';
import type { Act, Conversation, SeenEvent } from '../../../mock-gms/capture.ts';
import { SceneActs } from './scene-acts.ts';
import { ToldEvents } from './told-events.ts';

/** A chat of so many messages, in which it is counted how often one looks at what was asked and told. */
function longChat(messages: number) {
  const counted = { times: 0 };
  const seen = <T extends object>(each: T): T =>
    new Proxy(each, {
      get(target, name, self) {
        counted.times += 1;
        return Reflect.get(target, name, self);
      },
    });
  const from = { nickname: 'Jo', participantId: 1, type: 'Client' };
  const numbers = Array.from({ length: messages }, (_, place) => place + 1);
  const eventOf = (index: number) => ({ index, type: 'Message', text: `Hello ${index}`, from });
  const acts = numbers.map((entry) => {
    const answer = { messages: [eventOf(entry)], nextPosition: entry + 1, statusCode: 0 };
    const fields = { message: `Hello ${entry}` };
    return seen({ operation: 'send', entry, at: entry, fields, endpoint: 'rest', isRefused: false, answer });
  });
  const conversation = {
    ...{ chatId: 'c', service: 's', began: 0, unread: [] },
    acts: acts as unknown as readonly Act[],
    told: acts.map(({ entry, at, answer }) => seen({ entry, at, answer, pushed: false })),
    events: numbers.map((entry) => seen({ event: eventOf(entry), at: entry, entry })),
  } as unknown as Conversation;
  return { conversation, counted };
}

/** How often everything of a chat is looked at while it is gone through, act by act. */
function workOf(messages: number): number {
  const { conversation, counted } = longChat(messages);
  const acts = new SceneActs([conversation], []);
  const told = new ToldEvents(conversation.events);
  for (let entry = 1; entry <= messages; entry += 1) {
    const [act] = acts.at(entry);
    expect(act && acts.madeBy(act)).toBe(entry);
    expect(acts.reachedAt(entry)).toBe(entry + 1);
    expect(told.lastAt({ entry, at: entry, isFrame: false })).toBe(entry);
  }
  return counted.times;
}

test('a chat that is twice as long takes about twice the work', () => {
  const work = workOf(100);
  expect(work).toBeGreaterThan(100);
  expect(workOf(200)).toBeLessThan(2.5 * work);
});

test('refused requests of no chat are looked up, however many chats there are', () => {
  const refused = Array.from({ length: 50 }, (_, place) => ({ entry: place, operation: 'send' }) as Act);
  const acts = new SceneActs([], refused);
  expect(acts.at(7)).toEqual([refused[7]]);
  expect(acts.at(50)).toEqual([]);
});

const told = (...all: readonly (readonly [index: number, entry: number, at: number])[]) =>
  new ToldEvents(all.map(([index, entry, at]) => ({ event: { index }, entry, at }) as SeenEvent));

test('what an answer tells comes before it, and what a socket tells comes in its time', () => {
  const events: readonly (readonly [number, number, number])[] = [
    [1, 1, 10],
    [2, 3, 30],
    [3, 3, 35],
  ];
  const lasts = (isFrame: boolean) => {
    const each = told(...events);
    return [each.lastAt({ entry: 1, at: 5, isFrame }), each.lastAt({ entry: 3, at: 31, isFrame })];
  };
  expect(lasts(false)).toEqual([1, 3]);
  expect(lasts(true)).toEqual([0, 2]);
});

test('what a later request was told first was not told to one before it', () => {
  const each = told([1, 1, 10], [2, 9, 12], [3, 4, 40]);
  expect(each.lastAt({ entry: 3, at: 20, isFrame: false })).toBe(1);
  expect(each.lastAt({ entry: 4, at: 20, isFrame: false })).toBe(3);
  expect(each.lastAt({ entry: 9, at: 50, isFrame: false })).toBe(3);
});
