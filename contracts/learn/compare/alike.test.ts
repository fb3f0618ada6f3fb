import { expect, test } from '@playwright/test';
import { OwnNames } from '../ask-mock/own-names.ts';
import { alike } from './alike.ts';

const OURS = 'There is no such operation';

for (const [theirs, isAlike] of [
  [OURS, true],
  // Somebody has said the word in the chat, too.
  ['Fikqs is no such operation', true],
  ['There is no such ahrtdbwce', true],
  // Other words, not other letters.
  ['Their is not an operation', false],
  ['There was no such operation', false],
  ['Unknown operation', false],
  ['Fikqs xx zz much operation', false],
] as const)
  test(`“${theirs}” ${isAlike ? 'may be' : 'is not'} what the mock says`, () => {
    expect(alike('advice', theirs, OURS, new OwnNames())).toBe(isAlike);
    expect(alike('text', theirs, OURS, new OwnNames())).toBe(theirs === OURS);
  });

test('a number in a sentence is no word that somebody has said', () => {
  const [theirs, ours] = [16_000, 12_345].map((most) => `Message is too long: at most ${most} bytes`);
  expect(alike('advice', theirs, ours, new OwnNames())).toBe(false);
});
