import type { GeneratedMutant } from './generated-mutant.ts';

/** Mutants that no case is to find, and why: the same in behaviour, or nothing that a client can see. */
export interface SetAside {
  readonly kind: 'equivalent' | 'not visible';
  readonly file: string;
  /** Any operator, where it is left out. */
  readonly operator?: string;
  /** The line in which the mutant begins, without its indentation; any, where it is left out. */
  readonly text?: string;
  /** What stands there, and what the mutant makes of it; any, where left out. */
  readonly before?: string;
  readonly after?: string;
  readonly reason: string;
}

/** The entry that a mutant is set aside by; lines are matched by their text, since their numbers change. */
export function setAsideBy(mutant: GeneratedMutant, entries: readonly SetAside[]): SetAside | undefined {
  const fits = (name: 'operator' | 'text' | 'before' | 'after', entry: SetAside) =>
    entry[name] === undefined || entry[name] === mutant[name];
  return entries.find(
    (entry) =>
      entry.file === mutant.file &&
      fits('operator', entry) &&
      fits('text', entry) &&
      fits('before', entry) &&
      fits('after', entry),
  );
}

/** Entries that fit no mutant: what they set aside has changed or is gone. */
export function idleEntries(
  entries: readonly SetAside[],
  mutants: readonly GeneratedMutant[],
): readonly SetAside[] {
  return entries.filter((entry) => !mutants.some((mutant) => setAsideBy(mutant, [entry]) !== undefined));
}

/** Lines of a file whose mutants no client can see, where no case finds them all the same; without lines the whole file. */
export function notVisible(reason: string, file: string, ...texts: readonly string[]): readonly SetAside[] {
  return entriesOf('not visible', reason, file, texts);
}

/** Lines of a file whose mutants behave the same, where no case finds them all the same. */
export function equivalent(reason: string, file: string, ...texts: readonly string[]): readonly SetAside[] {
  return entriesOf('equivalent', reason, file, texts);
}

/** What a mutant puts in the place of what; in the place of anything, where that is undefined. */
export type Change = readonly [before: string | undefined, after: string];

/** The whole body of a function or block, left out. */
export const EMPTIED: Change = [undefined, '{}'];

/** What a mutant puts in the place of an empty list. */
export const MARK = '["Stryker was here"]';

/** Single mutants of a line that no client can see. */
export function notVisibleAs(
  reason: string,
  file: string,
  text: string,
  ...changes: readonly Change[]
): readonly SetAside[] {
  return changesOf('not visible', reason, file, text, changes);
}

/** Single mutants of a line that behave the same. */
export function equivalentAs(
  reason: string,
  file: string,
  text: string,
  ...changes: readonly Change[]
): readonly SetAside[] {
  return changesOf('equivalent', reason, file, text, changes);
}

function changesOf(
  kind: SetAside['kind'],
  reason: string,
  file: string,
  text: string,
  changes: readonly Change[],
): readonly SetAside[] {
  return changes.map(([before, after]) => ({
    kind,
    file,
    text,
    ...(before !== undefined && { before }),
    after,
    reason,
  }));
}

function entriesOf(
  kind: SetAside['kind'],
  reason: string,
  file: string,
  texts: readonly string[],
): readonly SetAside[] {
  if (texts.length === 0) return [{ kind, file, reason }];
  return texts.map((text) => ({ kind, file, text, reason }));
}
