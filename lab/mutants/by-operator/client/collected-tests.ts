import { createRequire } from 'node:module';

type Body = () => unknown;

/** A test, as its file registers it. */
export interface CollectedTest {
  readonly title: string;
  readonly run: Body;
}

/** What a file of tests registers while it is loaded. */
export interface CollectedFile {
  readonly name: string;
  readonly tests: CollectedTest[];
  readonly before: Body[];
  readonly after: Body[];
}

/** What a running test may ask about itself. */
interface TestInfo {
  readonly workerIndex: number;
  /** Another one each time, so that what is named after it is new. */
  repeatEachIndex: number;
}

const require = createRequire(import.meta.url);

/**
 * Stands in for the test runner: it collects the tests of one file at a time instead of running them. Only what the unit
 * tests of the client use is there.
 */
export class TestCollector {
  #file: CollectedFile | undefined;
  readonly #info: TestInfo = { workerIndex: process.pid, repeatEachIndex: 0 };
  readonly runner: object;

  constructor() {
    const test = (title: string, run: Body) => void this.#open.tests.push({ title, run });
    const hooks = {
      beforeAll: (run: Body) => void this.#open.before.push(run),
      afterAll: (run: Body) => void this.#open.after.push(run),
      info: () => this.#info,
      setTimeout: () => {},
    };
    this.runner = { ...require('@playwright/test'), test: Object.assign(test, hooks) };
  }

  /** What a file registers while `load` runs. */
  collect(name: string, load: () => void): CollectedFile {
    const file: CollectedFile = { name, tests: [], before: [], after: [] };
    this.#file = file;
    this.#info.repeatEachIndex += 1;
    load();
    this.#file = undefined;
    return file;
  }

  get #open(): CollectedFile {
    if (this.#file === undefined) throw new Error('a test is registered while no file is loaded');
    return this.#file;
  }
}
