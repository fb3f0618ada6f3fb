import { expect, test } from '@playwright/test';
import type { Sample } from './samples.ts';
import { foundOf } from './samples-section.ts';

const sample = (own: Partial<Sample>): Sample => ({
  ...{ side: 'server', of: 100, drawn: 10, counted: 8, found: 6, equivalent: 1, notVisible: 1 },
  ...own,
});

test('samples are summed until all are judged, and of all none is counted twice', () => {
  const samples = [sample({ seed: 1 }), sample({ seed: 2, found: 8 }), sample({ side: 'client', found: 1 })];
  expect(foundOf('server', samples)).toBe('14 of 16 (87 %)');
  expect(foundOf('client', samples)).toBe('1 of 8 (12 %)');
  expect(foundOf('server', [...samples, sample({ drawn: 100, counted: 80, found: 60 })])).toBe(
    '60 of 80 (75 %)',
  );
  expect(foundOf('client', [])).toBeUndefined();
});
