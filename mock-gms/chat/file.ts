import type { Entry, TranscriptEntry, Visibility } from './entry.ts';
import { CUSTOMER } from './participant.ts';
import type { SentFile } from './sent-file.ts';

/** A file of a chat, as its log has it. */
export interface ChatFile extends SentFile {
  /** The participantId of its sender. */
  readonly from: number;
  /** Epoch milliseconds on the service's clock. */
  readonly at: number;
  /** Who sees it: everybody, or staff alone, as of a file that a silent supervisor sent. */
  readonly visibility: Visibility;
  /** Whether somebody deleted it: then nobody can download it any more. */
  readonly deleted: boolean;
}

/** Folds an entry into the files of a chat. */
export function evolveFiles(files: readonly ChatFile[], entry: TranscriptEntry): readonly ChatFile[] {
  if (entry.file !== undefined) {
    const { from, at, visibility } = entry;
    return [...files, { ...entry.file, from: from.participantId, at, visibility, deleted: false }];
  }
  if (entry.type !== 'FileDeleted') return files;
  return files.map((file) => (file.id === entry.fileId ? { ...file, deleted: true } : file));
}

/** Counts a download of the customer. */
export function evolveDownloads(downloads: number, entry: Entry): number {
  return entry.type === 'FileDownloaded' && entry.by === CUSTOMER ? downloads + 1 : downloads;
}
