import type { Clock } from '../base/clock.ts';
import type { Settings } from '../base/settings.ts';
import type { components } from '../generated/gms.ts';

type Schemas = components['schemas'];

/** The answer to every operation. An interface, so that an editor shows its name and not all that is in it. */
export interface ChatResponse extends AnswerSchema {}

type AnswerSchema = Schemas['ChatResponse'];

/** What comes of an operation: the answer of the server, or over CometD only that the operation arrived. */
export interface OperationAnswer
  extends Pick<AnswerSchema, 'statusCode'>,
    Partial<Omit<AnswerSchema, 'statusCode'>> {}

/** One event of the transcript as the server sends it. */
export interface ChatEvent extends EventSchema {}

type EventSchema = Schemas['ChatEvent'];

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
  customNotice: Fields<Schemas['CustomNoticeForm']>;
  updateData: Fields<Schemas['UpdateDataForm']>;
  disconnect: Fields<Schemas['DisconnectForm']>;
}

export type Operation = keyof OperationFields;

/** Where a client begins to follow a chat that already runs. */
export interface ResumeFields {
  transcriptPosition: number;
  userData?: Record<string, unknown>;
}

/** What a transport that is pushed to reads of the chat that it carries, and tells of its connection. */
export interface Pushed {
  readonly connection: {
    /** It is down. */
    lost(): void;
    /** It is good again. */
    regained(): void;
    /** It is good again, but for long the server has not told what was missed. */
    gaveUp(): void;
  };
  readonly ids: SessionIds;
  /** The position of the next event that the chat misses. */
  position(): number;
  /** Tells the next page that the server has been in contact. */
  keepContact(): void;
}

/** What can be known of a customer who types. */
export interface Typist {
  /** What has been typed so far. */
  preview(): string;
  /** Another preview is to be told. */
  changed(preview: string): void;
  /** The customer types no longer. */
  expire(): void;
}

/** Watches a customer who has begun to type, until it is stopped, and decides when the typing is over. */
export type WatchTyping = (clock: Clock, typist: Typist) => { touched(): void; stop(): void };

/**
 * The way to the server of one chat. All calls reject with a `FailedRequest` unless a response object came back.
 */
export interface Transport {
  /** Whether events are pushed; otherwise the client has to ask for them. */
  readonly pushes: boolean;
  /** How the end of typing is noticed, if not by a countdown from the last key. */
  readonly watchTyping?: WatchTyping;
  start(fields: StartFields): Promise<ChatResponse>;
  /** Follows a chat that runs already; resolves with the events from the position on. */
  resume(ids: SessionIds, fields: ResumeFields): Promise<ChatResponse>;
  /** Reads older events of a chat without following it. */
  read(ids: SessionIds, transcriptPosition: number, before: number): Promise<ChatResponse>;
  perform<O extends Operation>(
    operation: O,
    ids: SessionIds,
    fields: OperationFields[O],
  ): Promise<OperationAnswer>;
  /** Hands over what is pushed from now on, beginning with what has been pushed in the meantime. */
  listen(chat: Pushed, received: (answer: ChatResponse) => void): void;
  /** The chat is over. */
  close(): void;
}

/** What a transport is made with. */
export interface TransportContext {
  readonly clock: Clock;
  /** Asked before each request, so that a later configuration counts from then on. */
  settings(): Settings;
}

/** Makes the way to the server for one chat. */
export type Connect = (context: TransportContext) => Transport;
