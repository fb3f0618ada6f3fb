import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Answer } from '../chat-api/answer.ts';
import { type FileAnswer, isFile } from '../chat-api/files.ts';
import { contentTypeOf, httpAnswer } from '../chat-api/http-answer.ts';
import type { FaultEffect } from '../faults/fault.ts';
import type { Delivery } from '../http/deliver.ts';
import type { Parameters } from '../http/parameters.ts';
import { originForm } from '../http/request-target.ts';
import { isNtf } from '../journal/exchange.ts';
import { overlaidOverHttp } from '../services/learned/overlay-of-settings.ts';
import type { Service } from '../services/service.ts';
import type { ServiceSettings } from '../services/settings.ts';

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
  /** What it says, once it is understood. */
  parameters?: Parameters;
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
export function replyOf(call: Call, answer: FileAnswer, headers: OutgoingHttpHeaders = {}): Reply {
  const { service } = call;
  if (service === undefined || isFile(answer)) return { answer, headers };
  const { settings } = service;
  return {
    answer: overlaidReply(settings, call, httpAnswer(answer, settings)),
    headers: contentTypeOf(settings, headers),
  };
}

/** An answer as the server of the service's profile gives it. */
export function overlaidReply(
  settings: Pick<ServiceSettings, 'profile'>,
  call: Call,
  answer: Answer,
): Answer {
  const endpoint = isNtf(originForm(call.request.url)) ? 'ntf' : 'rest';
  return overlaidOverHttp(settings, { operation: call.operation, endpoint }, answer);
}
