import type { SentFile } from '../chat/sent-file.ts';
import type { Happening } from './happening.ts';
import type { LeftOut } from './saved-chat.ts';

/** Gives the bytes of a file; undefined or a rejection where they are gone. */
export type ReadFile = (file: SentFile) => Promise<Uint8Array | undefined>;

/** Bytes of files that are saved along with a chat. */
const MAX_BYTES = 512 * 1024;

/** What is in the files of a chat, by their ids. */
export interface FileContents {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly leftOut: readonly LeftOut[];
}

/** Reads the files that are sent. As many blanks stand in for those that are gone. */
export async function readFiles(
  happenings: readonly Happening[],
  by: ReadonlySet<Happening['by']>,
  read: ReadFile,
): Promise<FileContents> {
  const bytes = new Map<string, Uint8Array>();
  const leftOut: LeftOut[] = [];
  let room = MAX_BYTES;
  for (const happening of happenings) {
    const [entry] = happening.entries;
    if (!by.has(happening.by) || entry?.type !== 'FileUploaded' || entry.file === undefined) continue;
    const { file } = entry;
    const size = Number.isSafeInteger(file.size) && file.size >= 0 ? file.size : 0;
    const isSmall = size <= room;
    const content = isSmall ? await read(file).catch(() => undefined) : undefined;
    const found = content !== undefined && content.length === size ? content : undefined;
    bytes.set(file.id, found ?? new Uint8Array(isSmall ? size : 0).fill(BLANK));
    room -= isSmall ? size : 0;
    if (found === undefined) {
      const reason = isSmall
        ? 'its bytes are gone: as many blanks stand in for them'
        : `its bytes are too many to be saved: at most ${MAX_BYTES} of a chat are`;
      leftOut.push({ seq: entry.seq, type: entry.type, reason });
    }
  }
  return { bytes, leftOut };
}

const BLANK = 0x20;

/** Bytes as a text, where they are one in UTF-8; undefined otherwise. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
