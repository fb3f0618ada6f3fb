/**
 * What an error adds for a name that is not known: the known one that it differs from by a slip or two; otherwise nothing.
 *
 * @example
 * didYouMean('prot', ['port', 'host']); // ' (did you mean port?)'
 * didYouMean('colour', ['port', 'host']); // ''
 */
export function didYouMean(name: string, known: readonly string[]): string {
  if (name.length > MAX_NAME_LENGTH) return '';
  const most = name.length < 6 ? 1 : 2;
  let nearest: string | undefined;
  let least = most + 1;
  for (const each of known) {
    const slips = slipsBetween(name.toLowerCase(), each.toLowerCase());
    if (slips >= least) continue;
    least = slips;
    nearest = each;
  }
  return nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
}

const MAX_NAME_LENGTH = 64;

/** Letters that are too many, missing or others, and neighbours that changed places. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] as number) + 1
          : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
