import type { Entry } from '../chat/entry.ts';
import type { ChatServer } from '../chat-server/chat-server.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { DeskError } from './desk-error.ts';

/**
 * Resolves with the first entry of a chat that matches; one that is logged already counts.
 *
 * @throws {DeskError} `noSuchChat` when the chat goes first
 * @throws the reason of the signal when that aborts first
 */
export function waitForEntry(
  chats: ChatServer,
  running: RunningChat,
  matches: (entry: Entry) => boolean,
  signal?: AbortSignal,
): Promise<Entry> {
  const known = running.log.find(matches);
  if (known !== undefined) return Promise.resolve(known);
  const { id } = running.chat;
  const gone = () => new DeskError('noSuchChat', `there is no chat ${id} any more`);
  // It may have been forgotten since the caller found it: nobody would tell of that again.
  if (![...chats.chats].includes(running)) return Promise.reject(gone());
  return new Promise((resolve, reject) => {
    const stops: Array<() => void> = [];
    const settle = (how: () => void) => {
      for (const stop of stops.splice(0)) stop();
      how();
    };
    const giveUp = () => settle(() => reject(signal?.reason));
    if (signal?.aborted) return giveUp();
    stops.push(
      chats.onEntries((changed, entries) => {
        if (changed !== running) return;
        try {
          const found = entries.find(matches);
          if (found !== undefined) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error));
        }
      }),
      chats.onForgotten((forgotten) => {
        if (forgotten === running) settle(() => reject(gone()));
      }),
      () => signal?.removeEventListener('abort', giveUp),
    );
    signal?.addEventListener('abort', giveUp);
  });
}
