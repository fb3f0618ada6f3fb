import { isDeepStrictEqual } from 'node:util';
import type { Capture, Unread } from '../captured.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import type { Act, Told } from '../traffic/traffic.ts';
import type { Conversation, SeenEvent } from './conversation.ts';

/** What was read of a capture. */
export interface ReadCapture {
  /** In the order in which the chats appear. */
  readonly conversations: readonly Conversation[];
  /** What belongs to no chat that is known. */
  readonly unread: readonly Unread[];
}

/**
 * Reads a capture as conversations: whose chat, which operations, which events, when.
 *
 * @example
 * conversationsOf({ began: 0, entries: [], unread: [] }).conversations; // []
 * @see docs/decisions/0023: two shapes of data
 */
export function conversationsOf(capture: Capture): ReadCapture {
  const { acts, told } = readTraffic(capture.entries);
  const chats = new Chats(told);
  const unread: Unread[] = [...capture.unread];
  for (const act of acts) {
    if (chats.add(act)) continue;
    if (act.operation === 'requestChat' && act.answer !== undefined) continue;
    unread.push({ where: `entry ${act.entry}`, what: 'nothing tells which chat it belongs to' });
  }
  return { conversations: chats.finish(capture.began), unread };
}

interface Found {
  readonly acts: Act[];
  readonly told: Told[];
}

/** Sorts what was asked and told by chats. */
class Chats {
  readonly #found = new Map<string, Found>();
  /** Which chat a key belongs to. */
  readonly #keys = new Map<string, string>();
  /** The first push of a chat on a connection answers the start of that chat. */
  readonly #firsts: Told[] = [];

  constructor(told: readonly Told[]) {
    for (const each of told) {
      const chatId = each.chatId ?? this.#keys.get(each.answer.secureKey ?? '');
      if (chatId === undefined || chatId === '') continue;
      const { secureKey = '' } = each.answer;
      if (secureKey !== '') this.#keys.set(secureKey, chatId);
      if (each.pushed && !this.#found.has(chatId)) this.#firsts.push(each);
      this.#of(chatId).told.push(each);
    }
  }

  /** Whether the chat of an act is known. */
  add(act: Act): boolean {
    const chatId =
      act.chatId ?? this.#keys.get(act.fields.secureKey ?? '') ?? (this.#startedBy(act) || undefined);
    if (chatId === undefined) return false;
    this.#of(chatId).acts.push({ ...act, chatId });
    return true;
  }

  finish(began: number): Conversation[] {
    return [...this.#found].map(([chatId, { acts, told }]) => {
      const { events, unread } = eventsOf(told);
      const service = [...told, ...acts].find((each) => each.service !== undefined)?.service;
      acts.sort((a, b) => a.at - b.at);
      return { chatId, service, began, acts, told, events, unread };
    });
  }

  #startedBy({ operation, door, line, service, at }: Act): string | undefined {
    if (operation !== 'requestChat' || door !== 'cometd') return undefined;
    const answered = this.#firsts.findIndex(
      (told) => told.line === line && told.service === service && told.at >= at,
    );
    return answered < 0 ? undefined : this.#firsts.splice(answered, 1)[0]?.chatId;
  }

  #of(chatId: string): Found {
    const found = this.#found.get(chatId) ?? { acts: [], told: [] };
    this.#found.set(chatId, found);
    return found;
  }
}

/** The events of a chat, each as it was first told. */
function eventsOf(told: readonly Told[]): { events: SeenEvent[]; unread: Unread[] } {
  const seen = new Map<number, SeenEvent>();
  const unread: Unread[] = [];
  for (const { answer, at, entry } of told) {
    for (const event of answer.messages) {
      const { index } = event;
      if (index === undefined) continue;
      const known = seen.get(index);
      if (known === undefined) seen.set(index, { event: { ...event, index }, at, entry });
      else if (!isDeepStrictEqual(known.event, event))
        unread.push({ where: `entry ${entry}`, what: `event ${index} was told in another way before` });
    }
  }
  const events = [...seen.values()].sort((a, b) => a.event.index - b.event.index);
  const first = events[0];
  if (first !== undefined && first.event.index > 1)
    unread.push({
      where: `entry ${first.entry}`,
      what: `nothing shows the events before ${first.event.index}`,
    });
  return { events, unread };
}
