import type { FullResult, TestCase, TestResult } from '@playwright/test/reporter';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Selected, and never begun: the run ended before. */
  notRun: number;
}

export function countTests(tests: readonly Pick<TestCase, 'ok' | 'outcome' | 'results'>[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, notRun: 0 };
  for (const test of tests) {
    if (test.results.length === 0) counts.notRun += 1;
    else if (test.outcome() === 'skipped') counts.skipped += 1;
    else if (test.ok()) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

/** The run in one plain line, as in `512 passed, 0 failed`; what is unusual follows only where it happened. */
export function summaryLine(
  { passed, failed, skipped, notRun }: Counts,
  status: FullResult['status'],
): string {
  return [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
    ...(status !== 'passed' && failed === 0
      ? [`the run ${status === 'failed' ? 'failed' : `was ${status}`}, see above`]
      : []),
  ].join(', ');
}

/** The tests that were skipped, a line each with the reason; empty where there are none. */
export function skippedText(
  tests: readonly Pick<TestCase, 'annotations' | 'results' | 'titlePath'>[],
): string {
  return tests
    .flatMap((test) => {
      if (test.results.at(-1)?.status !== 'skipped') return [];
      const all = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
      const reason = all.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
      const [, project = '', ...titles] = test.titlePath();
      return [`skipped: ${[project, ...titles].join(' › ')}: ${reason ?? 'no reason given'}\n`];
    })
    .join('');
}

/** Lines of an error that the end of a run repeats. */
const MOST_LINES_REPEATED = 12;

/** What failed, once more and in short, for a reader whose log was cut: where it stands, and how its first error begins. */
export function failedText(failures: readonly string[]): string {
  if (failures.length === 0) return '';
  const short = failures.map((text) => text.split('\n').slice(0, MOST_LINES_REPEATED).join('\n'));
  return `failed:\n${short.join('\n')}\n`;
}

/** A failed test in full: where it stands, every error with its place in the code, and the texts it attached. */
export function failureText(
  heading: string,
  result: Pick<TestResult, 'errors' | 'attachments' | 'status'>,
): string {
  const errors = result.errors.map(({ message, stack, value, snippet }) =>
    [stack ?? message ?? value ?? 'no message', snippet].filter(Boolean).join('\n'),
  );
  const attachments = result.attachments.flatMap(({ name, contentType, body }) =>
    body && /^(text\/|application\/json)/.test(contentType) ? [`${name}: ${body.toString()}`] : [],
  );
  const reasons = errors.length > 0 ? errors : [result.status];
  return [`✗ ${heading}`, ...[...reasons, ...attachments].map(indented)].join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
