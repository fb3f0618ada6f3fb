import { expect, test } from '@playwright/test';
import { junitReport } from './junit.ts';
import { exampleCase, exampleReport, HOSTILE } from './report.fixture.ts';

test('only results that decide the exit code are failures or errors; others that did not pass are skipped', () => {
  const xml = junitReport(
    exampleReport([
      exampleCase({ id: 'a-01', level: 'MUST', outcome: 'fail', reason: 'one\ntwo' }),
      exampleCase({ id: 'a-02', level: 'MUST', outcome: 'error', reason: 'lost' }),
      exampleCase({ id: 'a-03', level: 'SHOULD', outcome: 'fail', reason: 'odd' }),
      exampleCase({ id: 'a-04', level: 'MAY', outcome: 'error', reason: 'odd' }),
      exampleCase({ id: 'a-05', level: 'MUST', outcome: 'pass' }),
    ]),
  );
  expect(xml).toContain('<testsuites name="gms-contracts" tests="5" failures="1" errors="1" skipped="2"');
  expect(xml).toContain('<failure type="MUST" message="one">');
  expect(xml).toContain('<skipped message="SHOULD failed, which does not fail the run: odd"/>');
});

test('what a server answers cannot break out of the XML', () => {
  const hostile = `${HOSTILE}]]>\0\x01\ud800`;
  const xml = junitReport(
    exampleReport([exampleCase({ level: 'MUST', outcome: 'fail', reason: hostile, title: hostile })]),
  );
  expect(xml).not.toContain('<img');
  expect(xml).not.toContain('\0');
  expect(xml).not.toMatch(/\p{Surrogate}/u);
  expect(xml.match(/<[/?]?[a-z]+/g)).toEqual([
    '<?xml',
    '<testsuites',
    '<testsuite',
    '<properties',
    '<property',
    '</properties',
    '<testcase',
    '<failure',
    '</failure',
    '</testcase',
    '</testsuite',
    '</testsuites',
  ]);
});
