import { expect, test } from '@playwright/test';
import { Claims, Count } from './ledger.ts';

test('what was acknowledged must be there, once; what was only tried may be', () => {
  const claims = new Claims();
  for (const what of ['a', 'b', 'c', 'd']) claims.try(what);
  for (const what of ['a', 'b', 'uninvited']) claims.acknowledge(what);
  expect(claims.acknowledged).toBe(2);
  expect(claims.mistakes('message', ['a', 'b'])).toEqual([]);
  expect(claims.mistakes('message', ['c', 'b', 'a'])).toEqual([]);
  expect(claims.mistakes('message', ['a', 'c', 'c', 'x'])).toEqual([
    'message b is lost',
    'message c is doubled',
    'message x is not ours',
  ]);
});

test('what is being removed may be there or not, until its removal is acknowledged', () => {
  const claims = new Claims();
  claims.try('a');
  claims.acknowledge('a');
  claims.release('a');
  expect([claims.mistakes('file', []), claims.mistakes('file', ['a'])]).toEqual([[], []]);
  claims.acknowledgeGone('a');
  expect(claims.mistakes('file', ['a'])).toEqual(['file a has come back']);
});

test('a count grows by what was acknowledged, whichever of those that were tried that was', () => {
  const count = new Count();
  for (let i = 0; i < 5; i += 1) count.try();
  count.acknowledgeOne();
  count.acknowledgeOne();
  expect(count.mistakes('it', 1)).toEqual(['it is 1, not between 2 and 5']);
  expect(count.mistakes('it', 4)).toEqual([]);
  count.try();
  count.acknowledgeOne();
  expect(count.mistakes('it', 4)).toEqual(['it is 4, not between 5 and 5']);
});

test('a count lies between what was acknowledged and what was tried, and goes on from there', () => {
  const count = new Count();
  expect([count.try(), count.try(), count.try()]).toEqual([1, 2, 3]);
  count.acknowledge(1);
  expect(count.mistakes('it', 0)).toEqual(['it is 0, not between 1 and 3']);
  expect(count.mistakes('it', 4)).toEqual(['it is 4, not between 1 and 3']);
  expect(count.mistakes('it', 2)).toEqual([]);
  expect(count.try()).toBe(3);
  expect(count.mistakes('it', Number.NaN)).toHaveLength(1);
});
