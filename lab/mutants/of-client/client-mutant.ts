/**
 * A client with one wrong behaviour: gms-webchat, in one file of which one text is replaced.
 *
 * A mutant shows that a unit test can fail: it is a mistake that somebody could make who writes a client.
 */
export interface ClientMutant {
  /** Words joined by hyphens, the subject first; permanent as long as the mistake is the same. */
  readonly id: string;
  /** What this client does wrong, as a sentence that goes on from "it". */
  readonly title: string;
  /** Path below client/. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The unit test that finds it: its file below client/, and its title. */
  readonly killer: readonly [file: string, title: string];
}

/**
 * The source with the mistake in it.
 *
 * @throws unless the text stands there exactly once
 */
export function mutateClient(source: string, { id, file, find, replace }: ClientMutant): string {
  const parts = source.split(find);
  if (parts.length !== 2)
    throw new Error(
      `${id}: its text stands ${parts.length - 1} times in client/${file}, and has to stand there once`,
    );
  return parts.join(replace);
}
