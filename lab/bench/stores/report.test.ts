import { expect, test } from '@playwright/test';
import { storeTables } from './report.ts';

test('stores are shown as ratios to memory, and several processes as a ratio to one', () => {
  const samples = (['refresh-idle', 'refresh-20', 'send'] as const).map((workload) => ({
    workload,
    speeds: { memory: 1000, lmdb: 250, Redis: 500 },
    nodes: 1000,
  }));
  const text = storeTables({
    samples,
    pushes: { same: [1, 1, 1], other: [2, 2, 2] },
    starts: { memory: [300], lmdb: [500], Redis: [600] },
  });
  expect(text).toMatch(/send +\| +1000 \| +0\.25 \| +0\.50 \| +2\.00/);
  expect(text).toMatch(/300 +\| +500 \| +600/);
  expect(text).toMatch(/at another one +\| +2\.0 \| +2\.0/);
});
