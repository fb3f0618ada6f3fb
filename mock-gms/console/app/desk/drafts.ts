import { type Signal, signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

/** Chats whose drafts are kept; the oldest ones go. */
const MOST_DRAFTS = 100;

const KEY = 'mock-gms-drafts';

const drafts = new Map<string, Signal<string>>();
for (const [chatId, text] of remembered()) draft(chatId, text);

/** What was begun in a chat and not sent: it is there again when somebody comes back, and after a reload. */
export function draftOf(chatId: string): Signal<string> {
  const known = drafts.get(chatId);
  if (known !== undefined) return known;
  for (const oldest of drafts.keys()) {
    if (drafts.size < MOST_DRAFTS) break;
    drafts.delete(oldest);
  }
  return draft(chatId, '');
}

function draft(chatId: string, text: string): Signal<string> {
  const made = signal(text);
  drafts.set(chatId, made);
  made.subscribe(remember);
  return made;
}

function remember(): void {
  const begun = [...drafts].map(([chatId, { value }]) => [chatId, value]).filter(([, text]) => text !== '');
  keep('sessionStorage', KEY, begun);
}

function remembered(): [chatId: string, text: string][] {
  const before = kept('sessionStorage', KEY);
  return Array.isArray(before) ? before.filter(isDraft).slice(-MOST_DRAFTS) : [];
}

function isDraft(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}
