import { DEFAULT_FILE_LIMITS, type FileLimits } from './file-limits.ts';
import type { IdleNotices } from './inactivity.ts';

/**
 * The timers and bounds that the rules go by. Times are seconds, as in the options of GMS and Chat Server.
 *
 * @see GMS Chat API V2, timers and limits
 */
export interface ChatLimits extends FileLimits {
  /** Seconds without a request of the customer's client until it counts as gone. */
  readonly flexDisconnectTimeout: number;
  /** Whether ordinary chats idle out at all. */
  readonly inactivityEnabled: boolean;
  /** What keeps an ordinary chat from idling out, beside joins, leaves and messages. */
  readonly inactivityIncludeNotices: IdleNotices;
  /** Texts of the notices, also in asynchronous chats; one that is empty is not sent. */
  readonly inactivityMessageAlert: string;
  readonly inactivityMessageAlert2: string;
  readonly inactivityMessageClose: string;
  /** Seconds of inactivity until the first alert; 0: chats never idle out. */
  readonly inactivityAlert: number;
  /** Seconds from the first alert to a second one; 0: no second alert. */
  readonly inactivitySecondAlert: number;
  /** Seconds from the last alert to the close. */
  readonly inactivityClose: number;
  /** The same for asynchronous chats. */
  readonly asyncIdleAlert: number;
  readonly asyncIdleClose: number;
  /** What keeps an asynchronous chat from idling out, beside joins, leaves and messages. */
  readonly asyncIdleNotices: IdleNotices;
  /** Whether customers can register for push, and whether with the start already. */
  readonly flexPushEnabled: boolean;
  readonly flexPushOnJoin: boolean;
  /** Seconds without a request until a client counts as gone that has push enabled. */
  readonly flexPushTimeout: number;
  /** Whether a read receipt comes back as a Notice. */
  readonly readConfirm: boolean;
  /** Whether customers who poll read their own typing. */
  readonly ownTyping: boolean;
  /** What a wrong key brings about beside the refusal. */
  readonly wrongKey: 'refuse' | 'remove';
  /** When a chat ends whose customer is gone. */
  readonly stopAbandonedInteraction: 'never' | 'noagents' | 'always';
  /** Bytes of UTF-8 that one text may have. */
  readonly maxMessageBytes: number;
  /** Accept any part of a name at the start, or none. */
  readonly lenientNames: boolean;
  /** Entries that one chat may have. */
  readonly maxLogEntries: number;
  /** Characters that the entries of one chat may hold in all. */
  readonly maxLogSize: number;
}

export const DEFAULT_LIMITS: ChatLimits = {
  ...DEFAULT_FILE_LIMITS,
  flexDisconnectTimeout: 45,
  inactivityEnabled: true,
  inactivityIncludeNotices: 'major',
  inactivityMessageAlert: 'Chat session will be closed soon due to inactivity of chat participants.',
  inactivityMessageAlert2: 'Chat session will be closed very soon due to inactivity of chat participants.',
  inactivityMessageClose: 'Chat session closed due to inactivity of chat participants.',
  inactivityAlert: 255,
  inactivitySecondAlert: 0,
  inactivityClose: 45,
  asyncIdleAlert: 86_400,
  asyncIdleClose: 3_600,
  asyncIdleNotices: 'major',
  flexPushEnabled: true,
  flexPushOnJoin: true,
  flexPushTimeout: 86_400,
  readConfirm: true,
  ownTyping: false,
  wrongKey: 'refuse',
  stopAbandonedInteraction: 'never',
  maxMessageBytes: 32_768,
  lenientNames: false,
  maxLogEntries: 100_000,
  maxLogSize: 32 * 1024 * 1024,
};

/** Milliseconds for which typing can still be read by polling. */
export const TRANSIENT_LIFETIME = 10_000;
