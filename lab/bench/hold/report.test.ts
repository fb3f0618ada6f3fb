import { expect, test } from '@playwright/test';
import type { Step, StepFigures } from './measure.ts';
import type { Side } from './plan.ts';
import { holdTables } from './report.ts';

function step(side: Side, chats: number, p99: number, figures: Partial<StepFigures> = {}): Step {
  const others = { p50: 1, lag: 2, skipped: 0, utilization: 0.4, cores: 0.5 };
  return { side, chats, figures: { ...others, p99, ...figures } };
}

const report = (...steps: Step[]) => holdTables({ steps, mostConnections: 19_750 });

test('held is the largest step whose p99 is within the bound, beside the aim', () => {
  const text = report(
    step('mock-gms', 5_000, 20),
    step('mock-gms', 10_000, 50),
    step('mock-gms', 12_500, 51),
  );
  expect(text).toContain('mock-gms 10,000 (aim ≥ 10,000);');
  expect(text).toMatch(/12,500 chats, mock-gms +\|.+\| +not held \|/);
  expect(report(step('mock-gms', 5_000, 20), step('mock-gms', 7_500, 60))).toContain(
    'mock-gms 5,000 (aim ≥ 10,000, missed)',
  );
});

test('where the steps came to their end before the server did, it holds at least that', () => {
  const text = report(step('mock-gms', 17_500, 20), step('raw', 17_500, 10));
  expect(text).toContain('mock-gms 17,500 or more (aim ≥ 10,000); raw node:http 17,500 or more');
  expect(text).toContain('19,750 connections');
  expect(report(step('mock-gms', 2_000, 20))).toContain(
    'mock-gms 2,000 or more (10,000, the aim, not tried)',
  );
});

test('unanswered polls, a failure and a load generator at its limit are reported', () => {
  const text = report(step('raw', 1_000, 20, { skipped: 4, lag: 80 }), {
    side: 'mock-gms',
    chats: 1_000,
    failure: 'connect ECONNREFUSED',
  });
  expect(text).toContain('not held, 4 unanswered (the generator is the limit)');
  expect(text).toContain('1,000 chats at mock-gms came to nothing: connect ECONNREFUSED');
  expect(text).toContain('mock-gms 0 (aim ≥ 10,000, missed)');
});
