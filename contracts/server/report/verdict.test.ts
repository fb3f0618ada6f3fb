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
  expect(totals(report, styleFor(false, {}))).toMatch(/^✓ every MUST passed {2}MUST 1 of 1 passed/);
  expect(htmlReport(report)).toContain('<p class="verdict good">✓ every MUST passed</p>');
});

for (const [what, counts, words] of [
  ['MUSTs were skipped', { skip: 13, should: 0 }, '! no MUST failed, but: MUST 10 of 23 judged'],
  ['most SHOULDs fail', { skip: 0, should: 11 }, '! no MUST failed, but: SHOULD 11 of 20 failed'],
  ['both', { skip: 13, should: 20 }, '! no MUST failed, but: MUST 10 of 23 judged; SHOULD 20 of 20 failed'],
] as const) {
  test(`a run is no good news where ${what}`, () => {
    const cases = [
      ...Array.from({ length: 10 }, () => exampleCase({ level: 'MUST' })),
      ...Array.from({ length: counts.skip }, () =>
        exampleCase({ level: 'MUST', outcome: 'skip', reason: 'x' }),
      ),
      ...Array.from({ length: 20 }, (_, i) =>
        exampleCase(i < counts.should ? { outcome: 'fail', reason: 'x' } : {}),
      ),
    ];
    const report = exampleReport(cases);
    expect(report).toMatchObject({ exitCode: 0, verdict: { kind: 'neither', words } });
    expect(totals(report, styleFor(false, {}))).toContain(`${words}  MUST 10 of 10 passed`);
    expect(htmlReport(report)).toContain(`<p class="verdict neither">${words}</p>`);
  });
}

test('a run is good news where half of the SHOULDs pass and every MUST', () => {
  const cases = [
    exampleCase({ level: 'MUST' }),
    exampleCase(),
    exampleCase({ outcome: 'fail', reason: 'x' }),
  ];
  expect(exampleReport(cases).verdict.kind).toBe('good');
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
  expect(main).toContain('<details class="group" open><summary><b>MUST: failed or could not be judged: 5');
  expect(main).toContain('<details class="group"><summary><b>SHOULD: failed or could not be judged: 30');
});
