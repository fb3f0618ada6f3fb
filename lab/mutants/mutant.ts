/**
 * A server with one wrong behaviour: mock-gms, in one file of which one text is replaced while it is loaded.
 *
 * A mutant shows that cases can fail: it is a mistake that somebody could make who builds a GMS.
 */
export interface Mutant {
  /** Words joined by hyphens, the subject first; permanent as long as the mistake is the same. */
  readonly id: string;
  /** What this server does wrong, as a sentence that goes on from "it". */
  readonly title: string;
  /** Path below mock-gms/. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /**
   * The runs that are to find the mistake, as `Run` names them. At least one; more would find it, too. Naming a MUST says
   * that the rule which is broken is documented.
   */
  readonly killers: readonly string[];
}

/** A mutant whose text does not stand exactly once in its file. */
export class MutantError extends Error {
  override readonly name = 'MutantError';

  constructor({ id, file }: Mutant, times: number) {
    super(
      `${id}: its text stands ${times} times in mock-gms/${file}, and has to stand there once; ` +
        'the file has changed, so find the place again',
    );
  }
}

/**
 * The source with the mistake in it.
 *
 * @throws {MutantError} unless the text stands there exactly once
 * @example
 * mutate('a < b', { id: 'x', title: 'is wrong', file: 'x.ts', find: '<', replace: '<=', killers: [] }); // 'a <= b'
 */
export function mutate(source: string, mutant: Mutant): string {
  const parts = source.split(mutant.find);
  if (parts.length !== 2) throw new MutantError(mutant, parts.length - 1);
  return parts.join(mutant.replace);
}
