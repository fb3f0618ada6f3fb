import { isDeepStrictEqual } from 'node:util';

/** What a scenario found to be otherwise. */
export class Otherwise extends Error {
  override readonly name = 'Otherwise';
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
