import { expect, test } from '@playwright/test';
import { CARRIED_OUT } from '../../probe/answer/answer.ts';
import { cases } from '../cases/index.ts';
import { htmlReport } from './html/html-report.ts';
import { exampleCase, exampleReport } from './report.fixture.ts';
import { styleFor } from './terminal/style.ts';
import { summary } from './terminal/summary.ts';
import { warningsOf } from './warnings.ts';

const carriedOut = (id: string) =>
  exampleCase({ id, level: 'MAY', provenance: 'decided', outcome: 'fail', reason: CARRIED_OUT });

test('a server that takes any key is warned of wherever a run is summed up', () => {
  const report = exampleReport([exampleCase(), carriedOut('keys-01'), carriedOut('files-17')]);
  const words = 'Anybody can read any chat and write in it: a wrong secureKey is accepted';
  const text = summary(report, styleFor(false, {}));
  expect(text).toContain('Security: 2');
  expect(text).toContain(`! ${words} (keys-01 [polling])`);
  expect(text.indexOf(words)).toBeGreaterThan(text.indexOf('Differs from what'));
  const page = htmlReport(report);
  expect(page).toContain(words);
  expect(page.indexOf(words)).toBeLessThan(page.indexOf('<main>'));
});

test('a server that refuses in other words is not warned of', () => {
  const otherwise = exampleCase({ id: 'keys-01', outcome: 'fail', reason: 'expected: 200\nwas: 403' });
  expect(warningsOf([otherwise, exampleCase({ id: 'keys-01' })])).toEqual([]);
  expect(summary(exampleReport([otherwise]), styleFor(false, {}))).not.toContain('Security');
});

test('every case that warns is a case', () => {
  const all = cases.map(({ id }) => carriedOut(id));
  expect(warningsOf(all).length).toBe(7);
});
