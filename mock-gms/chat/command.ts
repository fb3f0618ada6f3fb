import type { ChatKeys, JsonObject, LeaveReason, Request, UserData, Visibility } from './entry.ts';
import type { LeaveOptions } from './leave-options.ts';
import type { ParticipantType } from './participant.ts';
import type { SentFile } from './sent-file.ts';

/** The first command of a chat. Ids come from outside: the rules roll no dice. */
export interface RequestChat {
  readonly type: 'requestChat';
  readonly chatId: string;
  readonly service: string;
  readonly keys: ChatKeys;
  readonly nickname?: string | undefined;
  readonly request: Request;
  readonly userData: UserData;
  /** The initial message. */
  readonly text?: string | undefined;
}

/** What a participant does with files. */
export type FileCommand =
  /** Tells of a file whose bytes are stored already. */
  | { readonly type: 'uploadFile'; readonly file: SentFile; readonly description?: string }
  | { readonly type: 'downloadFile' | 'deleteFile'; readonly fileId: string };

/** Something that a participant does; `by` is the participantId. */
export type ParticipantCommand = { readonly by: number } & (
  | {
      readonly type: 'send';
      readonly text: string;
      readonly messageType?: string | undefined;
      readonly eventAttributes?: JsonObject | undefined;
      readonly visibility?: Visibility;
    }
  | { readonly type: 'startTyping' | 'stopTyping'; readonly text?: string }
  | { readonly type: 'pushUrl'; readonly url: string }
  | { readonly type: 'updateNickname'; readonly nickname: string }
  | {
      readonly type: 'customNotice';
      readonly text?: string;
      readonly eventAttributes?: JsonObject | undefined;
      readonly userData?: UserData | undefined;
      readonly visibility?: Visibility;
    }
  | { readonly type: 'updateData'; readonly userData: UserData }
  | { readonly type: 'readReceipt'; readonly position: number }
  | FileCommand
  /** The customer leaves, and with that the chat ends. */
  | { readonly type: 'disconnect' }
  | StaffAct
);

/** What only the contact centre's side does. */
type StaffAct =
  | ({ readonly type: 'leave' } & LeaveOptions)
  /** Leaves an asynchronous chat, to come back later. */
  | { readonly type: 'park' }
  /** Hands the chat to somebody else, who joins before this one leaves. */
  | { readonly type: 'transfer'; readonly to: Successor }
  /**
   * Puts somebody out of the chat, default with reason 4, which then goes on or ends as after a leave of theirs; without
   * the customer there is no chat.
   */
  | { readonly type: 'remove'; readonly participantId: number; readonly reason?: LeaveReason }
  /** Becomes visible after monitoring silently. */
  | { readonly type: 'bargeIn' }
  /** Ends the chat. */
  | { readonly type: 'end' };

export type StaffCommand = { readonly by: number } & StaffAct;

/** Whom a chat is handed to. */
export interface Successor {
  readonly nickname: string;
  /** Default `Agent`. */
  readonly participantType?: Exclude<ParticipantType, 'Client'>;
  readonly bot?: boolean;
  readonly script?: string | undefined;
  readonly node?: string | undefined;
}

/** Something that happens to a chat from outside. */
export type ServerCommand =
  | {
      readonly type: 'join';
      readonly nickname: string;
      readonly participantType: Exclude<ParticipantType, 'Client'>;
      readonly bot?: boolean;
      readonly silent?: boolean;
      /** The script that plays who joins. */
      readonly script?: string | undefined;
      /** The process in which it plays. */
      readonly node?: string | undefined;
    }
  /** The system, or a workflow, says something; nobody need have joined. */
  | { readonly type: 'announce'; readonly text: string; readonly eventAttributes?: JsonObject | undefined }
  /** Participants whom a script played leave: its process has ended. It is the one that their joins name, or do not name. */
  | { readonly type: 'endScripts'; readonly node?: string | undefined }
  | { readonly type: 'endByServer' }
  | { readonly type: 'expire' }
  /** Somebody gave a wrong key for the chat. */
  | { readonly type: 'expel' }
  | { readonly type: 'alertIdle' }
  | { readonly type: 'closeIdle' };

/** What can be done to a chat that exists. */
export type Command = ParticipantCommand | ServerCommand;
