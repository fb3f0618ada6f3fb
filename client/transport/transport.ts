import type { components } from '../generated/gms.ts';

type Schemas = components['schemas'];

/** The answer to every operation. */
export type ChatResponse = Schemas['ChatResponse'];

/** One event of the transcript as the server sends it. */
export type ChatEvent = Schemas['ChatEvent'];

/** What a chat is opened with. */
export type StartFields = Omit<Schemas['RequestChatForm'], keyof SessionKeys>;

/** What a running chat is known by; the server may change all but the first with any answer. */
export interface SessionIds extends SessionKeys {
  chatId: string;
}

interface SessionKeys {
  alias: string;
  secureKey: string;
  userId: string;
}

type Fields<Form> = Omit<Form, keyof SessionKeys>;

/** The operations on a running chat and what each takes besides the session's keys. */
export interface OperationFields {
  send: Fields<Schemas['SendForm']>;
  refresh: Fields<Schemas['RefreshForm']>;
  startTyping: Fields<Schemas['TypingForm']>;
  stopTyping: Fields<Schemas['TypingForm']>;
  disconnect: Fields<Schemas['DisconnectForm']>;
}

export type Operation = keyof OperationFields;

/** What carries a chat to the server. Both calls reject with a `FailedRequest` unless a response object came back. */
export interface Transport {
  start(fields: StartFields): Promise<ChatResponse>;
  perform<O extends Operation>(
    operation: O,
    ids: SessionIds,
    fields: OperationFields[O],
  ): Promise<ChatResponse>;
}
