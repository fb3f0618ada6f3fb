import { inspect, types } from 'node:util';
import { defined } from '../boundary/defined.ts';
import { isObject } from '../boundary/json.ts';
import { isMediaType } from '../boundary/media-type.ts';
import type { ChatFile } from '../chat/file.ts';
import {
  deleteFile as deleteFromChat,
  type IncomingFile,
  type OpenFile,
  uploadFile,
} from '../chat-server/file-transfer.ts';
import { unknownName } from '../openapi/field-problem.ts';
import type { Desk } from './desk.ts';
import { DeskError } from './desk-error.ts';

/** A file that a member of the contact centre sends. */
export interface DeskFile {
  /** The name with its extension, such as `terms.pdf`. */
  readonly name: string;
  /** Media type without parameters. Default `application/octet-stream`. */
  readonly type?: string;
  /** The content. A text is sent as UTF-8. */
  readonly data: string | Uint8Array;
  /** A text about the file. Default: none. */
  readonly description?: string;
}

/**
 * Sends a file as a participant; the limits of customers are not those of agents.
 *
 * @example
 * await sendFile(desk, chatId, agent, { name: 'terms.txt', type: 'text/plain', data: 'Be kind.' });
 * @throws {DeskError} if there is no such chat or participant, the rules refuse, or there is no room
 */
export async function sendFile(
  desk: Desk,
  chatId: string,
  participantId: number,
  file: DeskFile,
): Promise<ChatFile> {
  const { name, type, data, description } = checkedFile(file);
  // Of other views than that of bytes, it would take each value for a byte.
  const content = Buffer.from(
    ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data,
  );
  const staged = desk.service.chats.blobs.stage();
  try {
    const hasRoom = staged !== undefined && (await staged.write(content));
    return await sendIncoming(desk, chatId, participantId, {
      name,
      type,
      size: content.length,
      bytes: hasRoom ? staged : 'noRoom',
      ...defined({ description }),
    });
  } finally {
    await staged?.discard();
  }
}

const FILE_PARTS = ['name', 'type', 'data', 'description'] as const satisfies ReadonlyArray<keyof DeskFile>;

/** A file with its media type. */
type TypedFile = DeskFile & { readonly type: string };

/** A file as somebody gives it in code, which may have no types. @throws RangeError that says what was expected */
export function checkedFile(file: DeskFile): TypedFile {
  if (!isObject(file))
    throw new RangeError(
      `a file such as { name: 'terms.txt', data: 'Be kind.' } was expected, not ${inspect(file)}`,
    );
  const fail = (part: string, problem: string) => new RangeError(`${part}: ${problem}`);
  const unknown = unknownName(Object.keys(file), FILE_PARTS);
  if (unknown !== undefined) throw fail(unknown.parameter, unknown.problem);
  const { name, type = 'application/octet-stream', data, description = '' } = file as DeskFile;
  if (name === undefined) throw fail('name', 'is required');
  for (const [part, value] of Object.entries({ name, type, description }))
    if (typeof value !== 'string') throw fail(part, 'must be a text');
  if (typeof data !== 'string' && !ArrayBuffer.isView(data) && !types.isAnyArrayBuffer(data))
    throw fail('data', 'must be a text or the bytes of a Uint8Array');
  if (!isMediaType(type)) throw fail('type', 'must be a media type without parameters, such as text/plain');
  return { ...file, type: type.toLowerCase() };
}

/** The same for a file whose bytes have come in already. The caller discards them. */
export async function sendIncoming(
  desk: Desk,
  chatId: string,
  participantId: number,
  incoming: IncomingFile,
): Promise<ChatFile> {
  const running = await desk.find(chatId);
  const sent = await uploadFile(desk.service.chats, running, participantId, incoming);
  if ('refused' in sent) throw DeskError.of(sent, chatId);
  return sent;
}

/**
 * Takes a file out of a chat as a participant: its sender, or any member of staff.
 *
 * @throws {DeskError} if there is no such chat, participant or file, or the rules refuse
 */
export async function deleteFile(
  desk: Desk,
  chatId: string,
  participantId: number,
  fileId: string,
): Promise<void> {
  const running = await desk.find(chatId);
  const refusal = await deleteFromChat(desk.service.chats, running, participantId, fileId);
  if (refusal !== undefined) throw DeskError.of(refusal, chatId);
}

/** Every file of a chat, deleted ones included, oldest first. */
export async function filesOf(desk: Desk, chatId: string): Promise<readonly ChatFile[]> {
  return (await desk.find(chatId)).chat.files;
}

/**
 * A file and its bytes, for an observer: not a participant, and not counted.
 *
 * @throws {DeskError} if there is no such chat, or no such file in it, or it was deleted
 */
export async function openFile(desk: Desk, chatId: string, fileId: string): Promise<OpenFile> {
  const { chat } = await desk.find(chatId);
  const file = chat.files.find(({ id }) => id === fileId);
  const blob = await desk.service.chats.blobs.open(chatId, fileId);
  if (file === undefined || blob === undefined) throw DeskError.of({ refused: 'noSuchFile' }, chatId);
  return { ...blob, file };
}
