import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Transport } from '../faults/fault.ts';

/** What is recorded of something that crossed the wire. */
export interface Recorded {
  /** When the request came, or the push went: epoch ms on the service's clock. */
  readonly at: number;
  /** Milliseconds of that clock until the answer; default 0. */
  readonly took?: number;
  /** The operation as openapi.yaml names it, `push`, the channel of a Bayeux meta message, or `unknown`. */
  readonly operation: string;
  /** Default `polling`. */
  readonly transport?: Transport;
  /** The chat that it is about, where it is about one. */
  readonly chatId?: string | undefined;
  /** The clientId of the Bayeux session that it belongs to. */
  readonly session?: string | undefined;
  /** The method of HTTP, such as `POST`. */
  readonly method: string;
  /** The path of the URL with its query; the channel of a Bayeux message. */
  readonly path: string;
  /** HTTP status; 0 where nothing was answered. */
  readonly status: number;
  /** What was asked; left out for a push. The body is the text, or the JSON of a Bayeux message, without bytes of files. */
  readonly request?: { readonly headers: IncomingHttpHeaders; readonly body: string } | undefined;
  /** What was answered; left out where nothing was. */
  readonly response: { readonly headers?: OutgoingHttpHeaders; readonly body: string };
  /** The kind of the fault that spoilt it. */
  readonly fault?: string | undefined;
  /** Where the learned profile comes from by which the service answered. */
  readonly profile?: string | undefined;
}

/** Something that crossed the wire: a request and its answer, or a push. */
export interface Exchange extends Recorded {
  /** 1, 2, 3 … in the order of the answers. */
  readonly number: number;
  /** Milliseconds until the answer was complete. */
  readonly took: number;
  /** The transport, such as `polling`. */
  readonly transport: Transport;
}

const NTF = /\/2\/chat-ntf\/?(?:\?|$)/;

/** Whether a path is that of chat-ntf, where files of CometD clients go. */
export function isNtf(path: string): boolean {
  return NTF.test(path);
}

/** Which operation of openapi.yaml describes an exchange over HTTP: file operations have two endpoints. */
export function describedBy({ operation, path }: Exchange): string {
  return isNtf(path) ? 'chatNtf' : operation;
}
