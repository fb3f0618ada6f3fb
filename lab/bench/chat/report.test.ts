import { expect, test } from '@playwright/test';
import type { WorkloadFigures } from './figures.ts';
import { tables } from './report.ts';

const cpu = { of: { raw: 20, express: 100, 'mock-gms': 40 }, ofRaw: 0.51, ofExpress: 2.49 };
const figures: readonly WorkloadFigures[] = [
  {
    workload: 'refresh-idle',
    speed: { of: { raw: 1000, express: 200, 'mock-gms': 600 }, ofRaw: 0.6, ofExpress: 3 },
    cpu,
  },
  {
    workload: 'refresh-20',
    speed: { of: { raw: 900, express: 200, 'mock-gms': 300 }, ofRaw: 0.333, ofExpress: 1.5 },
    cpu,
  },
  {
    workload: 'send',
    speed: { of: { raw: 1000, express: 200, 'mock-gms': 500 }, ofRaw: 0.5, ofExpress: 2.5 },
    cpu,
  },
];

test('the aims stand beside the figures, and a missed one says so', () => {
  const lines = tables(figures, { raw: 50, 'mock-gms': 310 }).split('\n');
  const row = (title: string) => lines.find((line) => line.startsWith(`| ${title}`)) ?? '';
  expect(row('refresh without news')).toMatch(
    /\| +1000 \| +200 \| +600 \| +0\.60 \(aim ≥ 0\.5\) \| +3\.00 \(aim ≥ 2\)/,
  );
  expect(row('refresh with 20')).toMatch(/0\.33 \(aim ≥ 0\.4, missed\) \| +1\.50 \(aim ≥ 2, missed\)/);
  expect(row('send')).toMatch(/\| +0\.50 \| +2\.50 \(aim ≥ 2\)/);
  expect(lines).toContainEqual(
    expect.stringMatching(/^\| send +\| +20\.0 \| +100\.0 \| +40\.0 \| +0\.51 \| +2\.49 \|$/),
  );
  expect(row('mock-gms command line')).toMatch(/310 \(aim < 300, missed\) \| +6\.20/);
});
