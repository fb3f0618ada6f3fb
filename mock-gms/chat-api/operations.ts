import type { ParticipantCommand } from '../chat/command.ts';
import type { JsonObject, UserData } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';

/** The parameters of an operation after validation: texts, numbers and maps as openapi.yaml says. */
export interface Fields {
  readonly secureKey?: string;
  readonly userId?: string;
  readonly alias?: string;
  readonly transcriptPosition?: number;
  readonly message?: string;
  readonly messageType?: string;
  readonly eventAttributes?: JsonObject;
  readonly pushUrl?: string;
  readonly nickname?: string;
  readonly userData?: UserData;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly subject?: string;
  readonly emailAddress?: string;
  readonly text?: string;
}

/** What an operation within a chat does, whatever carries it. */
interface Operation {
  /** The position read from when the request names none: 1 is everything, 0 nothing. */
  readonly absentPosition: 0 | 1;
  /** Whether it is still answered normally after the chat has ended. */
  readonly afterEnd: boolean;
  /** Whether `message` tells what the customer has typed so far. */
  readonly previews: boolean;
  readonly command: (fields: Fields) => ParticipantCommand | undefined;
}

const by = CUSTOMER;

function operation(command: Operation['command'], details: Partial<Operation> = {}): Operation {
  return { absentPosition: 0, afterEnd: false, previews: false, command, ...details };
}

/**
 * Every operation within a chat that the polling face and the push face share.
 *
 * @see GMS Chat API V2, operations and transcriptPosition
 */
export const OPERATIONS = {
  refresh: operation(() => undefined, { absentPosition: 1, afterEnd: true, previews: true }),
  send: operation(({ message = '', messageType, eventAttributes }) => ({
    type: 'send',
    by,
    text: message,
    ...(messageType !== undefined && { messageType }),
    ...(eventAttributes !== undefined && { eventAttributes }),
  })),
  startTyping: operation(({ message = '' }) => ({ type: 'startTyping', by, text: message }), {
    previews: true,
  }),
  stopTyping: operation(({ message = '' }) => ({ type: 'stopTyping', by, text: message }), {
    previews: true,
  }),
  disconnect: operation(() => ({ type: 'disconnect', by }), { afterEnd: true }),
  pushUrl: operation(({ pushUrl = '' }) => ({ type: 'pushUrl', by, url: pushUrl })),
  updateNickname: operation(({ nickname = '' }) => ({ type: 'updateNickname', by, nickname })),
  updateData: operation(({ userData = {} }) => ({ type: 'updateData', by, userData })),
  customNotice: operation(({ message = '', eventAttributes, userData }) => ({
    type: 'customNotice',
    by,
    text: message,
    ...(eventAttributes !== undefined && { eventAttributes }),
    ...(userData !== undefined && { userData }),
  })),
  readReceipt: operation(({ transcriptPosition = 0 }) => ({
    type: 'readReceipt',
    by,
    position: transcriptPosition,
  })),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/** Whether a text names an operation within a chat. Names are exact and case-sensitive. */
export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}
