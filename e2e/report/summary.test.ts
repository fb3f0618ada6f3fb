import { expect, test } from '@playwright/test';
import type { TestResult } from '@playwright/test/reporter';
import { countTests, failedText, failureText, skippedText, summaryLine } from './summary.ts';

type Outcome = 'expected' | 'unexpected' | 'skipped' | 'flaky';
const ended = (outcome: Outcome) => ({
  outcome: () => outcome,
  ok: () => outcome !== 'unexpected',
  results: [{}] as never[],
});
const notRun = { outcome: () => 'skipped' as const, ok: () => true, results: [] };
const none = { passed: 0, failed: 0, skipped: 0, notRun: 0 };

test('tests are counted by how they ended, and those that never began apart', () => {
  const tests = [ended('expected'), ended('expected'), ended('unexpected'), ended('skipped'), notRun];
  expect(countTests(tests)).toEqual({ passed: 2, failed: 1, skipped: 1, notRun: 1 });
});

test('the last line says how many passed and failed, and no more where there is no more', () => {
  expect(summaryLine({ ...none, passed: 512 }, 'passed')).toBe('512 passed, 0 failed');
  expect(summaryLine({ passed: 9, failed: 1, skipped: 2, notRun: 3 }, 'failed')).toBe(
    '9 passed, 1 failed, 2 skipped, 3 not run',
  );
});

test('a run that failed without a failing test does not end like one that passed', () => {
  expect(summaryLine({ ...none, passed: 9 }, 'failed')).toBe('9 passed, 0 failed, the run failed, see above');
  expect(summaryLine({ ...none, passed: 9 }, 'timedout')).toBe(
    '9 passed, 0 failed, the run was timedout, see above',
  );
});

test('each skipped test is named, with the reason', () => {
  const reason = [{ type: 'skip', description: 'no camera' }];
  const skipped = { status: 'skipped', annotations: [] } as unknown as TestResult;
  const titlePath = () => ['', 'firefox', 'a.spec.ts', 'it films'];
  const tests = [
    { annotations: reason, results: [skipped], titlePath },
    { annotations: [], results: [skipped], titlePath },
    { annotations: [], results: [{ ...skipped, status: 'passed' } as TestResult], titlePath },
    { annotations: [], results: [], titlePath },
  ];
  expect(skippedText(tests)).toBe(
    'skipped: firefox › a.spec.ts › it films: no camera\nskipped: firefox › a.spec.ts › it films: no reason given\n',
  );
});

test('a failure shows its errors and the texts it attached', () => {
  const text = failureText('unit › a.test.ts:3 › it works', {
    status: 'failed',
    errors: [{ message: 'Error: not so', snippet: '> 3 | expect(it)' }],
    attachments: [{ name: 'events', contentType: 'application/json', body: Buffer.from('["started"]') }],
  });
  expect(text).toBe(
    [
      '✗ unit › a.test.ts:3 › it works',
      '    Error: not so',
      '    > 3 | expect(it)',
      '    events: ["started"]',
    ].join('\n'),
  );
});

test('the end of a run repeats what failed, as far as its first lines', () => {
  const long = ['✗ unit › a.test.ts:3 › it works', ...Array.from({ length: 40 }, (_, line) => `    ${line}`)];
  expect(failedText([long.join('\n'), '✗ unit › b.test.ts:1 › short'])).toBe(
    ['failed:', ...long.slice(0, 12), '✗ unit › b.test.ts:1 › short', ''].join('\n'),
  );
  expect(failedText([])).toBe('');
});
