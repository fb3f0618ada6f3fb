import { expect, test } from '@playwright/test';
import { dataTables } from './report.ts';

test('ratios are those within a round, and a start that takes too long says so', () => {
  const of = (memory: number, folder: number) =>
    (['refresh-idle', 'refresh-20', 'send'] as const).map((workload) => ({ workload, memory, folder }));
  const text = dataTables({
    samples: [...of(100, 50), ...of(1000, 600), ...of(10, 7)],
    starts: [
      { empty: 200, full: 1100 },
      { empty: 210, full: 1200 },
      { empty: 220, full: 900 },
    ],
  });
  expect(text).toMatch(/\| send +\| +100 \| +50 \| +0\.60 \|/);
  expect(text).toMatch(/\| nothing kept +\| +210 \|/);
  expect(text).toContain('1100 (aim < 1,000, missed)');
});
