/**
 * Lets so much through in a second and counts the rest.
 *
 * @param omitted told with the first that is let through later, of how many were not
 */
export function perSecond(max: number, now: () => Date, omitted: (count: number) => void): () => boolean {
  let second = 0;
  let passed = 0;
  let left = 0;
  return () => {
    const current = Math.floor(now().getTime() / 1000);
    if (current !== second) {
      if (left > 0) omitted(left);
      [second, passed, left] = [current, 0, 0];
    }
    if (passed >= max) {
      left += 1;
      return false;
    }
    passed += 1;
    return true;
  };
}
