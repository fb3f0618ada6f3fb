import { expect, test } from '@playwright/test';
import { OwnNames } from '../ask-mock/own-names.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { align } from './align.ts';
import { alignEvents } from './align-events.ts';
import { comparePair } from './compare-pair.ts';
import { Places } from './places.ts';

const same = (one: string, other: string) => (one === other ? 1 : 0);

test('one more on one side has no other, and what follows is paired all the same', () => {
  expect(align([...'abcd'], [...'acxd'], same)).toEqual([
    ['a', 'a'],
    ['b', undefined],
    ['c', 'c'],
    [undefined, 'x'],
    ['d', 'd'],
  ]);
});

const event = (index: number, text: string, type = 'Agent', participantId = 2) => ({
  ...{ index, type: 'Message', text },
  from: { nickname: type, participantId, type },
});

function pair(theirs: readonly object[], ours: readonly object[], next: readonly [number, number]): Pair {
  const answer = (messages: readonly object[], nextPosition: number) => ({
    ...{ status: 200, headers: {} },
    body: { statusCode: 0, messages, nextPosition },
  });
  const about = {
    file: '',
    entry: 1,
    operation: 'refresh',
    endpoint: 'rest',
    asked: [],
    chat: undefined,
  } as const;
  const [theirNext, ourNext] = next;
  return {
    ...{ ...about, names: new OwnNames() },
    ...{ theirs: answer(theirs, theirNext), ours: answer(ours, ourNext) },
  };
}

function disagreeing(...pairs: readonly Pair[]) {
  const places = new Places(pairs);
  return pairs
    .flatMap((each) => comparePair({ ...each, places }))
    .filter(({ agrees }) => !agrees)
    .map(({ what, name, theirs, ours }) => [what, name, theirs, ours]);
}

test('where a server greets, neither the greeting nor the positions and participants after it are different', () => {
  const greeting = event(2, 'Welcome', 'External', 2);
  const first = pair([event(1, 'Hi', 'Client', 1), greeting], [event(1, 'Hi', 'Client', 1)], [3, 2]);
  const second = pair([event(3, 'Yes?', 'Agent', 3)], [event(2, 'Yes?', 'Agent', 2)], [4, 3]);
  const third = pair([], [], [4, 3]);
  expect(disagreeing(first, second, third)).toEqual([]);
});

test('where a server counts otherwise without an event more, positions are different', () => {
  const first = pair([event(2, 'Hi', 'Client', 1)], [event(1, 'Hi', 'Client', 1)], [3, 2]);
  expect(disagreeing(first)).toEqual([
    ['member', 'nextPosition', 3, 2],
    ['member', 'index', 2, 1],
  ]);
});

test('two chats of 1,500 events are paired within seconds, and right where one has a message more', () => {
  const chat = Array.from({ length: 1_500 }, (_, place) => event(place + 1, `text ${place}`));
  const greeted = [event(1, 'Welcome', 'External', 9), ...chat];
  const begun = process.cpuUsage();
  const aligned = alignEvents(greeted, chat, (each) => each);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(5);
  expect(aligned.filter(([, ours]) => ours === undefined)).toEqual([[greeted[0], undefined]]);
  expect(aligned).toHaveLength(greeted.length);
});
