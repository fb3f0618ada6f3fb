import { expect, test } from '@playwright/test';
import type { Pair } from '../twin/pair.ts';
import { comparePair } from './compare-pair.ts';

const ours = { status: 200, headers: {}, body: { channel: '/meta/disconnect', successful: true } };

function pairOf(operation: string): Pair {
  return {
    file: 'chat.har',
    entry: 8,
    operation,
    door: 'bayeux',
    asked: [],
    chat: undefined,
    names: {} as Pair['names'],
    theirs: undefined,
    ours,
  };
}

test('a goodbye whose answer came after the capture contradicts nothing', () => {
  expect(comparePair(pairOf('bayeuxDisconnect'))).toEqual([]);
});

test('a subscription that nobody answered is another outcome', () => {
  expect(comparePair(pairOf('bayeuxSubscribe'))).toMatchObject([
    { what: 'outcome', theirs: 'nothing', ours: 'HTTP 200, true' },
  ]);
});
