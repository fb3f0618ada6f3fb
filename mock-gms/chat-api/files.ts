import type { TranscriptEntry } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { Refusal } from '../chat/refusal.ts';
import { readTranscript } from '../chat/transcript.ts';
import {
  deleteFile,
  downloadFile,
  type IncomingFile,
  type OpenFile,
  uploadFile,
} from '../chat-server/file-transfer.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import type { ServiceSettings } from '../services/settings.ts';
import { type Answer, failure, notPossible, success, successWith } from './answer.ts';
import { type FailureName, failureOf } from './errors.ts';
import { limitsAnswer } from './limits-answer.ts';
import { messagesJson } from './message.ts';
import type { Fields, FileOperationName } from './operations.ts';
import { afterEnd, isIdentified, isOver, refusalAnswer, wrongKeyGiven } from './perform.ts';

/** What a file operation is about, beside its fields. */
export interface FileRequest {
  readonly fields: Fields;
  /** For a download or a delete. */
  readonly fileId?: string;
  /** For an upload. */
  readonly file?: IncomingFile;
}

/** Which chat is meant: by its id, with keys that are checked, or by a key alone. */
export type MeantChat =
  | { readonly chatId: string; readonly running: RunningChat | undefined }
  | { readonly running: RunningChat };

/** The answer to a file operation: JSON, or a file to be sent as it is. */
export type FileAnswer = Answer | OpenFile;

export function isFile(answer: FileAnswer): answer is OpenFile {
  return 'stream' in answer;
}

/**
 * Does a file operation for the customer of a chat, whatever carried it; the fields are valid by openapi.yaml.
 *
 * As everywhere else, a wrong key, user or chat and a chat that is over get one and the same answer.
 *
 * @see GMS Chat API V2, files
 */
export async function performFile(
  service: Service,
  name: FileOperationName,
  meant: MeantChat,
  request: FileRequest,
): Promise<FileAnswer> {
  const { running } = meant;
  const chatId = 'chatId' in meant ? meant.chatId : meant.running.chat.id;
  if (running === undefined || !isIdentified(running, request.fields)) {
    await wrongKeyGiven(running, request.fields, service);
    return notPossible(chatId, service.settings.alias);
  }
  if (isOver(running)) return afterEnd(running, false, 0, service);
  service.chats.touch(running);
  return OPERATIONS[name](service, running, request);
}

const OPERATIONS: Record<
  FileOperationName,
  (service: Service, running: RunningChat, request: FileRequest) => Promise<FileAnswer>
> = {
  fileLimits: async (service, running) => limitsAnswer(running, service),
  async fileUpload(service, running, { file, fields }) {
    if (file === undefined) throw new Error('an upload has a file');
    const sent = await uploadFile(service.chats, running, CUSTOMER, file);
    if ('refused' in sent) return refusedFile(sent, running, service);
    const userData = JSON.stringify({ 'file-id': sent.id });
    return successWith(
      running.chat,
      messagesJson(entriesFrom(running, fields, service)),
      service,
      `,"userData":${userData}`,
    );
  },
  async fileDownload(service, running, { fileId = '' }) {
    const open = await downloadFile(service.chats, running, CUSTOMER, fileId);
    return 'refused' in open ? refusedFile(open, running, service) : open;
  },
  async fileDelete(service, running, { fileId = '', fields }) {
    const refusal = await deleteFile(service.chats, running, CUSTOMER, fileId);
    if (refusal !== undefined) return refusedFile(refusal, running, service);
    return success(running.chat, entriesFrom(running, fields, service), service);
  },
};

function entriesFrom(
  { chat, log }: RunningChat,
  { transcriptPosition = 0 }: Fields,
  { clock }: Service,
): readonly TranscriptEntry[] {
  if (transcriptPosition === 0 || transcriptPosition >= chat.nextIndex) return [];
  return readTranscript(log, transcriptPosition, { participantId: CUSTOMER, now: clock.now() });
}

/** What clients print of these refusals: the number that is allowed, as text. */
const ADVICE: { readonly [K in FailureName]?: (settings: ServiceSettings) => string } = {
  tooManyFiles: ({ uploadMaxFiles }) => String(uploadMaxFiles),
  fileTooLarge: ({ uploadMaxFileSize }) => String(uploadMaxFileSize),
  filesTooLarge: ({ uploadMaxTotalSize }) => String(uploadMaxTotalSize),
  fileTypeNotAllowed: ({ uploadFileTypes }) => `Files of these types are taken: ${uploadFileTypes}`,
};

function refusedFile(refusal: Refusal, { chat }: RunningChat, service: Service): Answer {
  const name = failureOf(refusal.refused);
  const advice = ADVICE[name]?.(service.settings);
  if (advice === undefined) return refusalAnswer(refusal, chat.id, service);
  return failure(name, { chatId: chat.id, alias: chat.keys.alias, advice });
}
