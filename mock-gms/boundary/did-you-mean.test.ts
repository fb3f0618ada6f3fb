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

test('no suggestion is made for a name that resembles none, or is too long to be a typo', () => {
  for (const name of ['colour', '', 'x', 'x'.repeat(100_000)]) expect(didYouMean(name, KNOWN)).toBe('');
});
