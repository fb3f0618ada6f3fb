import { withoutChance } from './interleaving.ts';
import { ANYTHING, canonical, isList, type Seen, type Settled, type Shape, writeShape } from './notation.ts';

/** What a step led to, here or there. */
export interface Outcome {
  readonly settled: Settled | undefined;
  readonly seen: readonly Seen[];
}

/**
 * How ours differs from what was seen, each difference as a line: `− error` was seen and is missing,
 * `+ error @5 after ended` is more than was seen, `error.status: number → text` has another shape.
 */
export function differencesOf(
  seen: Outcome & { readonly more: boolean },
  ours: Outcome,
  pushes: boolean,
): string[] {
  const until = seen.more ? seen.seen.length : ours.seen.length;
  const moments = (all: readonly Seen[]) => momentsOf(all, pushes);
  const own = moments(ours.seen.slice(0, until));
  const isNever = [seen, ours].some(({ settled }) => settled?.outcome === 'never settles');
  const withCallbacks = (all: readonly Seen[]) =>
    isNever ? all.filter(({ name }) => !isCallback(name)) : all;
  const found = [...settling(seen.settled, ours.settled, seen.more ? '' : momentOfCallback(own))];
  let before = 'first';
  for (const [theirs, mine] of aligned(withCallbacks(moments(seen.seen)), withCallbacks(own))) {
    if (mine === undefined) found.push(`− ${theirs?.name}`);
    else if (theirs === undefined)
      found.push(
        `+ ${isCallback(mine.name) ? mine.name : `${mine.name} ${writeShape(mine.shape)}`} ${before}`,
      );
    else found.push(...misfits(theirs.shape, mine.shape, mine.name));
    if (mine?.about !== undefined) found.push(`${mine.name}: the event has ${mine.about}`);
    if (mine !== undefined) before = `after ${mine.name}`;
  }
  return counted(found);
}

/** A line that comes several times is written once. */
function counted(lines: readonly string[]): string[] {
  return [...new Set(lines)].map((line) => {
    const times = lines.filter((each) => each === line).length;
    return times === 1 ? line : `${line} ×${times}`;
  });
}

const callback = /^<(\w+) \w+>$/;

function isCallback(name: string): boolean {
  return name.startsWith('<');
}

/** What was seen, in an order that owes nothing to chance; which callback it was, the command says. */
function momentsOf(all: readonly Seen[], pushes: boolean): Seen[] {
  const moments = all.map((each) => ({ ...each, name: each.name.replace(callback, '<$1>') }));
  return pushes ? withoutChance(moments) : moments;
}

/** When a command settles that never did where it was seen. */
function momentOfCallback(moments: readonly Seen[]): string {
  const at = moments.findIndex(({ name }) => isCallback(name));
  return at > 0 ? ` after ${moments[at - 1]?.name}` : ' first';
}

function settling(seen: Settled | undefined, ours: Settled | undefined, moment: string): string[] {
  if (seen === undefined) return [];
  const wrapping = ours?.wrapped ? ["settles: the text is wrapped in {type: 'error', text}"] : [];
  if (seen.shape === ANYTHING && seen.outcome === ours?.outcome) return wrapping;
  const isSame = seen.outcome === ours?.outcome && seen.text === ours.text;
  if (isSame && seen.text === undefined) return misfits(seen.shape, ours.shape, 'settles');
  const when = seen.outcome === 'never settles' ? moment : '';
  return isSame ? wrapping : [`settles: ${writeSettled(seen)} → ${writeSettled(ours)}${when}`, ...wrapping];
}

function writeSettled(settled: Settled | undefined): string {
  if (settled === undefined) return 'no command';
  const { outcome, text, shape } = settled;
  if (outcome === 'never settles') return outcome;
  return `${outcome} ${text !== undefined ? JSON.stringify(text) : shape === undefined ? 'no' : writeShape(shape)}`;
}

type Pair = readonly [Seen | undefined, Seen | undefined];

/** The two sequences beside each other, with as much in common as can be. */
function aligned(theirs: readonly Seen[], ours: readonly Seen[]): Pair[] {
  const common: number[][] = Array.from({ length: theirs.length + 1 }, () => Array(ours.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = theirs.length - 1; i >= 0; i -= 1)
    for (let j = ours.length - 1; j >= 0; j -= 1) {
      const row = common[i] as number[];
      row[j] =
        theirs[i]?.name === ours[j]?.name ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < theirs.length || j < ours.length) {
    if (i < theirs.length && j < ours.length && theirs[i]?.name === ours[j]?.name)
      pairs.push([theirs[i++], ours[j++]]);
    else if (j >= ours.length || (i < theirs.length && at(i + 1, j) >= at(i, j + 1)))
      pairs.push([theirs[i++], undefined]);
    else pairs.push([undefined, ours[j++]]);
  }
  return pairs;
}

/** Where a shape differs, as lines that begin with the path. */
function misfits(theirs: Shape | undefined, ours: Shape | undefined, path: string): string[] {
  if (theirs === ANYTHING || theirs === ours) return [];
  if (theirs !== undefined && ours !== undefined) {
    if (canonical(theirs) === canonical(ours)) return [];
    if (typeof theirs === 'object' && typeof ours === 'object' && isList(theirs) === isList(ours))
      return isList(theirs)
        ? misfitsOfItems(theirs, ours as Shape[], path)
        : misfitsOfMembers(theirs, ours, path);
  }
  return [`${path}: ${writeShape(theirs)} → ${writeShape(ours)}`];
}

function misfitsOfMembers(theirs: Shape, ours: Shape, path: string): string[] {
  const [seen, own] = [theirs, ours] as Record<string, Shape>[];
  const names = new Set([
    ...Object.keys(seen ?? {}),
    ...(ANYTHING in (seen ?? {}) ? [] : Object.keys(own ?? {})),
  ]);
  names.delete(ANYTHING);
  return [...names].flatMap((name) => misfits(seen?.[name], own?.[name], `${path}.${name}`));
}

/** Items are kinds: each stands beside the one that is most like it. */
function misfitsOfItems(theirs: readonly Shape[], ours: readonly Shape[], path: string): string[] {
  const left = [...ours];
  const mostLike = (kind: Shape): readonly string[] => {
    const all = left.map((each) => misfits(kind, each, `${path}[]`));
    const best = all.reduce((a, b, i) => (b.length < (all[a] as string[]).length ? i : a), 0);
    if (all.length === 0) return [`${path}[]: ${writeShape(kind)} → absent`];
    left.splice(best, 1);
    return all[best] as string[];
  };
  const kinds = theirs.filter((kind) => kind !== ANYTHING);
  const exact = kinds.filter((kind) => {
    const same = left.findIndex((each) => misfits(kind, each, path).length === 0);
    if (same >= 0) left.splice(same, 1);
    return same >= 0;
  });
  const found = kinds.filter((kind) => !exact.includes(kind)).flatMap(mostLike);
  const extra = theirs.includes(ANYTHING)
    ? []
    : left.map((kind) => `${path}[]: absent → ${writeShape(kind)}`);
  if (found.length > 0 || extra.length > 0 || theirs.includes(ANYTHING)) return [...found, ...extra];
  const inOrder = kinds.every((kind, at) => misfits(kind, ours[at], path).length === 0);
  return inOrder ? [] : [`${path}[]: the kinds come in another order`];
}
