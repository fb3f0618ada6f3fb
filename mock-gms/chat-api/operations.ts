import type { ParticipantCommand } from '../chat/command.ts';
import type { JsonObject, UserData } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';
import type { FormOperation } from '../openapi/check.ts';

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

/** What an operation is called over each transport, what it reads there, and what it does. */
interface Operation {
  /** Its path over REST: that of a service, that of a chat followed by its name, or none. */
  readonly rest: 'service' | 'chat' | 'none';
  readonly cometd: {
    /** `data.operation` of its publications; undefined: its name in this table. */
    readonly name?: string;
    /** Whether its answer brings entries, from the position that it names. */
    readonly reads: boolean;
    /** Whether live entries follow from the place where it read. */
    readonly follows: boolean;
  };
  /** The operation whose form it has in openapi.yaml; undefined: its own. */
  readonly form?: FormOperation;
  /** The position read from when the request names none: 1 is everything, 0 nothing. */
  readonly absentPosition: 0 | 1;
  /** Whether it is still answered normally after the chat has ended. */
  readonly afterEnd: boolean;
  /** Whether `message` tells what the customer has typed so far. */
  readonly previews: boolean;
  readonly command: (fields: Fields) => ParticipantCommand | undefined;
}

const by = CUSTOMER;

function operation(
  command: Operation['command'],
  { cometd, ...details }: Partial<Omit<Operation, 'cometd'>> & { cometd?: Partial<Operation['cometd']> } = {},
): Operation {
  return {
    rest: 'chat',
    absentPosition: 0,
    afterEnd: false,
    previews: false,
    command,
    ...details,
    cometd: { reads: false, follows: false, ...cometd },
  };
}

const nothing = () => undefined;

/**
 * Every operation on chats, by its name in openapi.yaml: a row here is an operation over REST and CometD, for faults and
 * for the journal.
 *
 * @see GMS Chat API V2, operations, transcriptPosition and CometD operations
 */
export const OPERATIONS = {
  requestChat: operation(nothing, { rest: 'service', cometd: { reads: true, follows: true } }),
  requestNotifications: operation(nothing, {
    rest: 'none',
    form: 'refresh',
    cometd: { reads: true, follows: true },
  }),
  send: operation(
    ({ message = '', messageType, eventAttributes }) => ({
      type: 'send',
      by,
      text: message,
      messageType,
      eventAttributes,
    }),
    { cometd: { name: 'sendMessage' } },
  ),
  refresh: operation(nothing, { absentPosition: 1, afterEnd: true, previews: true, cometd: { reads: true } }),
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
    eventAttributes,
    userData,
  })),
  readReceipt: operation(({ transcriptPosition = 0 }) => ({
    type: 'readReceipt',
    by,
    position: transcriptPosition,
  })),
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/** The file operations, by their names in openapi.yaml, with the names that clients give them over `chat-ntf`. */
export const FILE_OPERATIONS = {
  fileLimits: { ntf: ['fileGetLimits', 'fileGetsLimits'] },
  fileUpload: { ntf: ['fileUpload'] },
  fileDownload: { ntf: ['fileDownload'] },
  fileDelete: { ntf: ['fileDelete'] },
} as const satisfies Record<string, { readonly ntf: readonly string[] }>;

export type FileOperationName = keyof typeof FILE_OPERATIONS;

const names = () => Object.keys(OPERATIONS) as OperationName[];

/** Whether a text is the last part of a chat's path. Names are exact and case-sensitive. */
export function isChatPath(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name) && OPERATIONS[name as OperationName].rest === 'chat';
}

/** The names of operations over CometD. */
export function cometdNames(): readonly string[] {
  return names().map(cometdName);
}

/** The operation that a publication names; undefined for anything else. */
export function publishedAs(name: unknown): OperationName | undefined {
  return names().find((operation) => cometdName(operation) === name);
}

/** The name of an operation in openapi.yaml, also where it is given by its name over CometD. */
export function contractName(name: string): string {
  return publishedAs(name) ?? name;
}

/** The operation whose form in openapi.yaml describes the fields. */
export function formOf(name: OperationName): FormOperation {
  return OPERATIONS[name].form ?? (name as FormOperation);
}

function cometdName(operation: OperationName): string {
  return OPERATIONS[operation].cometd.name ?? operation;
}
