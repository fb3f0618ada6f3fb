import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isWhole } from '../../../e2e/browsers/in-turn.ts';
import { WholeWords } from './whole-words.ts';

const WORD = fc.string({
  unit: fc.constantFrom('a', 'B', '1', 'é', '🙂', '-', '/', ' ', '.'),
  minLength: 1,
  maxLength: 4,
});
const TEXT = fc.string({
  unit: fc.constantFrom('a', 'B', '1', 'é', '🙂', '-', '/', ' ', '.'),
  maxLength: 40,
});

/** What one expression of all words finds. */
function byExpression(words: readonly string[], text: string): readonly string[] {
  const all = [...words].sort((one, other) => other.length - one.length);
  const escaped = all.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(any)].map(({ 0: word, index }) => `${index} ${word}`);
}

test('it finds what one expression of all words finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(WORD, { minLength: 1, maxLength: 6 }), TEXT, (words, text) => {
      const known = new WholeWords();
      for (const word of words) known.add(word);
      expect([...known.in(text)].map(({ found, index }) => `${index} ${found}`)).toEqual(
        byExpression(words, text),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? (isWhole ? 2000 : 400)) },
  );
});

test('a word is found in whichever way it is written, where the words are folded', () => {
  const known = new WholeWords((text) => text.toUpperCase().toLowerCase());
  known.add('Jo Müller');
  known.add('al');
  expect([...known.in('JO MÜLLER, Al and Alan')].map(({ found }) => found)).toEqual(['JO MÜLLER', 'Al']);
});
