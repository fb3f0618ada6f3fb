import { expect, test } from '@playwright/test';
import { Chance } from './chance.ts';

const numbers = (chance: Chance) => Array.from({ length: 20 }, () => chance.below(1000));

test('the same seed gives the same sequence, another seed another one', () => {
  expect(numbers(new Chance(7))).toEqual(numbers(new Chance(7)));
  expect(numbers(new Chance(7))).not.toEqual(numbers(new Chance(8)));
});

test('a fork goes its own way and leaves the same sequence behind each time', () => {
  const [one, other] = [new Chance(7), new Chance(7)];
  numbers(one.fork());
  other.fork();
  expect(numbers(one)).toEqual(numbers(other));
});

test('an item of weight 0 is never picked', () => {
  const chance = new Chance(1);
  const items = [
    { name: 'never', weight: 0 },
    { name: 'always', weight: 2 },
  ];
  const picked = new Set(Array.from({ length: 100 }, () => chance.weighted(items).name));
  expect([...picked]).toEqual(['always']);
});
