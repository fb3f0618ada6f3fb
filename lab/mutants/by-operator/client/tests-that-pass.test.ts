import { expect, test } from '@playwright/test';
import { filesThatPass } from './tests-that-pass.ts';

const mutants = [
  { id: '1', file: 'bus/bus.ts' },
  { id: '2', file: 'bus/bus.ts' },
  { id: '3', file: 'page/page.ts' },
];

test('a mutant is met by the files of tests that pass it, the ones that pass the fewest first', () => {
  const found = filesThatPass(mutants, { 'broad.test.ts': ['1', '3'], 'narrow.test.ts': ['1'] });
  expect(found.get('1')).toEqual(['narrow.test.ts', 'broad.test.ts']);
  expect(found.get('3')).toEqual(['broad.test.ts']);
});

test('a mutant that is passed while its module loads is met by whatever passes another one of that module', () => {
  const found = filesThatPass(mutants, { 'bus.test.ts': ['1'] });
  expect(found.get('2')).toEqual(['bus.test.ts']);
  expect(found.get('3')).toEqual([]);
});
