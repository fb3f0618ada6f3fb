/** Something that came at a time, and its index. */
export type Dated = readonly [at: number, index: number];

/** The highest index of all that came until a time. */
export function highestBefore(dated: readonly Dated[]): (at: number) => number {
  const inTime = dated.toSorted(([one], [other]) => one - other);
  let highest = 0;
  const sofar = inTime.map(([, index]) => {
    highest = Math.max(highest, index);
    return highest;
  });
  return (at) => sofar[placeOf(inTime, (one) => one > at) - 1] ?? 0;
}

/** The index of the first in the list that came after a time. */
export function firstAfter(dated: readonly Dated[]): (at: number) => number | undefined {
  // Only one that is later than all before it can be the first after some time.
  let latest = Number.NEGATIVE_INFINITY;
  const steps = dated.filter(([at]) => {
    const isLater = at > latest;
    latest = Math.max(latest, at);
    return isLater;
  });
  return (at) => steps[placeOf(steps, (one) => one > at)]?.[1];
}

/** The place of the first time, of those in order, for which something holds. */
function placeOf(dated: readonly Dated[], holds: (at: number) => boolean): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(dated[middle]?.[0] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
