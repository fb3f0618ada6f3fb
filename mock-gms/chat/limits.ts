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
  /** Seconds without a request until a client counts as gone that has push enabled. */
  readonly flexPushTimeout: number;
  /** Whether IdleAlert and IdleClose are sent to the customer. */
  readonly idleNotices: boolean;
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
  inactivityAlert: 255,
  inactivitySecondAlert: 0,
  inactivityClose: 45,
  asyncIdleAlert: 86_400,
  asyncIdleClose: 3_600,
  asyncIdleNotices: 'major',
  flexPushTimeout: 86_400,
  idleNotices: true,
  maxMessageBytes: 32_768,
  lenientNames: false,
  maxLogEntries: 100_000,
  maxLogSize: 32 * 1024 * 1024,
};

/** Milliseconds for which typing can still be read by polling. */
export const TRANSIENT_LIFETIME = 10_000;

export const IDLE_TEXTS = {
  alert: 'Chat session will be closed soon due to inactivity of chat participants.',
  secondAlert: 'Chat session will be closed very soon due to inactivity of chat participants.',
  close: 'Chat session closed due to inactivity of chat participants.',
} as const;
