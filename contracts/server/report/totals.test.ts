import { expect, test } from '@playwright/test';
import type { FailOn } from '../../case/fail-on.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import { exitCodeOf, lackedBy, totalsOf } from './totals.ts';

test('only a MUST changes the exit code', () => {
  const codes = (['MUST', 'SHOULD', 'MAY'] as const).map((level) =>
    exitCodeOf([{ level, outcome: 'fail' }], []),
  );
  expect(codes).toEqual([exitCodes.departs, exitCodes.conforming, exitCodes.conforming]);
  expect(exitCodeOf([{ level: 'MUST', outcome: 'known' }], [])).toBe(exitCodes.conforming);
});

test('a MUST that could not be judged, or a fault of the suite, is exit code 4; a MUST that failed is exit code 1 even then', () => {
  expect(exitCodeOf([{ level: 'MUST', outcome: 'error' }], [])).toBe(exitCodes.suiteError);
  expect(exitCodeOf([{ level: 'MUST', outcome: 'pass' }], ['lost'])).toBe(exitCodes.suiteError);
  const both = [
    { level: 'MUST', outcome: 'error' },
    { level: 'MUST', outcome: 'fail' },
  ] as const;
  expect(exitCodeOf(both, ['lost'])).toBe(exitCodes.departs);
});

test('--fail-on lets other levels and skipped MUSTs change the exit code, each level with those above it', () => {
  const code = (level: 'MUST' | 'SHOULD' | 'MAY', outcome: 'fail' | 'error' | 'skip', ...failOn: FailOn[]) =>
    exitCodeOf(
      [
        { level, outcome },
        { level: 'MUST', outcome: 'pass' },
      ],
      [],
      failOn,
    );
  expect(code('SHOULD', 'fail', 'should')).toBe(exitCodes.departs);
  expect(code('SHOULD', 'fail', 'may')).toBe(exitCodes.departs);
  expect(code('MAY', 'fail', 'should')).toBe(exitCodes.conforming);
  expect(code('MUST', 'fail', 'skipped')).toBe(exitCodes.departs);
  expect(code('SHOULD', 'error', 'should')).toBe(exitCodes.suiteError);
  expect(code('MUST', 'skip', 'skipped')).toBe(exitCodes.suiteError);
  expect(code('MUST', 'skip', 'should')).toBe(exitCodes.conforming);
  expect(code('SHOULD', 'skip', 'should', 'skipped')).toBe(exitCodes.conforming);
});

test('a run whose cases were all skipped judged nothing', () => {
  expect(exitCodeOf([{ level: 'MUST', outcome: 'skip' }], [])).toBe(exitCodes.nothing);
  expect(exitCodeOf([], [])).toBe(exitCodes.nothing);
});

test('results are counted by level and outcome, and skips by each missing capability', () => {
  const totals = totalsOf([
    { level: 'MUST', outcome: 'pass' },
    { level: 'MUST', outcome: 'pass' },
    { level: 'MAY', outcome: 'known' },
  ]);
  expect(totals.MUST).toEqual({ fail: 0, error: 0, known: 0, pass: 2, skip: 0 });
  expect(totals.MAY.known).toBe(1);
  const lacked = lackedBy([
    { outcome: 'skip', lacking: ['files', 'agent'] },
    { outcome: 'skip', lacking: ['agent'] },
  ]);
  expect(lacked.map(({ count }) => count)).toEqual([2, 1]);
});
