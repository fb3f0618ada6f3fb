import type { Mutant } from '../mutants/mutant.ts';

/** A server that differs from the mock in one form, and the lesson that says so. */
export interface FormMutant extends Omit<Mutant, 'killers'> {
  /** The only one that is contradicted. */
  readonly lesson: string;
  /** The conversations that show it, by their ids without `diff-`. */
  readonly shownBy: readonly string[];
  /** Places that a comparison of servers cannot take for ids or times, since they have other names or forms. */
  readonly ignores?: readonly string[];
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
