import { expect, test } from '@playwright/test';
import type { Sample } from './by-operator/samples.ts';
import { mutantsPage } from './mutants-page.ts';

const mutants = [
  { id: 'a-wrong', title: 'is wrong', file: 'chat/a.ts', find: '1', replace: '2', killers: ['a-01'] },
];

function page(samples: readonly Sample[]): string {
  return mutantsPage({ mutants, kills: { 'a-wrong': ['a-01'] }, levelOf: () => 'MUST', samples });
}

test('the page tells mutants that were written by hand from those that were generated', () => {
  const figures = { of: 2938, drawn: 100, counted: 90, found: 81, equivalent: 7, notVisible: 3 };
  const [, generated = '', byHand = ''] = page([
    { side: 'client', seed: 1, ...figures, atFirst: { found: 70, counted: 92 } },
  ]).split('\n## ');
  expect(generated).toMatch(/^Generated\n/);
  expect(generated).toContain(
    '| client | the unit tests of the client | 100 of 2938 | 1 | 7 | 3 | 70 of 92 (76 %) | 81 of 90 (90 %) |',
  );
  expect(generated).not.toContain('a-wrong');
  expect(byHand).toMatch(/^Written by hand\n/);
  expect(byHand).toContain('Each of these 1 servers');
  expect(byHand).toContain('| a-wrong | It is wrong. | `chat/a.ts` | a-01 |');
});

test('where no figures of generated mutants were kept, the page says so', () => {
  expect(page([])).toContain('No figures were kept yet.');
});
