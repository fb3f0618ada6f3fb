import { inspect, isDeepStrictEqual } from 'node:util';

/** A value whose text is no longer than this is shown whole, however much of it is as in the other. */
const SHOWN_WHOLE = 100;

type Both = readonly [string, string];
type Tree = Readonly<Record<string, unknown>>;

/** A value on one line. */
export function shownValue(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Number.POSITIVE_INFINITY, compact: true });
}

/**
 * Two values that differ, on a line each. Of long ones only what differs is shown, with … for the rest: members of objects, items
 * of lists, lines of texts. No text is cut within a line: it may hold a secret, which is taken out later.
 *
 * @example
 * bothShown({ from: 'Ann' }, { from: 'Bob' }); // ["{ from: 'Ann' }", "{ from: 'Bob' }"]
 */
export function bothShown(a: unknown, b: unknown): Both {
  const whole: Both = [shownValue(a), shownValue(b)];
  if (whole.every(({ length }) => length <= SHOWN_WHOLE)) return whole;
  if (typeof a === 'string' && typeof b === 'string') return textsShown(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return listsShown(a, b);
  return isPlain(a) && isPlain(b) ? objectsShown(a, b) : whole;
}

function objectsShown(a: Tree, b: Tree): Both {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const differing = names.filter(
    (name) => Object.hasOwn(a, name) !== Object.hasOwn(b, name) || !isDeepStrictEqual(a[name], b[name]),
  );
  const rest = differing.length < names.length ? ['…'] : [];
  const shown = differing.map((name) => [name, bothShown(a[name], b[name])] as const);
  const of = (tree: Tree, place: 0 | 1) => {
    const members = shown.filter(([name]) => Object.hasOwn(tree, name));
    return `{ ${[...members.map(([name, both]) => `${name}: ${both[place]}`), ...rest].join(', ')} }`;
  };
  return [of(a, 0), of(b, 1)];
}

function listsShown(a: readonly unknown[], b: readonly unknown[]): Both {
  const { begin, end } = alike(a, b, isDeepStrictEqual);
  const middle = (list: readonly unknown[]) => list.slice(begin, list.length - end);
  const [ours, theirs] = [middle(a), middle(b)];
  const items =
    ours.length === theirs.length ? ours.map((item, place) => bothShown(item, theirs[place])) : undefined;
  const of = (list: readonly unknown[], place: 0 | 1) =>
    bracketed([
      ...same(begin, 'item'),
      ...(items?.map((both) => both[place]) ?? list.map(shownValue)),
      ...same(end, 'item'),
    ]);
  return [of(ours, 0), of(theirs, 1)];
}

function bracketed(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[ ${items.join(', ')} ]`;
}

function textsShown(a: string, b: string): Both {
  const [ours, theirs] = [a.split('\n'), b.split('\n')];
  const { begin, end } = alike(ours, theirs, Object.is);
  const of = (lines: readonly string[]) =>
    [
      ...same(begin, 'line'),
      shownValue(lines.slice(begin, lines.length - end).join('\n')),
      ...same(end, 'line'),
    ].join(' ');
  return [of(ours), of(theirs)];
}

/** How many items two lists have in common at their beginning and at their end. */
function alike<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean) {
  const most = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < most && isSame(a[begin] as T, b[begin] as T)) begin += 1;
  let end = 0;
  while (end < most - begin && isSame(a.at(-1 - end) as T, b.at(-1 - end) as T)) end += 1;
  return { begin, end };
}

function same(count: number, what: string): string[] {
  return count === 0 ? [] : [`… ${count} ${what}${count === 1 ? '' : 's'} the same`];
}

function isPlain(value: unknown): value is Tree {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
