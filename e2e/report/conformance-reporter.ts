import { writeFileSync } from 'node:fs';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { runsOverAll } from '../browsers/in-turn.ts';
import { type BrowserName, requiredBrowsers } from '../browsers/installed.ts';
import { tagOf, transportNames, transports } from '../transports.ts';
import {
  conformance,
  conformanceDocument,
  conformanceText,
  isWholeRun,
  type Result,
  rowInTitle,
} from './conformance.ts';
import { rows } from './rows.ts';

const browserNames: readonly string[] = [...requiredBrowsers, 'webkit'] satisfies BrowserName[];

/** Shows which documented behaviours have a passing test in which browser, and over what; gaps fail a run of all the tests. */
export default class ConformanceReporter implements Reporter {
  #whole = false;
  #browsers: string[] = [];
  #tests: TestCase[] = [];

  onBegin(config: FullConfig, suite: Suite): void {
    this.#whole = isWholeRun(config.argv);
    this.#browsers = suite.suites.map(({ title }) => title).filter((name) => browserNames.includes(name));
    this.#tests = suite.allTests();
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    if (this.#browsers.length === 0) return undefined;
    const { table, gaps, unknown } = conformance(rows, this.#results(), this.#browsers, runsOverAll);

    // A run of some tests speaks of their rows only.
    const ran = (cells: string[][]) => cells.flat().some((cell) => cell === '✓' || cell === '✗');
    const shown = this.#whole ? table : table.filter(({ cells }) => ran(cells));
    if (shown.length > 0) console.log(`\n${conformanceText(shown, this.#browsers)}\n`);
    for (const id of unknown) console.log(`A test is titled ${id}, which is no documented behaviour.`);
    if (this.#whole && gaps.length === 0) {
      const overAll = this.#browsers.filter(runsOverAll).join(', ');
      const inTurn = this.#browsers.filter((name) => !runsOverAll(name)).join(', ');
      console.log(
        `Each of these ${table.length} documented behaviours has a passing test in ${overAll}, over every transport it has` +
          `${inTurn === '' ? '' : `, and in ${inTurn}, over one in turn`}.`,
      );
    }
    for (const { id, browser, transport } of this.#whole ? gaps : []) {
      const over = transport === undefined ? 'any transport' : transportNames[transport];
      console.log(`Without a passing test: ${id} in ${browser} over ${over}`);
    }
    const { CONFORMANCE_FILE: file } = process.env;
    const absent = browserNames.filter((name) => !this.#browsers.includes(name));
    if (file !== undefined && this.#whole && this.#browsers.every(runsOverAll))
      writeFileSync(file, conformanceDocument(table, this.#browsers, absent));
    const complete = gaps.length === 0 && unknown.length === 0;
    return this.#whole && !complete && result.status === 'passed' ? { status: 'failed' } : undefined;
  }

  #results(): Result[] {
    return this.#tests.flatMap((test) => {
      const id = rowInTitle(test.title);
      const browser = test.parent.project()?.name ?? '';
      const transport = transports.find((each) => test.tags.includes(tagOf(each)));
      if (id === undefined || transport === undefined || !this.#browsers.includes(browser)) return [];
      if (test.results.length === 0) return [];
      const passed = test.outcome() === 'expected' && test.expectedStatus === 'passed';
      return [{ id, browser, transport, passed }];
    });
  }
}
