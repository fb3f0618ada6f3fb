import { defined } from '../boundary/defined.ts';
import { isRefusal } from '../chat/decide.ts';
import type { ChatFile } from '../chat/file.ts';
import { refuseUpload } from '../chat/file-rules.ts';
import { type Refusal, refuse } from '../chat/refusal.ts';
import type { ReceivedFile } from '../http/arriving-file.ts';
import type { OpenBlob, StagedBlob } from '../store/blob-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import type { ChatServer } from './chat-server.ts';
import type { RunningChat } from './running-chat.ts';

/** A file that came in. Its bytes are staged, unless there were more than there is room for or than it may have. */
export interface IncomingFile extends ReceivedFile<StagedBlob> {
  readonly description?: string;
}

/**
 * Puts a file into a chat: its bytes first, so that a reader of the entry can have it; then the log says so. Where the
 * rules refuse, nothing of it stays.
 *
 * @param by participantId
 */
export async function uploadFile(
  chats: ChatServer,
  running: RunningChat,
  by: number,
  incoming: IncomingFile,
): Promise<ChatFile | Refusal> {
  const { name, type, size, bytes, description } = incoming;
  const { id: chatId, participants, ended } = running.chat;
  if (ended !== undefined) return refuse('chatEnded');
  const file = { ...chats.newFileIds(running), name, size, type };
  const sender = participants[by - 1];
  if (!sender?.present) return refuse('notPresent');
  const refusal = refuseUpload(running.chat, sender, file, chats.limits);
  if (refusal !== undefined) return refusal;
  if (bytes === 'tooLarge') return refuse('fileTooLarge');
  if (bytes === 'noRoom') return refuse('noRoomForFile');

  await bytes.commit(chatId, file.id);
  try {
    const decision = await chats.execute(running, {
      type: 'uploadFile',
      by,
      file,
      ...defined({ description }),
    });
    const logged = isRefusal(decision) ? undefined : running.chat.files.find(({ id }) => id === file.id);
    if (logged !== undefined) return logged;
    await chats.blobs.remove(chatId, file.id);
    return isRefusal(decision) ? decision : refuse('chatEnded');
  } catch (error) {
    // Where the store did not answer, the entry may be there: bytes without one go away later, an entry needs its bytes.
    if (!(error instanceof StoreUnavailable)) await chats.blobs.remove(chatId, file.id);
    throw error;
  }
}

/** A file and its bytes, to be read once or destroyed. */
export interface OpenFile extends OpenBlob {
  readonly file: ChatFile;
}

/** Gives a participant the bytes of a file; for the customer that is counted. */
export async function downloadFile(
  chats: ChatServer,
  running: RunningChat,
  by: number,
  fileId: string,
): Promise<OpenFile | Refusal> {
  const file = running.chat.files.find(({ id }) => id === fileId);
  const decision = await chats.execute(running, { type: 'downloadFile', by, fileId });
  if (isRefusal(decision)) return decision;
  const blob = await chats.blobs.open(running.chat.id, fileId);
  return blob === undefined || file === undefined ? refuse('noSuchFile') : { ...blob, file };
}

/** Takes a file out of a chat, and its bytes out of the store. */
export async function deleteFile(
  chats: ChatServer,
  running: RunningChat,
  by: number,
  fileId: string,
): Promise<Refusal | undefined> {
  const decision = await chats.execute(running, { type: 'deleteFile', by, fileId });
  if (isRefusal(decision)) return decision;
  await chats.blobs.remove(running.chat.id, fileId);
  return undefined;
}
