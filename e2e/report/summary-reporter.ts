import { stripVTControlCharacters } from 'node:util';
import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { hasRedis } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { Dots } from './dots.ts';
import { countTests, failedText, failureText, skippedText, summaryLine } from './summary.ts';

/** Milliseconds after which the run says how far it is. */
const TICK_MS = 10_000;

/**
 * A dot per test with how many are done, failures in full as they happen and in short at the end, and as the run's last
 * line how many passed.
 */
export default class SummaryReporter implements Reporter {
  #tests: TestCase[] = [];
  readonly #failures: string[] = [];
  readonly #dots = new Dots((text) => this.#write(text));
  readonly #ticks = setInterval(() => this.#dots.tick(), TICK_MS).unref();

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
    this.#dots.begin(this.#tests.length);
  }

  onTestBegin(test: TestCase): void {
    this.#dots.start(nameOf(test));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (test.ok()) this.#dots.end(nameOf(test), result.status === 'skipped' ? '-' : '·');
    else {
      const [, project = '', file = '', ...titles] = test.titlePath();
      // A test that a loop made is declared elsewhere than where it failed.
      const line = result.errors[0]?.stack?.split(`${file}:`)[1]?.split(':')[0];
      const where = line === undefined ? file : `${file}:${line}`;
      const text = failureText(`${project} › ${where} › ${titles.join(' › ')}`, result);
      this.#failures.push(text);
      this.#dots.end(nameOf(test), 'F', `\n${text}\n`);
    }
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onError(error: TestError): void {
    const text = `${error.stack ?? error.message ?? error.value ?? 'unknown error'}\n${error.snippet ?? ''}`;
    this.#failures.push(text);
    this.#write(`\n${text}\n`);
  }

  onEnd(result: FullResult): void {
    clearInterval(this.#ticks);
    const seconds = (result.duration / 1000).toFixed(0);
    const summary = summaryLine(countTests(this.#tests), result.status);
    this.#write(
      `\n${skippedText(this.#tests)}${withoutRedis(this.#tests)}${failedText(this.#failures)}tests took ${seconds} s\n${summary}\n`,
    );
  }

  #write(text: string): void {
    process.stdout.write(process.stdout.isTTY ? text : stripVTControlCharacters(text));
  }
}

function nameOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' › ');
}

/** Tests that a missing program keeps from being there are none that were skipped: they are named here. */
function withoutRedis(tests: readonly TestCase[]): string {
  const isUnit = tests.some((test) => test.titlePath()[1] === 'unit');
  return isUnit && !hasRedis
    ? 'NOT RUN: the tests of the store over Redis; there is no redis-server here\n'
    : '';
}
