import type { Exchange } from '../exchange.ts';
import type { Fields } from '../request-fields.ts';

/** What a client was told of its chat, and how far it has read, as far as the journal reaches. */
export interface ClientKnowledge {
  readonly keys: Set<string>;
  userId?: string;
  alias?: string;
  /** Epoch ms from which on it knows of that alias. */
  aliasAt?: number;
  /** Epoch ms from which on it knows that the chat has ended. */
  endedAt?: number;
  /** The same, where it was told in answer to a read, in a push, or asked for the end itself. */
  readEndAt?: number;
  /** The highest position it has read from. */
  position: number;
  /** The position of its last refresh; NaN where that had none. */
  askedFrom?: number;
  /** Epoch ms of its last request. */
  heardAt?: number;
  /** Epoch ms of its last refreshes with nothing else between them. */
  refreshes: number[];
}

/** A request that comes this soon after an answer (ms) may have been under way when the answer came. */
const UNDER_WAY = 500;

/** What reads the transcript. */
export const READS: ReadonlySet<string> = new Set(['refresh', 'requestNotifications']);

/** Takes up what an answer told the client. */
export function learn(conversation: ClientKnowledge, exchange: Exchange, answer: Fields): void {
  const { operation, transport, at, took } = exchange;
  const { secureKey, userId, alias, statusCode, chatEnded } = answer;
  // The client that asks for the end knows of it from the answer on; a push may come at any time.
  const isOwnEnd = operation === 'disconnect' && transport === 'polling';
  const knownFrom = at + took + (isOwnEnd ? 0 : UNDER_WAY);
  if (statusCode === 0) {
    if (typeof secureKey === 'string') conversation.keys.add(secureKey);
    if (typeof userId === 'string') conversation.userId = userId;
    if (typeof alias === 'string' && alias !== conversation.alias) {
      // Nobody can have used the first one too late.
      if (conversation.alias !== undefined) conversation.aliasAt = knownFrom;
      conversation.alias = alias;
    }
  }
  // What else comes with an HTTP error says nothing of the chat: Genesys Widgets go on polling.
  if (chatEnded !== true || exchange.status !== 200) return;
  conversation.endedAt ??= knownFrom;
  // Genesys Widgets 8.5 take the end from their next read, whatever an answer to a message said of it.
  if (isOwnEnd || exchange.request === undefined || READS.has(operation))
    conversation.readEndAt ??= knownFrom;
}
