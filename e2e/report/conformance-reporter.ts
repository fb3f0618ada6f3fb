import { writeFileSync } from 'node:fs';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { runsOverAll } from '../browsers/in-turn.ts';
import { type BrowserName, requiredBrowsers } from '../browsers/installed.ts';
import { tagOf, transportNames, transports } from '../transports.ts';
import { leftOutSpecs, leftOutTests } from '../webkit/left-out.ts';
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
  /** Browsers that try only some of the documented behaviours. */
  #sampled: string[] = [];
  #overWebDriver = false;
  #tests: TestCase[] = [];

  onBegin(config: FullConfig, suite: Suite): void {
    this.#whole = isWholeRun(config.argv);
    const ran = suite.suites.filter(({ title }) => browserNames.includes(title));
    const isSampled = (browser: Suite) => browser.project()?.metadata.webDriver === 'sample';
    this.#browsers = ran.filter((browser) => !isSampled(browser)).map(({ title }) => title);
    this.#sampled = ran.filter(isSampled).map(({ title }) => title);
    this.#overWebDriver = ran.some((browser) => browser.project()?.metadata.webDriver === 'whole');
    this.#tests = suite.allTests();
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    for (const browser of this.#sampled) console.log(`\n${this.#sampleText(browser)}`);
    if (this.#browsers.length === 0) return undefined;
    const { table, gaps, unknown } = conformance(
      rows,
      this.#results(this.#browsers),
      this.#browsers,
      runsOverAll,
    );

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
      writeFileSync(
        file,
        conformanceDocument(table, this.#browsers, {
          absent,
          ...(this.#overWebDriver && { leftOut: { ...leftOutSpecs, ...leftOutTests } }),
        }),
      );
    const complete = gaps.length === 0 && unknown.length === 0;
    return this.#whole && !complete && result.status === 'passed' ? { status: 'failed' } : undefined;
  }

  #sampleText(browser: string): string {
    const results = this.#results([browser]);
    const passed = results.filter((result) => result.passed).length;
    return (
      `In ${browser}, ${passed} of ${results.length} tests passed: one documented behaviour for each command. ` +
      'npm run conformance -- --webkit tries all.'
    );
  }

  #results(browsers: readonly string[]): Result[] {
    return this.#tests.flatMap((test) => {
      const id = rowInTitle(test.title);
      const browser = test.parent.project()?.name ?? '';
      const transport = transports.find((each) => test.tags.includes(tagOf(each)));
      if (id === undefined || transport === undefined || !browsers.includes(browser)) return [];
      if (test.results.length === 0) return [];
      const passed = test.outcome() === 'expected' && test.expectedStatus === 'passed';
      return [{ id, browser, transport, passed }];
    });
  }
}
