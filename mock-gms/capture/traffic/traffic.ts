import type { PushTransport, Transport } from '../../faults/fault.ts';
import type { Headers } from '../captured.ts';
import type { Answer } from './answer.ts';
import type { BayeuxMessage } from './bayeux-message.ts';
import type { RequestFields } from './read-fields.ts';

/** Something that a client asked of the chat API, whatever carried it. Times are milliseconds since the beginning. */
export interface Act {
  /** The number of the entry that it was found in. */
  readonly entry: number;
  readonly at: number;
  /** When it was answered, or given up. Over CometD the acknowledgement counts. */
  readonly end: number | undefined;
  readonly carrier: Transport;
  /** `ntf`: the side-door for the files of CometD clients. */
  readonly door: 'rest' | 'ntf' | 'cometd';
  /** Undefined where the door does not tell. */
  readonly service: string | undefined;
  /** Over CometD, what tells one client's messages from those of another. */
  readonly line?: string | undefined;
  /** As the chat API names it over polling, `requestChat` for a start; what it says itself where that is unknown. */
  readonly operation: string;
  /** From the path, the answer, or the key. */
  readonly chatId: string | undefined;
  readonly fields: RequestFields;
  /** The file that is meant, where one is. */
  readonly fileId?: string | undefined;
  readonly headers: Headers;
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
  readonly entry: number;
  readonly at: number;
  readonly chatId: string | undefined;
  readonly service: string | undefined;
  readonly line?: string | undefined;
  readonly pushed: boolean;
  /** The HTTP status; of a push 200. */
  readonly status: number;
  readonly answer: Answer;
}

/** A Bayeux message of the client, with the reply that it got. */
export interface BayeuxSent {
  readonly entry: number;
  readonly at: number;
  readonly carrier: PushTransport;
  /** Tells WebSockets from one another; 0 over HTTP. */
  readonly connection: number;
  readonly headers: Headers;
  readonly message: BayeuxMessage;
  /** When the reply came, or the request failed. */
  end: number | undefined;
  reply: BayeuxMessage | undefined;
}

/** A request outside the chat API: a page, a script, a path that is wrong. */
export interface OtherRequest {
  readonly entry: number;
  readonly at: number;
  /** Without its query. */
  readonly path: string;
}

/** Everything that a client asked and was told, in the order of time. */
export interface Traffic {
  readonly acts: readonly Act[];
  readonly told: readonly Told[];
  readonly bayeux: readonly BayeuxSent[];
  readonly others: readonly OtherRequest[];
}
