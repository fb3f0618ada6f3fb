import type { Happening } from './happening.ts';

/** The numbers of the files of a chat, by their ids, as scripts count them. */
export function fileNumbers(happenings: readonly Happening[]): ReadonlyMap<string, number> {
  const ids = happenings.flatMap(({ entries: [entry] }) =>
    entry?.type === 'FileUploaded' && entry.file !== undefined ? [entry.file.id] : [],
  );
  return new Map(ids.map((id, place) => [id, place + 1]));
}
