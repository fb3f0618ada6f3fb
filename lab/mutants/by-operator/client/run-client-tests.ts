import { within } from '../../../../contracts/shared/within.ts';
import { firstLine } from '../first-line.ts';
import type { CollectedFile } from './collected-tests.ts';
import type { LoadTests } from './load-client-tests.ts';

/** How a test ended that did not pass. */
export interface Failure {
  readonly outcome: 'failed' | 'timeout';
  readonly reason: string;
}

class Late extends Error {}

/** What nobody caught fails the test that runs. */
let stray: (error: unknown) => void = () => {};

/**
 * Lets errors and rejections that nobody handles fail the test that runs, instead of the process.
 *
 * @returns ends that
 */
export function catchStrays(): () => void {
  const caught = (error: unknown) => stray(error);
  process.on('uncaughtException', caught).on('unhandledRejection', caught);
  return () => void process.off('uncaughtException', caught).off('unhandledRejection', caught);
}

/** The name of a test: its file, and its title. */
export function testName(file: string, title: string): string {
  return `${file} › ${title}`;
}

/** The file of a test, by its name. */
export function fileOf(name: string): string {
  return name.slice(0, name.indexOf(' › '));
}

/** The tests of some files, loaded once; what a file prepares before its tests is prepared with the first of them. */
export class LoadedTests {
  readonly #load: LoadTests;
  readonly #files = new Map<string, { readonly file: CollectedFile; readonly ready: Promise<void> }>();

  constructor(load: LoadTests) {
    this.#load = load;
  }

  /** The names of the tests of a file. */
  namesOf(file: string): readonly string[] {
    return this.#opened(file).file.tests.map(({ title }) => testName(file, title));
  }

  /** Runs a test; resolves with nothing where it passes. */
  async run(name: string, ms: number): Promise<Failure | undefined> {
    try {
      const { file, ready } = this.#opened(fileOf(name));
      const test = file.tests.find(({ title }) => testName(file.name, title) === name);
      if (test === undefined) throw new Error('the file has no test of this name any more');
      const broken = new Promise<never>((_, reject) => {
        stray = reject;
      });
      const running = ready.then(() => test.run());
      await within(ms, Promise.race([running, broken]), () => new Late(`did not end within ${ms} ms`));
      return undefined;
    } catch (error) {
      return { outcome: error instanceof Late ? 'timeout' : 'failed', reason: firstLine(error) };
    } finally {
      stray = () => {};
    }
  }

  /** Clears up what the files prepared. */
  async close(ms: number): Promise<void> {
    for (const { file } of this.#files.values())
      for (const after of file.after)
        await within(ms, Promise.resolve(after()), () => new Late('')).catch(() => {});
  }

  #opened(name: string) {
    let opened = this.#files.get(name);
    if (opened === undefined) {
      const file = this.#load(name);
      const ready = prepared(file);
      ready.catch(() => {});
      opened = { file, ready };
      this.#files.set(name, opened);
    }
    return opened;
  }
}

async function prepared({ before }: CollectedFile): Promise<void> {
  for (const run of before) await run();
}
