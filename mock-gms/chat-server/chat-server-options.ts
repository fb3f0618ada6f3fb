import type { RequestChat } from '../chat/command.ts';
import type { Entry } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import type { Refusal } from '../chat/refusal.ts';
import type { Clock } from '../clock/clock.ts';
import type { Nodes } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import type { Ids } from './ids.ts';
import type { Presence } from './presence.ts';
import type { RunningChat } from './running-chat.ts';

/** What belongs to the running of chats beside the rules' own limits. */
export interface ChatServerLimits extends ChatLimits {
  /** Chats that a service may hold, ended ones within their retention included. */
  readonly maxChats: number;
  /** Seconds for which an ended chat can still be read. */
  readonly retention: number;
}

export interface ChatServerOptions {
  readonly service: string;
  readonly store: Store;
  /** The other processes over the store; undefined where there are none. */
  readonly nodes?: Nodes | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Names the Chat Server instance of new chats. */
  readonly alias: () => string;
  /** Asked at every command, so that changed settings hold at once. */
  readonly limits: () => ChatServerLimits;
}

/**
 * Told of every entry, in order, after it was stored.
 *
 * @param isOwn whether this process has written them: what follows from entries outside the store is done by one process
 */
export type LogListener = (running: RunningChat, entries: readonly Entry[], isOwn: boolean) => void;

/** Told when presence changes that others can see: the typing preview, attachments. Mere contact is not told. */
export type PresenceListener = (running: RunningChat, presence: Readonly<Presence>) => void;

/** Told when a chat is let go of: its retention is over, it was cleared, or the server closes. */
export type ForgottenListener = (running: RunningChat) => void;

/** What a customer's side asks for a chat with; ids and keys are given by the chat server. */
export type ChatRequest = Omit<RequestChat, 'type' | 'chatId' | 'service' | 'keys'>;

/** A chat that could not be asked for: refused by the rules, or no room for it. */
export type RequestOutcome = { readonly running: RunningChat } | Refusal | { readonly full: true };

/** Whether an outcome of `request` is a chat. */
export function isStarted(outcome: RequestOutcome): outcome is { readonly running: RunningChat } {
  return 'running' in outcome;
}
