import { expect, test } from '@playwright/test';
import { htmlReport } from './html/html-report.ts';
import { exampleCase, exampleReport } from './report.fixture.ts';
import { styleFor } from './terminal/style.ts';
import { totals } from './terminal/summary.ts';
import { totalsOf } from './totals.ts';

const reportOf = (level: 'MUST' | 'SHOULD') => {
  const cases = [exampleCase({ level, outcome: 'pass' })];
  return { ...exampleReport(cases), exitCode: 0 as const, totals: totalsOf(cases) };
};

test('a run in which no MUST was judged is not praised for its MUSTs', () => {
  const report = reportOf('SHOULD');
  expect(totals(report, styleFor(false, {}))).toMatch(
    /^– no MUST was judged {2}MUST 0\/0 · SHOULD 1\/1 · MAY 0\/0 · /,
  );
  const page = htmlReport(report);
  expect(page).toContain('<p class="verdict neither">– no MUST was judged</p>');
  expect(page).not.toContain('every MUST');
});

test('a run in which every MUST passed says so', () => {
  const report = reportOf('MUST');
  expect(totals(report, styleFor(false, {}))).toMatch(/^✓ every MUST that was judged passed {2}MUST 1\/1/);
  expect(htmlReport(report)).toContain('<p class="verdict good">✓ every MUST that was judged passed</p>');
});
