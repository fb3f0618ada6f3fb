import { stripVTControlCharacters } from 'node:util';
import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { hasRedis } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { countTests, failureText, skippedText, summaryLine } from './summary.ts';

const dotsPerLine = 80;

/** A dot per test, failures in full as they happen, and as the run's last line how many passed. */
export default class SummaryReporter implements Reporter {
  #tests: TestCase[] = [];
  #done = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#done += 1;
    if (test.ok()) this.#mark(result.status === 'skipped' ? '-' : '·');
    else {
      this.#mark('F');
      const [, project = '', file = '', ...titles] = test.titlePath();
      // A test that a loop made is declared elsewhere than where it failed.
      const line = result.errors[0]?.stack?.split(`${file}:`)[1]?.split(':')[0];
      const where = line === undefined ? file : `${file}:${line}`;
      this.#write(`\n${failureText(`${project} › ${where} › ${titles.join(' › ')}`, result)}\n`);
    }
    if (this.#done % dotsPerLine === 0) this.#write(` ${this.#done}/${this.#tests.length}\n`);
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onError(error: TestError): void {
    this.#write(
      `\n${error.stack ?? error.message ?? error.value ?? 'unknown error'}\n${error.snippet ?? ''}\n`,
    );
  }

  onEnd(result: FullResult): void {
    const seconds = (result.duration / 1000).toFixed(0);
    this.#write(
      `\n${skippedText(this.#tests)}${withoutRedis(this.#tests)}tests took ${seconds} s\n${summaryLine(countTests(this.#tests), result.status)}\n`,
    );
  }

  #mark(mark: string): void {
    process.stdout.write(mark);
  }

  #write(text: string): void {
    process.stdout.write(process.stdout.isTTY ? text : stripVTControlCharacters(text));
  }
}

/** Tests that a missing program keeps from being there are none that were skipped: they are named here. */
function withoutRedis(tests: readonly TestCase[]): string {
  const isUnit = tests.some((test) => test.titlePath()[1] === 'unit');
  return isUnit && !hasRedis
    ? 'NOT RUN: the tests of the store over Redis; there is no redis-server here\n'
    : '';
}
