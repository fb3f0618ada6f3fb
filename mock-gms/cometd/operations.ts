import type { OperationName } from '../chat-api/operations.ts';

/** What a publication on a chat channel asks for, in `data.operation`. */
interface PushOperation {
  /** The operation of the chat API that it is; undefined: it starts a chat. */
  readonly performs: OperationName | undefined;
  /** Whether its answer brings entries, from the position that it names. */
  readonly reads: boolean;
  /** Whether live entries follow from the place where it read. */
  readonly follows: boolean;
}

/**
 * Every operation of the push face.
 *
 * @see GMS Chat API V2, CometD operations
 */
export const PUSH_OPERATIONS = {
  requestChat: { performs: undefined, reads: true, follows: true },
  requestNotifications: { performs: 'refresh', reads: true, follows: true },
  refresh: { performs: 'refresh', reads: true, follows: false },
  sendMessage: { performs: 'send', reads: false, follows: false },
  startTyping: { performs: 'startTyping', reads: false, follows: false },
  stopTyping: { performs: 'stopTyping', reads: false, follows: false },
  pushUrl: { performs: 'pushUrl', reads: false, follows: false },
  updateNickname: { performs: 'updateNickname', reads: false, follows: false },
  updateData: { performs: 'updateData', reads: false, follows: false },
  customNotice: { performs: 'customNotice', reads: false, follows: false },
  readReceipt: { performs: 'readReceipt', reads: false, follows: false },
  disconnect: { performs: 'disconnect', reads: false, follows: false },
} as const satisfies Record<string, PushOperation>;

export type PushOperationName = keyof typeof PUSH_OPERATIONS;

export function isPushOperation(name: unknown): name is PushOperationName {
  return typeof name === 'string' && Object.hasOwn(PUSH_OPERATIONS, name);
}

const CHANNEL = /^\/service\/chatV2\/([^/*]+)$/;

/** The service that a chat channel belongs to; undefined for any other channel. */
export function serviceOf(channel: string): string | undefined {
  return CHANNEL.exec(channel)?.[1];
}

/** Where publications for a service go, and where its pushes come from. */
export function channelOf(service: string): string {
  return `/service/chatV2/${service}`;
}
