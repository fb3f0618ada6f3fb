import { NotSurvived } from './came-through.ts';

/** How long a client is waited for. */
export interface Patience {
  readonly relay: {
    /** Looks whenever something has passed. @throws the reason of the signal */
    until<T>(look: () => T | undefined, signal: AbortSignal): Promise<T>;
  };
  /** Milliseconds. */
  readonly limit: number;
  /** Aborts the wait. */
  readonly signal?: AbortSignal | undefined;
  readonly tell: (text: string) => void;
  /** Milliseconds after which what is waited for is told, again and again. @default 10000 */
  readonly tellEvery?: number;
}

/**
 * Waits for something that a client does, and says now and then what is waited for.
 *
 * @throws {NotSurvived} if it takes longer than the limit
 */
export async function awaited<T>(what: string, look: () => T | undefined, patience: Patience): Promise<T> {
  const { relay, limit, signal: skipped, tell, tellEvery = 10_000 } = patience;
  const late = AbortSignal.timeout(limit);
  const signal = skipped === undefined ? late : AbortSignal.any([late, skipped]);
  let waited = 0;
  const telling = setInterval(() => {
    waited += tellEvery;
    tell(`waiting until ${what}: ${waited / 1000} of ${limit / 1000} s, which --limit sets`);
  }, tellEvery);
  try {
    return await relay.until(look, signal);
  } catch (error) {
    if (error !== late.reason || skipped?.aborted) throw error;
    throw new NotSurvived(`timed out after ${limit / 1000} s: expected that ${what}`);
  } finally {
    clearInterval(telling);
  }
}
