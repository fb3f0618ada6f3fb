/** Two items that belong together, or one that has no other. */
export type Aligned<T> =
  | readonly [one: T, other: T]
  | readonly [one: T, other: undefined]
  | readonly [one: undefined, other: T];

/** Longer lists are paired place by place: few chats have as many events. */
const MOST_COMPARED = 4_000_000;

/**
 * Pairs the items of two lists so that their order stays and what is alike stands together: one more on one side has no
 * other, and everything after it is paired all the same.
 *
 * @param likeness how much two items are alike; 0 for those that do not belong together
 */
export function align<T>(
  ones: readonly T[],
  others: readonly T[],
  likeness: (one: T, other: T) => number,
): readonly Aligned<T>[] {
  const width = others.length + 1;
  if (ones.length * others.length > MOST_COMPARED) return byPlace(ones, others);
  // The best that can be had of what follows both places.
  const best = new Float64Array((ones.length + 1) * width);
  const scores = new Float64Array((ones.length + 1) * width);
  for (let row = ones.length - 1; row >= 0; row -= 1)
    for (let column = others.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const score = likeness(ones[row] as T, others[column] as T);
      scores[at] = score;
      const paired = score > 0 ? score + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  const aligned: Aligned<T>[] = [];
  let [row, column] = [0, 0];
  while (row < ones.length || column < others.length) {
    const at = row * width + column;
    const isEnd = row === ones.length || column === others.length;
    const isPair =
      !isEnd && (scores[at] ?? 0) > 0 && best[at] === (scores[at] ?? 0) + (best[at + width + 1] ?? 0);
    if (isPair) aligned.push([ones[row++] as T, others[column++] as T]);
    else if (column === others.length || (row < ones.length && best[at] === best[at + width]))
      aligned.push([ones[row++] as T, undefined]);
    else aligned.push([undefined, others[column++] as T]);
  }
  return aligned;
}

function byPlace<T>(ones: readonly T[], others: readonly T[]): readonly Aligned<T>[] {
  return Array.from(
    { length: Math.max(ones.length, others.length) },
    (_, place) => [ones[place], others[place]] as Aligned<T>,
  );
}
