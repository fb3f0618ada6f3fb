import { type Signal, signal } from '@preact/signals';

/** Chats whose drafts are kept; the oldest ones go. */
const MOST_DRAFTS = 100;

const drafts = new Map<string, Signal<string>>();

/** What was begun in a chat and not sent: it is there again when somebody comes back. */
export function draftOf(chatId: string): Signal<string> {
  const known = drafts.get(chatId);
  if (known !== undefined) return known;
  for (const oldest of drafts.keys()) {
    if (drafts.size < MOST_DRAFTS) break;
    drafts.delete(oldest);
  }
  const draft = signal('');
  drafts.set(chatId, draft);
  return draft;
}
