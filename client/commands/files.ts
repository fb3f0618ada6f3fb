import { good, Refusal, refusals } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { askAboutFiles, type FileRequest, loadFile, requireFiles } from '../transport/files.ts';
import type { ChatResponse } from '../transport/transport.ts';

interface Abortable {
  /** Gives the request up: the command rejects with an `AjaxResponse` whose statusText is `abort`. */
  signal?: AbortSignal;
}

/** Which files the customer sends. */
export interface SendFileOptions extends Abortable {
  /** A file, several of them, a file input, or a jQuery object of one. */
  files: object;
}

/** Sends files, one after the other; resolves with the answer to the last, rejects at the first that is refused. */
export async function sendFile(
  chat: Conversation,
  { files, signal }: SendFileOptions,
): Promise<ChatResponse> {
  requireFiles(chat.surroundings.settings);
  chat.requireChat();
  const found = filesIn(files);
  let answer: ChatResponse | undefined;
  for (const content of found) {
    const name = 'name' in content ? String(content.name) : 'file';
    answer = await ask(chat, { operation: 'fileUpload', file: { content, name }, signal });
    chat.poller.hasten();
  }
  if (!answer) throw new Refusal(refusals.noFile);
  return answer;
}

/** Asks what files the server takes: the answer's last message with user data tells. */
export async function getFileLimits(chat: Conversation, { signal }: Abortable): Promise<ChatResponse> {
  requireFiles(chat.surroundings.settings);
  return ask(chat, { operation: 'fileGetLimits', signal });
}

async function ask(chat: Conversation, request: Omit<FileRequest, 'ids'>): Promise<ChatResponse> {
  const answer = await chat.exchangeFiles((ids, requester) => askAboutFiles({ ...request, ids }, requester));
  chat.surroundings.publish('ajaxResponse', answer);
  return good(answer);
}

/** Which file of the chat is fetched, and under which name it is saved. */
export interface DownloadFileOptions extends Abortable {
  /** The `file-id` of a FileUploaded message. */
  fileId: string;
  /** The name to save it under; the one that it came with if not given. */
  fileName?: string;
}

/** Fetches a file of the chat and saves it. */
export async function downloadFile(chat: Conversation, options: DownloadFileOptions): Promise<void> {
  const { fileId, fileName, signal } = options;
  const { settings, saveFile } = chat.surroundings;
  requireFiles(settings, refusals.noDownloadOverCometd);
  chat.requireChat();
  if (fileId === undefined || fileId === null || fileId === '') throw new Refusal(refusals.noFileId);
  if (!saveFile) throw new Refusal(refusals.noPlaceForFiles);
  const { content, name } = await chat.exchangeFiles((ids, requester) =>
    loadFile({ operation: 'fileDownload', ids, fileId: String(fileId), signal }, requester),
  );
  await saveFile(content, fileName || name || nameOf(chat, fileId) || String(fileId));
}

/** The name under which the transcript has a file. */
function nameOf(chat: Conversation, fileId: string): string | undefined {
  const { messages } = chat.transcript.all();
  return messages.find(({ fileDetails }) => fileDetails?.['file-id'] === fileId)?.fileDetails?.['file-name'];
}

/** Also one of another frame. */
function isFile(given: object): given is Blob {
  return /^\[object (File|Blob)\]$/.test(Object.prototype.toString.call(given));
}

/** The files in whatever a page has at hand. */
function filesIn(given: unknown): Blob[] {
  if (typeof given !== 'object' || given === null) return [];
  if (isFile(given)) return [given];
  if ('files' in given) return filesIn(given.files);
  // A FileList, an array, or what jQuery found.
  return Array.from(given as ArrayLike<unknown>).flatMap(filesIn);
}
