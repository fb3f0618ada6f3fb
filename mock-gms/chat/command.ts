import type { ChatKeys, JsonObject, Request, UserData, Visibility } from './entry.ts';
import type { ParticipantType } from './participant.ts';

/** What `quit-reason-code` may say. */
export type LeaveReason = 0 | 3 | 4 | 5 | 7 | 8;

/** The first command of a chat. Ids come from outside: the rules roll no dice. */
export interface RequestChat {
  readonly type: 'requestChat';
  readonly chatId: string;
  readonly service: string;
  readonly keys: ChatKeys;
  readonly nickname?: string;
  readonly request: Request;
  readonly userData: UserData;
  /** The initial message. */
  readonly text?: string;
}

/** Something that a participant does; `by` is the participantId. */
export type ParticipantCommand = { readonly by: number } & (
  | {
      readonly type: 'send';
      readonly text: string;
      readonly messageType?: string;
      readonly eventAttributes?: JsonObject;
      readonly visibility?: Visibility;
    }
  | { readonly type: 'startTyping' | 'stopTyping'; readonly text?: string }
  | { readonly type: 'pushUrl'; readonly url: string }
  | { readonly type: 'updateNickname'; readonly nickname: string }
  | {
      readonly type: 'customNotice';
      readonly text?: string;
      readonly eventAttributes?: JsonObject;
      readonly userData?: UserData;
    }
  | { readonly type: 'updateData'; readonly userData: UserData }
  | { readonly type: 'readReceipt'; readonly position: number }
  /** The customer leaves, and with that the chat ends. */
  | { readonly type: 'disconnect' }
  /** A member of staff leaves; the chat goes on. */
  | { readonly type: 'leave'; readonly reason?: LeaveReason }
  /** A member of staff ends the chat. */
  | { readonly type: 'end' }
);

/** Something that happens to a chat from outside. */
export type ServerCommand =
  | {
      readonly type: 'join';
      readonly nickname: string;
      readonly participantType: Exclude<ParticipantType, 'Client'>;
      readonly bot?: boolean;
      readonly silent?: boolean;
    }
  | { readonly type: 'endByServer' }
  | { readonly type: 'expire' }
  | { readonly type: 'alertIdle' }
  | { readonly type: 'closeIdle' };

/** What can be done to a chat that exists. */
export type Command = ParticipantCommand | ServerCommand;
