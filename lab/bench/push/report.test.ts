import { expect, test } from '@playwright/test';
import type { Cell, Sample } from './measure.ts';
import type { Side } from './plan.ts';
import { pushTables } from './report.ts';

function sample(round: number, side: Side, p99: number, extra: Partial<Sample> = {}): Sample {
  return { round, side, p50: p99 / 2, p99, missing: 0, held: 5_000, utilization: 0.2, ...extra };
}

function cell(samples: readonly Sample[]): Cell {
  const memory = { 'mock-gms': { heap: 26_000, rss: 39_000 }, bare: { heap: 18_000, rss: 27_500 } };
  return { transport: 'long-polling', sessions: 5_000, measured: { bytes: 520, memory, samples } };
}

function row(text: string, number: number): string {
  return text.split('\n').filter((line) => line.startsWith('| long-polling'))[number] ?? '';
}

test('latency stands beside the bare one with the ratio within each round, and memory for one session', () => {
  const samples = [
    sample(1, 'mock-gms', 3),
    sample(1, 'bare', 2),
    sample(2, 'mock-gms', 30),
    sample(2, 'bare', 20),
  ];
  const text = pushTables([cell(samples)]);
  expect(row(text, 0)).toMatch(
    /5,000 sessions +\| +8\.25 \| +1\.50 \| +16\.50 \| +11\.00 \| +1\.50 \(aim ≤ 2\) \| +5000 \(aim 5000\) \| +0 \|/,
  );
  expect(row(text, 1)).toMatch(/\| +26\.0 \| +18\.0 \| +39\.0 \| +27\.5 \|/);
  expect(text).toContain('520 bytes');
  expect(text).not.toContain('adds to the figures');
});

test('a missed aim, lost sessions, missing pushes and a busy load generator are named', () => {
  const samples = [
    sample(1, 'mock-gms', 5, { held: 4_998, missing: 3, utilization: 0.95 }),
    sample(1, 'bare', 2),
  ];
  const text = pushTables([cell(samples)]);
  expect(row(text, 0)).toMatch(/2\.50 \(aim ≤ 2, missed\) \| +4998 \(aim 5000, missed\) \| +3 \|/);
  expect(text).toContain('95 % of its time at the most, so that it adds to the figures');
});

test('what the machine does not allow has no figures, and the reason is reported', () => {
  const text = pushTables([{ transport: 'websocket', sessions: 5_000 }]);
  expect(text).toMatch(/\| WebSocket, 5,000 sessions \| +– \|/);
  expect(text).toContain('does not let a process open as many connections');
});
