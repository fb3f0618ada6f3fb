import type { Entry } from '../../chat/entry.ts';
import type { Unread } from '../captured.ts';
import type { Conversation, SeenEvent } from './conversation.ts';
import { factOf } from './event-fact.ts';
import { withOwnNumbers } from './own-numbers.ts';
import type { Placed } from './placed.ts';
import { ended, factsOfActs, requested } from './silent-facts.ts';

/** What a conversation amounts to as the log of a chat, and what of it a log cannot hold. */
export interface ReadLog {
  /** The entries of the chat. */
  readonly log: readonly Entry[];
  /** What could not be read of it. */
  readonly unread: readonly Unread[];
}

/**
 * The log of a chat, as far as its customer could see it: what only agents see is not in it.
 *
 * @example
 * const { conversations } = conversationsOf({ began: 0, entries: [], unread: [] });
 * conversations.map(logOf); // []
 * @see mock-gms/chat-api/message.ts: the other way round
 */
export function logOf(seen: Conversation): ReadLog {
  const conversation = withOwnNumbers(seen);
  const unread: Unread[] = [];
  const events = conversation.events.flatMap((each): Placed[] => {
    const fact = factOf(each);
    if (typeof fact === 'string') {
      unread.push({ where: `entry ${each.entry}`, what: fact });
      return [];
    }
    return [{ at: timeOf(conversation, each), before: each.event.index, fact }];
  });
  const facts = [...requested(conversation), ...factsOfActs(conversation), ...events, ...ended(conversation)];
  facts.sort((a, b) => a.before - b.before);
  return { log: facts.map(({ at, fact }, place) => ({ seq: place + 1, at, ...fact }) as Entry), unread };
}

function timeOf({ began }: Conversation, { event, at }: SeenEvent): number {
  return event.utcTime ?? Math.round(began + at);
}
