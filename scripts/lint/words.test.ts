import { expect, test } from '@playwright/test';
import { avoidedWords, wordsToReplace } from './words.ts';

const contributing = `
## Words

| not | but |
|---|---|
| anew · once more | again |
| for want of | without |

## Commits

| not | but |
|---|---|
| commits | are not meant |
`;

test('each word of the table is found with its line, in any case and over a line break', () => {
  const avoided = avoidedWords(contributing);
  expect(wordsToReplace('a.md', 'first\nOnce more, for want\nof an answer', avoided)).toEqual([
    'a.md:2: "once more": write again',
    'a.md:2: "for want of": write without',
  ]);
});

test('parts of other words and other tables are ignored', () => {
  expect(wordsToReplace('a.md', 'renewed commits, anewly', avoidedWords(contributing))).toEqual([]);
});
