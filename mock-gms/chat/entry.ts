import type { ParticipantType } from './participant.ts';
import type { SentFile } from './sent-file.ts';

/** Attached data: GMS keeps strings; nested maps and lists are kept as they were sent. */
export interface UserData {
  readonly [key: string]: UserDataValue;
}

/** One value of attached data. */
export type UserDataValue = string | UserData | readonly UserDataValue[];

/** Any JSON object; what `eventAttributes` may hold. */
export type JsonObject = { readonly [key: string]: unknown };

/** Who an entry comes from, with the nickname of that moment. */
export interface Author {
  readonly nickname: string;
  readonly participantId: number;
  readonly type: ParticipantType;
}

/** Every event type of the wire's `messages[]`. */
export const TRANSCRIPT_TYPES = [
  'ParticipantJoined',
  'ParticipantLeft',
  'Message',
  'TypingStarted',
  'TypingStopped',
  'PushUrl',
  'NicknameUpdated',
  'FileUploaded',
  'FileDeleted',
  'CustomNotice',
  'Notice',
  'IdleAlert',
  'IdleClose',
] as const;

export type TranscriptType = (typeof TRANSCRIPT_TYPES)[number];

/** `agents`: a private entry. It takes an index, and the customer sees a gap in its place. */
export type Visibility = 'all' | 'agents';

/** Why somebody left: what `quit-reason-code` may say. */
export const LEAVE_REASONS = [0, 3, 4, 5, 6, 7, 8] as const;

export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** The reason of a customer's leave whose client stopped asking. */
export const ABSENCE = 3 satisfies LeaveReason;

/** The reason of a customer's leave whose client gave a wrong key. */
export const WRONG_KEY = 6 satisfies LeaveReason;

interface Logged {
  /** Place in the log: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Epoch milliseconds on the service's clock. */
  readonly at: number;
}

/** An entry that has a place in the transcript. */
export interface TranscriptEntry extends Logged {
  readonly type: TranscriptType;
  /** Place in the transcript; strictly increasing, and a customer may see gaps. */
  readonly index: number;
  readonly from: Author;
  readonly visibility: Visibility;
  readonly text?: string;
  readonly messageType?: string;
  readonly userData?: UserData;
  readonly eventAttributes?: JsonObject;
  /** Set on joins, so that participants can be folded from the log. */
  readonly joins?: {
    readonly bot: boolean;
    readonly silent: boolean;
    readonly script?: string;
    readonly node?: string;
  };
  /** Set on FileUploaded, so that files can be folded from the log. */
  readonly file?: SentFile;
  /** Set on FileDeleted. */
  readonly fileId?: string;
  /** Set on leaves where it is known; on the wire only the participant concerned is told. */
  readonly reason?: LeaveReason;
}

/** What identifies a chat and its customer on the wire. */
export interface ChatKeys {
  readonly secureKey: string;
  readonly userId: string;
  readonly alias: string;
}

/** What the customer's side said about itself at the start. */
export interface Request {
  readonly subject?: string;
  readonly emailAddress?: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/** Why a chat ended. `absence`: the customer's client stopped asking, and no agent was there, or stayed. */
export type EndedBy = 'client' | 'agent' | 'server' | 'inactivity' | 'absence';

/** Facts of a chat that the API has no event for. */
export type SilentEntry = Logged &
  (
    | {
        readonly type: 'ChatRequested';
        readonly chatId: string;
        readonly service: string;
        readonly keys: ChatKeys;
        readonly request: Request;
        readonly userData: UserData;
      }
    /** `by`: the participantId of who attached it. */
    | { readonly type: 'UserDataUpdated'; readonly userData: UserData; readonly by: number }
    | { readonly type: 'TranscriptRead'; readonly position: number }
    | { readonly type: 'FileDownloaded'; readonly fileId: string; readonly by: number }
    | { readonly type: 'ChatEnded'; readonly by: EndedBy }
  );

/** One fact of a chat. A chat is the list of its entries and nothing else. */
export type Entry = TranscriptEntry | SilentEntry;

/** Whether an entry has a place in the transcript. */
export function isTranscriptEntry(entry: Entry): entry is TranscriptEntry {
  return 'index' in entry;
}

/** Typing is delivered live and never replayed: it is not part of the stored history. */
export function isTransient(entry: TranscriptEntry): boolean {
  return entry.type === 'TypingStarted' || entry.type === 'TypingStopped';
}
