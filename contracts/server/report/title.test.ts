import { expect, test } from '@playwright/test';
import { reasonLine } from './title.ts';

test('a reason on one line keeps both values of an assertion, each shortened', () => {
  expect(reasonLine('the position\nexpected: 4\nwas: 3\nthe first 9 characters are the same')).toBe(
    'the position · expected: 4 · was: 3',
  );
  expect(reasonLine("expected: 'x'\nwas: undefined")).toBe("expected: 'x' · was: undefined");
  expect(reasonLine(`words\nexpected: '${'x'.repeat(500)}'\nwas: 3`)).toMatch(
    /^words · expected: 'x{148,}… · was: 3$/,
  );
  expect(reasonLine('no answer in time\nit waited for: a push')).toBe('no answer in time');
});
