import { expect, test } from '@playwright/test';
import { didYouMean } from './did-you-mean.ts';

const KNOWN = ['port', 'host', 'public-url', 'script', 'flexDisconnectTimeout'];

for (const [name, meant] of [
  ['prot', 'port'],
  ['por', 'port'],
  ['hosts', 'host'],
  ['publicurl', 'public-url'],
  ['flexdisconnecttimeout', 'flexDisconnectTimeout'],
  ['sript', 'script'],
] as const) {
  test(`${name} was meant to be ${meant}`, () => {
    expect(didYouMean(name, KNOWN)).toBe(` (did you mean ${meant}?)`);
  });
}

test('nothing is guessed for what is like nothing, or too long to be a slip', () => {
  for (const name of ['colour', '', 'x', 'x'.repeat(100_000)]) expect(didYouMean(name, KNOWN)).toBe('');
});
