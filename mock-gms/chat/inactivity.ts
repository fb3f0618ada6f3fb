import type { TranscriptEntry } from './entry.ts';
import { isSystem } from './participant.ts';

/** How much an entry says about whether somebody is there. */
export type ActivityKind = 'speech' | 'major' | 'custom' | 'nickname' | 'typing' | 'typing off';

/** What counts as activity. Alerts do not: nobody did them. */
export const ACTIVITY: { readonly [type: string]: ActivityKind } = {
  ParticipantJoined: 'speech',
  ParticipantLeft: 'speech',
  Message: 'speech',
  PushUrl: 'major',
  FileUploaded: 'major',
  FileDeleted: 'major',
  CustomNotice: 'custom',
  NicknameUpdated: 'nickname',
  TypingStarted: 'typing',
  TypingStopped: 'typing off',
};

/**
 * Which activity beside joins, leaves and messages keeps a chat from idling out, by the value of the setting.
 *
 * @see Genesys Chat Server, options include-notices and async-idle-notices
 */
export const IDLE_NOTICES = {
  none: ['speech'],
  major: ['speech', 'major'],
  major2: ['speech', 'major', 'custom'],
  typing: ['speech', 'major', 'typing'],
  all: ['speech', 'major', 'custom', 'nickname', 'typing', 'typing off'],
} as const satisfies Record<string, readonly ActivityKind[]>;

export type IdleNotices = keyof typeof IDLE_NOTICES;

interface Moment {
  readonly seq: number;
  readonly at: number;
}

/** When something last happened in a chat, by kind, and the alerts that may still count. */
export interface Inactivity {
  readonly last: { readonly [K in ActivityKind]?: Moment };
  /** The `seq` of each idle alert since somebody spoke, joined or left; two at the most. */
  readonly alerts: readonly number[];
}

/** A chat begins with activity: it was asked for. */
export function beginInactivity(moment: Moment): Inactivity {
  return { last: { speech: { seq: moment.seq, at: moment.at } }, alerts: [] };
}

export function evolveInactivity(
  inactivity: Inactivity,
  { type, seq, at, from }: TranscriptEntry,
): Inactivity {
  // The system joins to speak: an alert of its own must not begin the count again.
  if (type === 'ParticipantJoined' && isSystem(from)) return inactivity;
  if (type === 'IdleAlert') return { ...inactivity, alerts: [...inactivity.alerts, seq].slice(-2) };
  const kind = ACTIVITY[type];
  if (kind === undefined) return inactivity;
  return {
    last: { ...inactivity.last, [kind]: { seq, at } },
    alerts: kind === 'speech' ? [] : inactivity.alerts,
  };
}

/** Since when (epoch ms) a chat is idle, and how many alerts were given since. */
export function idleSince(
  { last, alerts }: Inactivity,
  notices: IdleNotices,
): { readonly at: number; readonly alerts: number } {
  const counted: readonly ActivityKind[] = IDLE_NOTICES[notices];
  const latest = counted.reduce<Moment>(
    (newest, kind) => {
      const moment = last[kind];
      return moment !== undefined && moment.seq > newest.seq ? moment : newest;
    },
    { seq: 0, at: 0 },
  );
  return { at: latest.at, alerts: alerts.filter((seq) => seq > latest.seq).length };
}
