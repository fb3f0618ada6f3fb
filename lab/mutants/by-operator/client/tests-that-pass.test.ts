import { expect, test } from '@playwright/test';
import { testsThatPass } from './tests-that-pass.ts';

const mutants = [
  { id: '1', file: 'bus/bus.ts' },
  { id: '2', file: 'bus/bus.ts' },
  { id: '3', file: 'page/page.ts' },
  { id: '4', file: 'base/texts.ts' },
];

test('a mutant is met by the tests that pass it, the ones that pass the fewest first; slow ones where there is no other', () => {
  const tests = {
    slow: { ms: 2_000, passes: ['1', '2'] },
    broad: { ms: 3, passes: ['1', '3'] },
    narrow: { ms: 3, passes: ['1'] },
  };
  const found = testsThatPass(mutants, { atStart: [], tests });
  expect(found.get('1')).toEqual(['narrow', 'broad']);
  expect(found.get('2')).toEqual(['slow']);
  expect(found.get('3')).toEqual(['broad']);
});

test('a mutant that is passed while its module loads is met by every test, those of its module first', () => {
  const tests = {
    page: { ms: 3, passes: ['3'] },
    bus: { ms: 3, passes: ['1', '4'] },
  };
  const found = testsThatPass(mutants, { atStart: ['2', '4'], tests });
  expect(found.get('2')).toEqual(['bus', 'page']);
  expect(found.get('4')).toEqual(['bus', 'page']);
});
