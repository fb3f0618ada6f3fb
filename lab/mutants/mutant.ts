/** One wrong behaviour: in one file one text is replaced by another. */
export interface Mistake {
  /** Words joined by hyphens, the subject first; permanent as long as the mistake is the same. */
  readonly id: string;
  /** What is done wrong, as a sentence that goes on from "it". */
  readonly title: string;
  /** Path below the folder of the product. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/**
 * A server with one wrong behaviour: mock-gms, in one file of which one text is replaced while it is loaded.
 *
 * A mutant shows that cases can fail: it is a mistake that somebody could make who builds a GMS.
 */
export interface Mutant extends Mistake {
  /**
   * The runs that are to find the mistake, as `Run` names them. At least one; more would find it, too. Naming a MUST says
   * that the rule which is broken is documented.
   */
  readonly killers: readonly string[];
}

/** A mistake whose text does not stand exactly once in its file. */
export class MutantError extends Error {
  override readonly name = 'MutantError';

  constructor({ id, file }: Mistake, times: number, folder: string) {
    super(
      `${id}: its text stands ${times} times in ${folder}/${file}, and has to stand there once; ` +
        'the file has changed, so find the place again',
    );
  }
}

/**
 * The source with the mistake in it.
 *
 * @param folder what `file` lies below
 * @throws {MutantError} unless the text stands there exactly once
 * @example
 * mutate('a < b', { id: 'x', title: 'is wrong', file: 'x.ts', find: '<', replace: '<=' }); // 'a <= b'
 */
export function mutate(source: string, mistake: Mistake, folder = 'mock-gms'): string {
  const parts = source.split(mistake.find);
  if (parts.length !== 2) throw new MutantError(mistake, parts.length - 1, folder);
  return parts.join(mistake.replace);
}
