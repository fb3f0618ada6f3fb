import { expect, test } from '@playwright/test';
import { transports } from '../transports.ts';
import { inTurn } from './in-turn.ts';

const titles = Array.from({ length: 300 }, (_, number) => `a sentence with the number ${number}`);

test('a title always takes the same, and titles together take all about equally often', () => {
  const taken = titles.map((title) => inTurn(title, transports));
  expect(taken).toEqual(titles.map((title) => inTurn(title, transports)));
  for (const transport of transports) {
    const times = taken.filter((each) => each === transport).length;
    expect(times).toBeGreaterThan(80);
    expect(times).toBeLessThan(120);
  }
});

test('where there is nothing to take, nothing is taken', () => {
  expect(inTurn('a title', [])).toBeUndefined();
});
