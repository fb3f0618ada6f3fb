import type { Entry } from '../chat/entry.ts';
import type { Store } from '../store/store.ts';
import type { RunningChat } from './running-chat.ts';

/** No entries. */
export const NOTHING: readonly Entry[] = [];

/**
 * What the store has of a chat beyond what is known of it; undefined where its log is gone, or is another one now.
 *
 * The last entry that is known is read along: without it nothing would tell a log without news from one that is gone.
 */
export async function newsOf(
  store: Store,
  { chat, log }: RunningChat,
): Promise<readonly Entry[] | undefined> {
  const last = log.at(-1);
  const read = await store.read(chat.id, chat.seq - 1);
  const [known] = read;
  if (known?.seq !== last?.seq || known?.type !== last?.type || known?.at !== last?.at) return undefined;
  return read.length === 1 ? NOTHING : read.slice(1);
}
