import { runCase, runTitle } from './case/run-case.ts';
import { describeEntry } from './probe/evidence/describe-exchange.ts';
import type { WireEntry } from './probe/wire/wire-entry.ts';
import { cases } from './server/cases/index.ts';
import { type Selection, selectRuns, unknownIds } from './server/run/selection.ts';
import type { Target } from './target/target.ts';

/** What a run needs of Playwright's `TestInfo`. */
interface Skippable {
  skip(condition: boolean, description: string): void;
}

/** A run of a case, for a test of yours. */
export interface ContractTest {
  /** The id, the transport and what the server should do, such as `send-01 [polling] …`. */
  readonly title: string;
  /** Judges the target: throws what is found, and skips the test where the target lacks what the case needs. */
  readonly run: (target: Target, testInfo: Skippable) => Promise<void>;
}

/**
 * The runs of the selected cases, for tests in a Playwright project of your own. They are defined there, since Playwright
 * knows a test by the file that defines it.
 *
 * @param selection which cases; all but the slow ones by default
 * @throws {RangeError} naming the ids in `only` that no case has
 * @example
 * import { test } from '@playwright/test';
 * import { contractTests, type Target } from 'gms-contracts';
 *
 * const target: Target = { chatApiURL: 'https://gms.example/genesys/2/chat', service: 'customer-support' };
 *
 * for (const { title, run } of contractTests({ levels: ['MUST', 'SHOULD'] })) {
 *   test(title, ({}, testInfo) => run(target, testInfo));
 * }
 * @see https://playwright.dev/docs/test-annotations for what a skip shows
 */
export function contractTests(selection: Selection = {}): readonly ContractTest[] {
  const unknown = unknownIds(cases, selection);
  if (unknown.length > 0) throw new RangeError(`no case has the id ${unknown.join(', ')}`);
  return selectRuns(cases, selection).map(({ case: contractCase, transport }) => {
    const title = `${runTitle(contractCase, transport)} ${contractCase.level}: ${contractCase.title}`;
    const run: ContractTest['run'] = async (target, testInfo) => {
      const result = await runCase(contractCase, target, { transport });
      if (result.outcome === 'skip') testInfo.skip(true, result.reason);
      if (result.outcome === 'fail' || result.outcome === 'error') throw new Error(told(result));
    };
    return { title, run };
  });
}

/** The reason with the last that crossed the wire. */
function told({ reason, wire }: { readonly reason: string; readonly wire: readonly WireEntry[] }): string {
  const last = wire.at(-1);
  return last === undefined ? reason : `${reason}\n\n${describeEntry(last)}`;
}
