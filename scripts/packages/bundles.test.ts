import { expect, test } from '@playwright/test';
import { saidOf } from './bundles.ts';

const README = [
  '| what | size |',
  '| `a` in an app | 15.4 kB, and 9.0 kB later |',
  '| `a/b` in an app | 15.3 kB |',
];

test('the README has to keep what its table says of an entry', () => {
  expect(saidOf('a', README.join('\n'))).toEqual([15.4, 9]);
  expect(saidOf('a/b', README.join('\n'))).toEqual([15.3, 0]);
});

test('a README that does not mention an entry is reported', () => {
  expect(() => saidOf('c', README.join('\n'))).toThrow('does not say what c weighs');
});
