import { isDeepStrictEqual } from 'node:util';
import type { Capture, Unread } from '../captured.ts';
import { ChatsByKey } from '../traffic/chats-by-key.ts';
import { isRefusal } from '../traffic/is-refusal.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import type { Act, Told } from '../traffic/traffic.ts';
import type { Conversation, SeenEvent } from './conversation.ts';

/** What was read of a capture. */
export interface ReadCapture {
  /** In the order in which the chats appear. */
  readonly conversations: readonly Conversation[];
  /** What belongs to no chat that is known. */
  readonly unread: readonly Unread[];
  /** Requests about chats that the server refused, or did not answer, and never told of: they are no conversations. */
  readonly refused: readonly Act[];
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
  const chats = new Chats(told, new Starts(acts));
  const unread: Unread[] = [...capture.unread];
  for (const act of acts) {
    if (chats.add(act)) continue;
    // A start that no chat came of is of no chat.
    const isNoStart = act.answer !== undefined || act.isRefused || act.unjudged !== undefined;
    if (act.operation === 'requestChat' && isNoStart) continue;
    unread.push({ where: `entry ${act.entry}`, what: 'nothing tells which chat it belongs to' });
  }
  return { ...chats.finish(capture.began), unread };
}

/** A server that counts its chats from the beginning again gives an id to a second one. */
class Starts {
  readonly #times = new Map<string, number[]>();

  constructor(acts: readonly Act[]) {
    const keys = new Map<string, string | undefined>();
    for (const { operation, chatId, answer, isRefused, unjudged, at } of acts) {
      if (operation !== 'requestChat' || chatId === undefined || answer === undefined) continue;
      if (isRefused || unjudged !== undefined) continue;
      // The same start can be answered twice with one chat.
      const isAnother = keys.has(chatId) && keys.get(chatId) !== answer.secureKey;
      keys.set(chatId, answer.secureKey);
      if (isAnother) this.#times.set(chatId, [...(this.#times.get(chatId) ?? []), at]);
    }
  }

  /** Which of the chats with an id one is, from 0. */
  placeOf(chatId: string, at: number): number {
    return this.#times.get(chatId)?.filter((start) => start <= at).length ?? 0;
  }
}

/** Whether a server is known to know a chat. */
function isKnown({ acts, told }: Found): boolean {
  if (told.some((each) => !isRefusal(each))) return true;
  return told.length === 0 && acts.some(({ isRefused, unjudged }) => !isRefused && unjudged === undefined);
}

interface Found {
  readonly chatId: string;
  readonly acts: Act[];
  readonly told: Told[];
}

/** Sorts what was asked and told by chats. */
class Chats {
  readonly #found = new Map<string, Found>();
  readonly #keys = new ChatsByKey();
  /** The first push of a chat on a connection answers the start of that chat. */
  readonly #firsts: Told[] = [];
  readonly #starts: Starts;

  constructor(told: readonly Told[], starts: Starts) {
    this.#starts = starts;
    for (const each of told) {
      const chatId = each.chatId ?? this.#keys.get(each.answer.secureKey);
      if (chatId === undefined || chatId === '') continue;
      this.#keys.add(each.answer.secureKey, chatId);
      const chat = this.#of(chatId, each.at);
      if (each.pushed && chat.told.length === 0) this.#firsts.push(each);
      chat.told.push(each);
    }
  }

  /** Whether the chat of an act is known. */
  add(act: Act): boolean {
    const chatId = act.chatId ?? this.#keys.get(act.fields.secureKey) ?? (this.#startedBy(act) || undefined);
    if (chatId === undefined) return false;
    this.#of(chatId, act.at).acts.push({ ...act, chatId });
    return true;
  }

  finish(began: number): Pick<ReadCapture, 'conversations' | 'refused'> {
    const all = [...this.#found.values()];
    const conversations = all.filter(isKnown).map(({ chatId, acts, told }) => {
      const { events, unread } = eventsOf(told);
      const service = [...told, ...acts].find((each) => each.service !== undefined)?.service;
      acts.sort((a, b) => a.at - b.at);
      return { chatId, service, began, acts, told, events, unread };
    });
    return { conversations, refused: all.filter((each) => !isKnown(each)).flatMap(({ acts }) => acts) };
  }

  #startedBy({ operation, endpoint, line, service, at }: Act): string | undefined {
    if (operation !== 'requestChat' || endpoint !== 'cometd') return undefined;
    const answered = this.#firsts.findIndex(
      (told) => told.line === line && told.service === service && told.at >= at,
    );
    return answered < 0 ? undefined : this.#firsts.splice(answered, 1)[0]?.chatId;
  }

  #of(chatId: string, at: number): Found {
    const key = `${this.#starts.placeOf(chatId, at)} ${chatId}`;
    const found = this.#found.get(key) ?? { chatId, acts: [], told: [] };
    this.#found.set(key, found);
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
      if (known === undefined) seen.set(index, { event: event as SeenEvent['event'], at, entry });
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
