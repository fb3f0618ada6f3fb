/**
 * Does something for 0 … count - 1, so many at the same time, and tells the results in order. After a failure nothing more
 * is begun; it fails when what is under way has ended.
 */
export async function together<T>(
  count: number,
  atOnce: number,
  act: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = Array(count);
  const failures: unknown[] = [];
  let next = 0;
  const lane = async () => {
    try {
      for (let index = next++; index < count && failures.length === 0; index = next++)
        results[index] = await act(index);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Opens so many of something, and closes them again when one of them cannot be opened. */
export async function openTogether<T>(
  count: number,
  atOnce: number,
  open: (index: number) => Promise<T>,
  close: (opened: T) => void,
): Promise<readonly T[]> {
  const all: T[] = [];
  try {
    return await together(count, atOnce, async (index) => {
      const opened = await open(index);
      all.push(opened);
      return opened;
    });
  } catch (error) {
    all.forEach(close);
    throw error;
  }
}
