import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type FileAnswer, isFile } from '../chat-api/files.ts';
import { contentTypeOf, httpAnswer } from '../chat-api/http-answer.ts';
import type { FaultEffect } from '../faults/fault.ts';
import type { Delivery } from '../http/deliver.ts';
import type { Service } from '../services/service.ts';

/** A request to the Chat API over HTTP, as far as it is understood by now, and as the journal keeps it. */
export interface Call {
  readonly request: IncomingMessage;
  /** The service that its path names. */
  readonly named: string | undefined;
  /** As openapi.yaml names it; `unknown` for a path without one. */
  operation: string;
  chatId: string | undefined;
  /** The chat that came of it, which its path could not name. */
  started?: string | undefined;
  /** Undefined until the service is found. */
  service: Service | undefined;
  /** When the request came: epoch ms on the service's clock. */
  at: number;
  /** The body as a text, without the bytes of files. */
  body: string;
}

/** The answer to a request, and how it is sent. */
export interface Reply {
  readonly answer: FileAnswer;
  /** Beside the usual ones; they are added to when the answer is sent. */
  readonly headers: OutgoingHttpHeaders;
  /** Default `whole`. */
  readonly delivery?: Delivery;
  /** The fault that spoilt it. */
  readonly effect?: FaultEffect;
}

/** An answer in the form in which the service gives its answers. */
export function replyOf({ service }: Call, answer: FileAnswer, headers: OutgoingHttpHeaders = {}): Reply {
  if (service === undefined || isFile(answer)) return { answer, headers };
  const { settings } = service;
  return { answer: httpAnswer(answer, settings), headers: contentTypeOf(settings, headers) };
}
