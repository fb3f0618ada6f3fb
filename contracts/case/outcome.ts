import { AssertionError } from 'node:assert';
import { orAborted } from '../probe/wire/or-aborted.ts';
import { within } from '../shared/within.ts';
import { failureText } from './failure-text.ts';

/** How long a case that is broken off may take to say what that means, in milliseconds. */
const LAST_WORD_MS = 1000;

/** The outcome of a case: `fail` is a finding about the server, `error` the suite's own or the connection's. */
export type Outcome =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'skip' | 'fail' | 'error'; readonly reason: string };

/**
 * Waits for the run of a case. One that is broken off is an error whatever it does then: an assertion may fail only
 * because of that.
 */
export async function outcomeOf(
  run: () => Promise<void>,
  over: AbortSignal | undefined,
): Promise<Exclude<Outcome, { outcome: 'skip' }>> {
  let running: Promise<void> | undefined;
  try {
    over?.throwIfAborted();
    running = run();
    await orAborted(running, over);
    return { outcome: 'pass' };
  } catch (error) {
    if (!over?.aborted)
      return { outcome: error instanceof AssertionError ? 'fail' : 'error', reason: failureText(error) };
    const words = [over.reason, ...(await lastWord(running))].map(failureText);
    return { outcome: 'error', reason: [...new Set(words)].join('\n') };
  }
}

/** What a case that is broken off throws in the end, unless it is stuck. */
async function lastWord(running: Promise<void> | undefined): Promise<readonly unknown[]> {
  const stuck = new Error('stuck');
  const word = await within(LAST_WORD_MS, running ?? Promise.resolve(), () => stuck).then(
    () => [],
    (error: unknown) => (error === stuck ? [] : [error]),
  );
  // Requests that were under way record their failure in the same turn: that is evidence, too.
  await new Promise(setImmediate);
  return word;
}
