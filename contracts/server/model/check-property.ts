import { AssertionError } from 'node:assert';
import fc from 'fast-check';
import type { CaseContext } from '../../case/context.ts';
import { failureText } from '../../case/failure-text.ts';
import { defined } from '../../shared/defined.ts';
import { seedOfEnvironment } from './seed.ts';

const MOST_RUNS = 4;
/** Shrinking ends then, with the smallest example that was found until then. */
const LONGEST_SHRINKING_MS = 10_000;

/** What holds for everything that can be drawn. */
export interface Property<T> {
  /** The case that it belongs to, for the command that repeats it. */
  readonly caseId: string;
  readonly drawn: fc.Arbitrary<T>;
  /** An example that is checked each time, before those that are drawn. */
  readonly always?: T;
  /** Throws an AssertionError where it does not hold. */
  readonly holds: (example: T) => Promise<void>;
  /** How many examples are drawn. @default as many as the target asks for, but no more than 4 */
  readonly runs?: number;
  /** No further example is drawn then; the first one is checked, however long it takes. @default no limit */
  readonly longestSearchMs?: number;
  /** What examples are called. */
  readonly called?: { readonly smallest: string; readonly many: string };
  /** An example as a person reads it. @default as JSON */
  readonly shown?: (example: T) => string;
}

/**
 * Checks a property for some random examples. A failure tells the seed and the smallest example that still fails, and leaves that
 * one's traffic on the wire.
 *
 * `GMS_CONTRACTS_SEED`, or `random.seed` of the target, has the same examples drawn again.
 *
 * @throws {Error} when the case is broken off, which is not a pass: some examples were not followed to their end
 */
export async function checkProperty<T>(
  { target, wire }: CaseContext,
  {
    caseId,
    drawn,
    always,
    holds,
    runs = Math.min(target.random?.runs ?? MOST_RUNS, MOST_RUNS),
    longestSearchMs = Number.POSITIVE_INFINITY,
    called = { smallest: 'smallest example', many: 'examples' },
    shown = (example) => JSON.stringify(example, undefined, 1).slice(0, 2_000),
  }: Property<T>,
): Promise<void> {
  const { seed = seedOfEnvironment() } = target.random ?? {};
  const attempt = async (example: T) => {
    wire.forget();
    await holds(example);
  };
  const search = new Search(longestSearchMs);
  const property = fc.asyncProperty(drawn, (example) => search.try(() => attempt(example)));
  const found = await fc.check(property, {
    numRuns: runs,
    ...defined({ seed }),
    ...(always !== undefined && { examples: [[always]] }),
  });
  if (!found.failed || found.counterexample === null) return;
  const { errorInstance, counterexample, numShrinks } = found;
  if (!(errorInstance instanceof AssertionError)) {
    if (!wire.options.signal?.aborted) throw errorInstance;
    throw new Error(`only ${search.finished} ${called.many} were followed to their ends`, {
      cause: errorInstance,
    });
  }
  const [smallest] = counterexample;
  const again = await attempt(smallest).then(
    () => `${failureText(errorInstance)}\nIt did not fail when it was tried once more.`,
    (error: unknown) => failureText(error instanceof AssertionError ? error : errorInstance),
  );
  throw new AssertionError({
    message: [
      again,
      '',
      `The ${called.smallest} that fails (seed ${found.seed}, after ${numShrinks} shrinks):`,
      shown(smallest),
      '',
      `repeat: GMS_CONTRACTS_SEED=${found.seed} gms-contracts … --only=${caseId}`,
    ].join('\n'),
  });
}

/** Tries examples until time is over, or until something fails that is not what is looked for. */
class Search {
  /** How many examples did not fail. */
  finished = 0;
  readonly #began = performance.now();
  readonly #longestMs: number;
  #failedAt: number | undefined;
  #isBroken = false;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  async try(attempt: () => Promise<void>): Promise<void> {
    if (this.#isBroken || this.#isTimeOver()) return;
    try {
      await attempt();
      this.finished += 1;
    } catch (error) {
      if (error instanceof AssertionError) this.#failedAt ??= performance.now();
      else this.#isBroken = true;
      // A failure of the connection or the suite is not a finding; an earlier finding stays one.
      if (this.#failedAt === undefined || error instanceof AssertionError) throw error;
    }
  }

  #isTimeOver(): boolean {
    return this.#failedAt === undefined
      ? this.finished > 0 && performance.now() - this.#began > this.#longestMs
      : performance.now() - this.#failedAt > LONGEST_SHRINKING_MS;
  }
}
