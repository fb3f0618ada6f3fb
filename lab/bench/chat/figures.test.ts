import { expect, test } from '@playwright/test';
import { figuresOf, startFiguresOf } from './figures.ts';
import type { TargetName } from './plan.ts';
import { workloads } from './plan.ts';
import type { Sample } from './throughput.ts';

/** Rounds of every workload, given as answers per second of each server in each round. */
function rounds(perRound: readonly Readonly<Record<TargetName, number>>[]): Sample[] {
  return workloads.flatMap(({ name: workload }) =>
    perRound.flatMap((speeds, round) =>
      (Object.keys(speeds) as TargetName[]).map((target) => ({
        round,
        workload,
        target,
        perSecond: speeds[target],
        cpuPerAnswer: 1_000 / speeds[target],
      })),
    ),
  );
}

test('ratios are taken within each round, so that a slow round changes none of them', () => {
  const [figures] = figuresOf(
    rounds([
      { raw: 100, express: 20, 'mock-gms': 60 },
      { raw: 10, express: 2, 'mock-gms': 6 },
      { raw: 100, express: 25, 'mock-gms': 50 },
    ]),
  );
  expect(figures?.workload).toBe('refresh-idle');
  expect(figures?.speed).toEqual({ of: { raw: 100, express: 20, 'mock-gms': 50 }, ofRaw: 0.6, ofExpress: 3 });
  expect(figures?.cpu.of).toEqual({ raw: 10, express: 50, 'mock-gms': 20 });
  expect(figures?.cpu.ofRaw).toBeCloseTo(0.6);
  expect(figures?.cpu.ofExpress).toBeCloseTo(3);
});

test('starts are condensed program by program', () => {
  const samples = [
    { starter: 'raw', ms: 50 },
    { starter: 'mock-gms', ms: 200 },
    { starter: 'raw', ms: 70 },
    { starter: 'mock-gms', ms: 240 },
  ] as const;
  expect(startFiguresOf(samples)).toEqual({ raw: 60, 'mock-gms': 220 });
});
