import { test as base } from '@playwright/test';
import { runCase, runTitle } from './case/run-case.ts';
import { cases } from './cases/index.ts';
import { describeEntry } from './probe/describe-exchange.ts';
import type { WireEntry } from './probe/wire-entry.ts';
import { type Selection, select } from './run/selection.ts';
import type { Target } from './target/target.ts';

/** Playwright's `test`, or one that extends it, with a fixture `target`: the server that each test judges. */
export type TargetTest = ReturnType<typeof base.extend<{ target: Target }>>;

/**
 * Defines a Playwright test for each run of each selected case, in a project of your own: a finding fails its test, and
 * what the target lacks skips it.
 *
 * @param judged the server, or a `test` of yours whose fixture `target` makes one for each test
 * @param selection which cases; all but the slow ones by default
 * @example
 * import { defineContractTests } from 'gms-contracts';
 *
 * defineContractTests(
 *   { chatApiURL: 'https://gms.example/genesys/2/chat', service: 'customer-support', offers: ['files'] },
 *   { levels: ['MUST', 'SHOULD'] },
 * );
 * @see https://playwright.dev/docs/test-fixtures for a `test` with a fixture
 */
export function defineContractTests(judged: Target | TargetTest, selection: Selection = {}): void {
  const test = typeof judged === 'function' ? judged : testOf(judged);
  const byId = new Map(cases.map((each) => [each.id, each]));
  for (const { id, transport } of select(cases, selection)) {
    const contractCase = byId.get(id);
    if (contractCase === undefined) continue;
    const title = `${runTitle(contractCase, transport)} ${contractCase.level}: ${contractCase.title}`;
    test(title, async ({ target }, testInfo) => {
      const result = await runCase(contractCase, target, { transport });
      if (result.outcome === 'skip') testInfo.skip(true, result.reason);
      if (result.outcome === 'fail' || result.outcome === 'error') throw new Error(told(result));
    });
  }
}

function testOf(target: Target): TargetTest {
  return base.extend<{ target: Target }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    target: async ({}, use) => use(target),
  });
}

/** The reason with the last that crossed the wire. */
function told({ reason, wire }: { readonly reason: string; readonly wire: readonly WireEntry[] }): string {
  const last = wire.at(-1);
  return last === undefined ? reason : `${reason}\n\n${describeEntry(last)}`;
}
