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
    /^– no MUST was judged {2}MUST none judged · SHOULD 1 of 1 passed · MAY none judged · /,
  );
  const page = htmlReport(report);
  expect(page).toContain('<p class="verdict neither">– no MUST was judged</p>');
  expect(page).not.toContain('every MUST');
});

test('a run in which every MUST passed says so', () => {
  const report = reportOf('MUST');
  expect(totals(report, styleFor(false, {}))).toMatch(
    /^✓ every MUST that was judged passed {2}MUST 1 of 1 passed/,
  );
  expect(htmlReport(report)).toContain('<p class="verdict good">✓ every MUST that was judged passed</p>');
});

test('the head of the page has the numbers of every level, and its findings are folded where they are many', () => {
  const cases = [
    ...Array.from({ length: 5 }, () => exampleCase({ level: 'MUST' })),
    ...Array.from({ length: 5 }, () => exampleCase({ level: 'MUST', outcome: 'fail', reason: 'x' })),
    ...Array.from({ length: 13 }, () => exampleCase({ level: 'MUST', outcome: 'skip', reason: 'x' })),
    ...Array.from({ length: 30 }, () => exampleCase({ outcome: 'fail', reason: 'x' })),
  ];
  const page = htmlReport(exampleReport(cases));
  const [head = '', main = ''] = page.split('<main>');
  expect(head).toContain('<span>MUST 5 of 10 passed (13 skipped)</span> <span>SHOULD 0 of 30 passed</span>');
  expect(main.indexOf('id="totals"')).toBeLessThan(main.indexOf('id="findings"'));
  expect(main).toContain(
    '<details class="group" open><summary><b>MUST, and does not, or could not be judged: 5',
  );
  expect(main).toContain(
    '<details class="group"><summary><b>SHOULD, and does not, or could not be judged: 30',
  );
});
