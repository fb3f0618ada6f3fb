import { isDeepStrictEqual } from 'node:util';

/** What a scenario found to be otherwise. */
export class Otherwise extends Error {
  override readonly name = 'Otherwise';
}

/**
 * Does one thing and then another, also where the first one fails: neither hides what the other found.
 *
 * @returns what the first one came to
 * @throws what the one that failed threw; {Otherwise} with the words of both where both did
 */
export async function andThen<T>(first: () => Promise<T>, then: () => Promise<void>): Promise<T> {
  const [done] = await Promise.allSettled([first()]);
  const [after] = await Promise.allSettled([then()]);
  const failures = [done, after].flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (failures.length > 1) throw new Otherwise(failures.map(wordsOf).join('; and '), { cause: failures[0] });
  if (after.status === 'rejected') throw after.reason;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** @throws {Otherwise} where what was found is not what is expected */
export function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Otherwise(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
}

/**
 * Asks until the answer is true.
 *
 * @throws {Otherwise} when it was not within the time
 */
export async function soon(what: string, isTrue: () => Promise<boolean>, within = 10_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Otherwise(`not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
