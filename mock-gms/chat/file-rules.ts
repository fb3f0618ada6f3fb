import type { Chat } from './chat.ts';
import type { UserData } from './entry.ts';
import type { ChatFile } from './file.ts';
import type { FileLimits } from './file-limits.ts';
import { CUSTOMER, isStaff, type Participant } from './participant.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { SentFile } from './sent-file.ts';

/** What the customer has used of the limits. */
export interface FileUsage {
  readonly files: number;
  /** Bytes in all. */
  readonly totalSize: number;
  readonly downloads: number;
}

/**
 * What the customer has used so far. A deleted file gives nothing back while `delete-file` is `odd`.
 *
 * @see GMS Chat API V2, files: used-upload-max-files, used-upload-max-total-size, used-download-attempts
 */
export function usageOf({ files, downloads }: Chat, { deleteFile }: FileLimits): FileUsage {
  const counted = files.filter(
    ({ from, deleted }) => from === CUSTOMER && (!deleted || deleteFile === 'odd'),
  );
  return { files: counted.length, totalSize: counted.reduce((sum, { size }) => sum + size, 0), downloads };
}

/** The file with this id, if this participant may see it and nobody has deleted it. */
export function visibleFile(chat: Chat, fileId: string, to: Participant): ChatFile | undefined {
  return chat.files.find(({ id, deleted, visibility }) => {
    return id === fileId && !deleted && (visibility === 'all' || isStaff(to));
  });
}

/** Why a participant may not send this file now; the limits are the customer's, agents have none. */
export function refuseUpload(
  chat: Chat,
  by: Participant,
  { name, size }: SentFile,
  limits: FileLimits,
): Refusal | undefined {
  if (by.type !== 'Client') return undefined;
  const used = usageOf(chat, limits);
  if (limits.uploadNeedAgent && !hasHadAgent(chat)) return refuse('agentNeeded');
  if (!isAllowedType(name, limits)) return refuse('fileTypeNotAllowed');
  if (size > limits.uploadMaxFileSize) return refuse('fileTooLarge');
  if (used.files >= limits.uploadMaxFiles) return refuse('tooManyFiles');
  if (used.totalSize + size > limits.uploadMaxTotalSize) return refuse('filesTooLarge');
  return undefined;
}

/** Why a participant may not have this file. */
export function refuseDownload(
  chat: Chat,
  by: Participant,
  fileId: string,
  limits: FileLimits,
): Refusal | undefined {
  if (visibleFile(chat, fileId, by) === undefined) return refuse('noSuchFile');
  const isUsedUp = by.type === 'Client' && chat.downloads >= limits.downloadAttempts;
  return isUsedUp ? refuse('downloadsUsedUp') : undefined;
}

/** Why a participant may not delete this file: customers delete what they sent, members of staff anything. */
export function refuseDelete(chat: Chat, by: Participant, fileId: string): Refusal | undefined {
  const file = visibleFile(chat, fileId, by);
  if (file === undefined) return refuse('noSuchFile');
  return file.from === by.participantId || isStaff(by) ? undefined : refuse('notYourFile');
}

/**
 * What a FileUploaded says; every value is a text.
 *
 * @example
 * uploadedData(file, customer);
 * // { 'file-id': '00D25C4FD5580141', 'file-document-id': '0002KaE4JJ9Y00BX',
 * //   'file-name': 'todo.txt', 'file-size': '20', 'file-source': 'ucs' }
 * @see GMS Chat API V2, files: FileUploaded.userData; a real server's event for the file of an agent
 */
export function uploadedData(
  { id, documentId, name, size }: SentFile,
  { type, nickname }: Participant,
  description?: string,
): UserData {
  return {
    'file-id': id,
    'file-document-id': documentId,
    'file-name': name,
    'file-size': String(size),
    'file-source': 'ucs',
    ...(description !== undefined && { 'file-description': description }),
    ...(type !== 'Client' && {
      'file-upload-type': 'file-system',
      'file-upload-path': `C:\\Users\\${pathPart(nickname)}\\Desktop\\${pathPart(name)}`,
    }),
  };
}

/** A text as a part of a path of Windows. */
function pathPart(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.*$/, '_');
}

function hasHadAgent({ participants }: Chat): boolean {
  return participants.some((participant) => isStaff(participant) && !participant.silent);
}

function isAllowedType(name: string, { uploadFileTypes }: FileLimits): boolean {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return extension !== '' && uploadFileTypes.toLowerCase().split(':').includes(extension);
}
