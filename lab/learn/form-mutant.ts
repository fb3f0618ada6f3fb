import type { Mutant } from '../mutants/mutant.ts';

/** A server that differs from the mock in one form, and the lesson that says so. */
export interface FormMutant extends Omit<Mutant, 'killers'> {
  /** The only one that is contradicted. */
  readonly lesson: string;
  /** The conversations that show it, by their ids without `diff-`. */
  readonly shownBy: readonly string[];
  /** What no overlay expresses, and no comparison of servers sees. */
  readonly isBeyondOverlays?: true;
}

type Row = readonly [id: string, lesson: string, find: string, replace: string, more?: Partial<FormMutant>];

/** Rows of one file as mutants. */
export function formMutants(
  file: string,
  shownBy: readonly string[],
  rows: readonly Row[],
): readonly FormMutant[] {
  return rows.map(([id, lesson, find, replace, more]) => ({
    id,
    title: `writes ${find.trim()} as ${replace.trim()}`,
    file,
    find,
    replace,
    lesson,
    shownBy,
    ...more,
  }));
}
