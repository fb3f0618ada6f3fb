/**
 * Closes one thing after the other, all of them even where one fails.
 *
 * @throws what the first one that failed threw, when the last one is closed
 * @example
 * await closeAll([() => relay.close(), () => gms.close()]);
 */
export async function closeAll(closes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closes) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
