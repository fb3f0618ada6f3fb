import type { PushTransport, Transport } from '../../faults/fault.ts';
import type { Headers } from '../captured.ts';
import type { Answer } from './answer.ts';
import type { BayeuxMessage } from './bayeux-message.ts';
import type { RequestFields } from './read-fields.ts';

/** Something that a client asked of the chat API, whatever carried it. Times are milliseconds since the beginning. */
export interface Act {
  /** The number of the entry that it was found in. */
  readonly entry: number;
  /** When it was asked. */
  readonly at: number;
  /** When it was answered, or given up. Over CometD the acknowledgement counts. */
  readonly end: number | undefined;
  /** The transport that carried it. */
  readonly carrier: Transport;
  /** `ntf`: `chat-ntf`, which takes the files of CometD clients. */
  readonly endpoint: 'rest' | 'ntf' | 'cometd';
  /** Undefined where the endpoint does not name one. */
  readonly service: string | undefined;
  /** Over CometD, what tells one client's messages from those of another. */
  readonly line?: string | undefined;
  /** As the chat API names it over polling, `requestChat` for a start; what it says itself where that is unknown. */
  readonly operation: string;
  /** From the path, the answer, or the key. */
  readonly chatId: string | undefined;
  /** What was asked, field by field. */
  readonly fields: RequestFields;
  /** The file that is meant, where one is. */
  readonly fileId?: string | undefined;
  /** The headers of the request, or of the one that opened the WebSocket. */
  readonly headers: Headers;
  /** What came back; undefined where nothing that could be read came. */
  readonly answer: Answer | undefined;
  /** The HTTP status of the answer; left out over CometD, and where no whole answer came. */
  readonly status?: number | undefined;
  /** Why there is no whole answer that could be judged; left out where there is one. */
  readonly unjudged?: string | undefined;
  /** Whether the answer says that nothing was done; over CometD a push tells it. */
  readonly isRefused: boolean;
}

/** An answer, or a push, that reached the client. */
export interface Told {
  /** The number of the entry that it was found in. */
  readonly entry: number;
  /** When it came. */
  readonly at: number;
  /** The chat that it is about. */
  readonly chatId: string | undefined;
  /** The service; undefined where nothing tells it. */
  readonly service: string | undefined;
  /** Over CometD, what tells one client's messages from those of another. */
  readonly line?: string | undefined;
  /** Whether it came as a push. */
  readonly pushed: boolean;
  /** The HTTP status; of a push 200. */
  readonly status: number;
  /** What it says. */
  readonly answer: Answer;
}

/** A Bayeux message of the client, with the reply that it got. */
export interface BayeuxSent {
  /** The number of the entry that it was found in. */
  readonly entry: number;
  /** When it was sent. */
  readonly at: number;
  /** The transport that carried it. */
  readonly carrier: PushTransport;
  /** Tells WebSockets from one another; 0 over HTTP. */
  readonly connection: number;
  /** The headers of the request, or of the one that opened the WebSocket. */
  readonly headers: Headers;
  /** The message. */
  readonly message: BayeuxMessage;
  /** When the reply came, or the request failed. */
  end: number | undefined;
  /** The reply; undefined where none came. */
  reply: BayeuxMessage | undefined;
}

/** A request outside the chat API: a page, a script, a path that is wrong. */
export interface OtherRequest {
  /** The number of the entry that it was found in. */
  readonly entry: number;
  /** When it was sent. */
  readonly at: number;
  /** Without its query. */
  readonly path: string;
}

/** Everything that a client asked and was told, in the order of time. */
export interface Traffic {
  /** What was asked of the chat API. */
  readonly acts: readonly Act[];
  /** Answers and pushes that reached the client. */
  readonly told: readonly Told[];
  /** The messages of Bayeux that the client sent. */
  readonly bayeux: readonly BayeuxSent[];
  /** Requests outside the chat API. */
  readonly others: readonly OtherRequest[];
}
