import type { Entry } from '../chat/entry.ts';
import type { ChatServer } from '../chat-server/chat-server.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';

/** Resolves with the first entry of a chat that matches; one that is logged already counts. */
export function waitForEntry(
  chats: ChatServer,
  running: RunningChat,
  matches: (entry: Entry) => boolean,
  signal?: AbortSignal,
): Promise<Entry> {
  const known = running.log.find(matches);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    const stop = chats.onEntries((changed, entries) => {
      if (changed !== running) return;
      try {
        const found = entries.find(matches);
        if (found === undefined) return;
        stop();
        resolve(found);
      } catch (error) {
        // What a test asks for may itself fail: that is the test's to know.
        stop();
        reject(error);
      }
    });
    signal?.addEventListener('abort', () => {
      stop();
      reject(signal.reason);
    });
  });
}
