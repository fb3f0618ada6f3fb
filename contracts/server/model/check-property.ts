import { AssertionError } from 'node:assert';
import fc from 'fast-check';
import type { CaseContext } from '../../case/context.ts';
import { failureText } from '../../case/failure-text.ts';
import { defined } from '../../shared/defined.ts';
import { seedOfEnvironment } from './seed.ts';

const RUNS = 4;
/** Shrinking ends then, with the smallest example that was found until then. */
const LONGEST_SHRINKING_MS = 8_000;

/** What holds for everything that can be drawn. */
export interface Property<T> {
  /** The case that it belongs to, for the command that repeats it. */
  readonly caseId: string;
  readonly drawn: fc.Arbitrary<T>;
  /** An example that is checked each time, before those that are drawn. */
  readonly always?: T;
  /** Throws an AssertionError where it does not hold. */
  readonly holds: (example: T) => Promise<void>;
}

/**
 * Checks a property for some random examples. A failure tells the seed and the smallest example that still fails.
 *
 * `GMS_CONTRACTS_SEED`, or `random.seed` of the target, has the same examples drawn again.
 */
export async function checkProperty<T>(
  { target, wire }: CaseContext,
  { caseId, drawn, always, holds }: Property<T>,
): Promise<void> {
  const { seed = seedOfEnvironment(), runs = RUNS } = target.random ?? {};
  let failedAt: number | undefined;
  let other: unknown;
  const property = fc.asyncProperty(drawn, async (example) => {
    if (other !== undefined) return;
    if (failedAt !== undefined && performance.now() - failedAt > LONGEST_SHRINKING_MS) return;
    wire.forget();
    try {
      await holds(example);
    } catch (error) {
      if (error instanceof AssertionError) failedAt ??= performance.now();
      else other = error;
      throw error;
    }
  });
  const found = await fc.check(property, {
    numRuns: Math.min(runs, RUNS),
    ...defined({ seed }),
    ...(always !== undefined && { examples: [[always]] }),
  });
  if (!found.failed || found.counterexample === null) return;
  const { errorInstance, counterexample, numShrinks } = found;
  if (!(errorInstance instanceof AssertionError)) throw errorInstance;
  throw new AssertionError({
    message: [
      failureText(errorInstance),
      '',
      `The smallest example that fails (seed ${found.seed}, after ${numShrinks} shrinks):`,
      JSON.stringify(counterexample[0], undefined, 1).slice(0, 2_000),
      '',
      `repeat: GMS_CONTRACTS_SEED=${found.seed} gms-contracts … --only=${caseId}`,
    ].join('\n'),
  });
}
