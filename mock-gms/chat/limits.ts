import { FILE_LIMITS } from './file-limits.ts';
import { IDLE_NOTICES, type IdleNotices } from './inactivity.ts';
import { anyText, flag, oneOf, seconds, setting, type ValueOf, whole } from './setting.ts';

const idleNotices = oneOf(...(Object.keys(IDLE_NOTICES) as IdleNotices[]));

/**
 * The timers and bounds of the rules. Times are seconds, as in the options of GMS and Chat Server.
 *
 * @see GMS Chat API V2, timers and limits
 */
export const LIMITS = {
  lenientNames: setting(flag, false, 'whether a chat can start with part of a name, or none'),
  readConfirm: setting(
    flag,
    true,
    'whether a read receipt comes back as a Notice with the text `read-confirm`',
  ),
  ownTyping: setting(flag, false, 'whether customers who poll read their own typing'),
  wrongKey: setting(
    oneOf('refuse', 'remove'),
    'refuse',
    'what a wrong secureKey brings about: a refusal, or the removal of the customer as well, with reason 6',
  ),
  stopAbandonedInteraction: setting(
    oneOf('never', 'noagents', 'always'),
    'never',
    'when a chat ends whose customer is gone: with `never` and `noagents` once no agent is left, with `always` at once',
  ),
  inactivityEnabled: setting(
    flag,
    true,
    'whether ordinary chats idle out at all; with Genesys not by default',
  ),
  inactivityIncludeNotices: setting(
    idleNotices,
    'major',
    'what keeps an ordinary chat from idling out, beside joins, leaves and messages',
  ),
  inactivityMessageAlert: setting(
    anyText,
    'Chat session will be closed soon due to inactivity of chat participants.',
    'text of the first alert; empty: it is not sent',
  ),
  inactivityMessageAlert2: setting(
    anyText,
    'Chat session will be closed very soon due to inactivity of chat participants.',
    'text of the second alert; empty: it is not sent',
  ),
  inactivityMessageClose: setting(
    anyText,
    'Chat session closed due to inactivity of chat participants.',
    'text of the notice at the close; empty: it is not sent',
  ),
  flexDisconnectTimeout: setting(
    whole(1, 1_728_000, 'seconds'),
    45,
    'how long a client may be silent before it counts as gone',
  ),
  inactivityAlert: setting(seconds, 255, 'inactivity before the first alert; 0: never'),
  inactivitySecondAlert: setting(seconds, 0, 'from there to a second alert; 0: none'),
  inactivityClose: setting(seconds, 45, 'from the last alert to the close'),
  asyncIdleAlert: setting(seconds, 86_400, 'inactivity of an asynchronous chat before its alert'),
  asyncIdleClose: setting(seconds, 3_600, 'from there to the close'),
  asyncIdleNotices: setting(
    idleNotices,
    'major',
    'what keeps an asynchronous chat from idling out, beside joins, leaves and messages',
  ),
  flexPushEnabled: setting(flag, true, 'whether customers can be pushed to at all'),
  flexPushOnJoin: setting(
    flag,
    true,
    'whether a start can register for push; otherwise only `requestNotifications` and user data that come later can',
  ),
  flexPushTimeout: setting(
    whole(1, 31_536_000, 'seconds'),
    86_400,
    'how long a client with push enabled may be silent before it counts as gone',
  ),
  maxMessageBytes: setting(whole(1, 1_048_576, 'bytes'), 32_768, 'bytes of one text; beyond: error 204'),
  maxLogEntries: setting(whole(10, 10_000_000, 'entries'), 100_000, 'entries of one chat'),
  maxLogSize: setting(whole(1000, 2 ** 31, 'characters'), 32 * 1024 * 1024, 'characters of one chat'),
  ...FILE_LIMITS,
};

/** Values of all limits. */
export type ChatLimits = { readonly [K in keyof typeof LIMITS]: ValueOf<(typeof LIMITS)[K]> };

export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { initial }]) => [name, initial]),
) as unknown as ChatLimits;

/** Milliseconds for which typing can still be read by polling. */
export const TRANSIENT_LIFETIME = 10_000;
