import { select } from '../base/browser.ts';
import { isA, isObject } from '../base/json.ts';
import * as refusals from '../base/refusals.ts';
import { good, Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { reporting } from '../session/failures.ts';
import type { Raise } from '../session/order.ts';
import type { Session } from '../session/session.ts';
import { FailedRequest } from '../transport/failed-request.ts';
import { askAboutFiles, type FileRequest, loadFile } from '../transport/files.ts';
import type { ChatResponse } from '../transport/transport.ts';
import { type Call, checkSignal } from './call.ts';
import { runningChat } from './running-chat.ts';

interface Abortable {
  /** Gives the request up: the command rejects with an `AjaxResponse` whose statusText is `abort`. */
  signal?: AbortSignal;
}

/** Which files the customer sends. */
export interface SendFileOptions extends Abortable {
  /** A file, several of them, a file input, a jQuery object of one, or a selector. */
  files: object | string;
}

export async function sendFile(
  chat: Conversation,
  { files, signal }: SendFileOptions,
  { raise }: Call,
): Promise<ChatResponse> {
  checkSignal(signal);
  requireFiles(chat);
  chat.requireChat();
  const found = filesIn(files);
  let answer: ChatResponse | undefined;
  for (const content of found) {
    chat.atOnce({ waking: () => chat.wakeUp() });
    const name = 'name' in content ? String(content.name) : 'file';
    const session = chat.requireChat();
    try {
      answer = await ask(chat, session, { operation: 'fileUpload', file: { content, name }, signal }, raise);
    } catch (error) {
      if (error instanceof FailedRequest && error.unanswered)
        Object.assign(error.reason, { errorReason: 'FileUploadError', file: content, filename: name });
      throw error;
    }
    session.poller.hasten();
  }
  if (!answer) throw new Refusal(refusals.noFile);
  return answer;
}

export async function getFileLimits(
  chat: Conversation,
  { signal }: Abortable,
  { raise }: Call,
): Promise<ChatResponse> {
  checkSignal(signal);
  requireFiles(chat);
  const session = runningChat(chat, 'fileGetLimits', raise);
  return ask(chat, session, { operation: 'fileGetLimits', signal }, raise);
}

async function ask(
  chat: Conversation,
  session: Session,
  request: Omit<FileRequest, 'pushed'>,
  raise: Raise,
): Promise<ChatResponse> {
  const { operation } = request;
  const answer = await reporting(
    chat,
    session,
    operation,
    askAboutFiles({ ...request, pushed: session.isPushed }, session.ids, chat.requester),
    raise,
  );
  const isGood = answer.statusCode === 0;
  const isUpload = operation === 'fileUpload';
  // What comes of an upload that was taken is heard before the command is done.
  // Where there are no files, the limits say that the chat has ended, which only a refusal means.
  return takeIn(chat, session, answer, isUpload && isGood ? chat.atOnce : raise, !isUpload && isGood);
}

/** Over polling the answer may hold new keys, or the end of the chat. Where events are pushed, it says nothing of these. */
function takeIn(
  chat: Conversation,
  session: Session,
  answer: ChatResponse,
  raise: Raise,
  tellsNothing = false,
): ChatResponse {
  if (!tellsNothing && !session.isPushed) chat.answered(session, 'send', answer, raise);
  else raise({ ajaxResponse: answer });
  return good(answer);
}

/** Which file of the chat is fetched, and under which name it is saved. */
export interface DownloadFileOptions extends Abortable {
  /** The `file-id` of a FileUploaded message. */
  fileId: string;
  /** The name to save it under; the one that it came with if not given. */
  fileName?: string;
}

export async function downloadFile(
  chat: Conversation,
  options: DownloadFileOptions,
  { raise }: Call,
): Promise<void> {
  const { fileName, signal } = options;
  const fileId = String(options.fileId ?? '');
  const { saveFile } = chat;
  checkSignal(signal);
  requireFiles(chat, refusals.noDownloadOverCometd);
  const session = chat.requireChat();
  if (!fileId) throw new Refusal(refusals.noFileId);
  if (!saveFile) throw new Refusal(refusals.noPlaceForFiles);
  const loading = loadFile(
    { operation: 'fileDownload', fileId, signal, pushed: session.isPushed },
    session.ids,
    chat.requester,
  );
  // What fails is published as for any operation.
  const loaded = await reporting(chat, session, 'send', loading, raise);
  if ('statusCode' in loaded) return void takeIn(chat, session, loaded, raise);
  const { content, name } = loaded;
  await saveFile(content, fileName || name || nameOf(chat, fileId) || fileId);
}

/** The refusals of commands that need a way for files: over CometD they need an address of their own. */
function requireFiles({ session, settings }: Conversation, text: string = refusals.noFilesOverCometd): void {
  const { enabled, apiURL } = settings.cometD;
  if ((session ? session.isPushed : enabled) && !apiURL) throw new Refusal(text);
}

/** The name under which the transcript has a file. */
function nameOf(chat: Conversation, fileId: string): string | undefined {
  const { messages } = chat.record.messages();
  return messages.find(({ fileDetails }) => fileDetails?.['file-id'] === fileId)?.fileDetails?.['file-name'];
}

/** The files in what a page passes. */
function filesIn(given: unknown): Blob[] {
  if (typeof given === 'string') return filesIn(select(given));
  if (!isObject(given)) return [];
  if (isA('File', given) || isA('Blob', given)) return [given as Blob];
  if ('files' in given) return filesIn(given.files);
  // A FileList, an array, or what jQuery found.
  return Array.from(given as ArrayLike<unknown>).flatMap(filesIn);
}
