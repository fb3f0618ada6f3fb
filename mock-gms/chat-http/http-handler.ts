import type { IncomingMessage, ServerResponse } from 'node:http';
import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import { type Answer, failure } from '../chat-api/answer.ts';
import { isFile } from '../chat-api/files.ts';
import { BodyError } from '../http/body.ts';
import { preflight } from '../http/cors.ts';
import { deliver } from '../http/deliver.ts';
import { originForm, pathOf } from '../http/request-target.ts';
import { respondFailed } from '../http/respond.ts';
import { recordExchange } from '../services/record.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { ServiceSettings } from '../services/settings.ts';
import { StoreUnavailable } from '../store/store-error.ts';
import { type Call, overlaidReply, type Reply } from './call.ts';
import { offlineReply } from './offline-reply.ts';
import type { OperationRoute, UnservedRoute } from './operation-route.ts';
import { sendFile } from './send-file.ts';

/** A handler that Node's http and Express both take. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Some paths of the Chat API, and how requests to them are answered. */
export interface Endpoint<Route extends OperationRoute> {
  /** @returns undefined for a path that this endpoint does not serve */
  routeOf(path: string): Route | UnservedRoute | undefined;
  /** What to say of a path without an operation: where there is one. */
  nearest?(path: string): string;
  /** @throws {BodyError} when the client went away */
  answer(route: Route, call: Call): Promise<Reply>;
}

/**
 * Serves an endpoint: route, preflight, method, answer, journal. Other requests go to `next`.
 *
 * It does its own routing and body parsing, so that it can stand ahead of a router; behind a body parser it takes what
 * that has parsed.
 *
 * @param allowedHeaders request headers that pages of other origins may send; default: all
 */
export function httpHandler<Route extends OperationRoute>(
  registry: ServiceRegistry,
  endpoint: Endpoint<Route>,
  allowedHeaders: () => readonly string[] | undefined = () => undefined,
): Handler {
  return (request, response, next) => {
    guard(
      () => {
        const route = endpoint.routeOf(pathOf(request.url));
        if (route === undefined) return next();
        if (request.method === 'OPTIONS') return preflight(request, response, allowedHeaders());
        return converse(registry, endpoint, route, request, response);
      },
      () => respondFailed(request, response, failure('internal').body),
    );
  };
}

async function converse<Route extends OperationRoute>(
  registry: ServiceRegistry,
  endpoint: Endpoint<Route>,
  route: Route | UnservedRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = callOf(route, request);
  let reply: Reply;
  if (request.method !== 'POST' || route.kind !== 'operation') {
    reply = refusalOf(
      route,
      request,
      'service' in route ? undefined : endpoint.nearest?.(pathOf(request.url)),
    );
    call.service = 'service' in route ? registry.get(route.service ?? '') : undefined;
    call.at = (call.service ?? registry).clock.now();
    reply = asProfiled(call.service?.settings ?? registry.settings, call, reply);
  } else {
    try {
      reply = await endpoint.answer(route, call);
    } catch (error) {
      if (error instanceof BodyError) return void request.destroy();
      if (!(error instanceof StoreUnavailable)) throw error;
      report(error);
      reply = await offlineReply(call);
    }
  }
  const { answer, headers } = reply;
  if (!isFile(answer)) {
    const body = deliver(request, response, answer, reply.delivery ?? 'whole', headers);
    return record(registry, call, reply, answer, { headers, body });
  }
  // Recorded before its end: a client that has the file finds it in the journal.
  const sending = sendFile(request, response, answer, reply.effect);
  const kept = { headers: response.getHeaders(), body: `(${answer.size} bytes)` };
  record(registry, call, reply, { status: 200, outcome: 'done' }, kept);
  await sending;
}

function callOf(route: OperationRoute | UnservedRoute, request: IncomingMessage): Call {
  const isServed = route.kind === 'operation';
  const operation = isServed ? route.operation : 'unknown';
  const chatId = isServed ? route.chatId : undefined;
  const named = 'service' in route ? route.service : undefined;
  return { request, named, operation, chatId, service: undefined, at: Date.now(), body: '' };
}

/** The answer to a request that is refused whatever its body says. */
function refusalOf(
  route: OperationRoute | UnservedRoute,
  { method }: IncomingMessage,
  nearest: string | undefined,
): Reply {
  if (route.kind === 'notBuilt')
    return {
      answer: failure('notBuilt', { message: `${route.operation} is not built yet` }),
      headers: {},
    };
  if (method !== 'POST') return { answer: failure('method'), headers: { Allow: 'POST, OPTIONS' } };
  const advice = nearest === undefined ? undefined : `There is no such operation; ${nearest}`;
  return { answer: failure('unknownOperation', { advice }), headers: {} };
}

/** A refusal of the server itself is answered as the profile has it, too. */
function asProfiled(settings: Pick<ServiceSettings, 'profile'>, call: Call, reply: Reply): Reply {
  return isFile(reply.answer) ? reply : { ...reply, answer: overlaidReply(settings, call, reply.answer) };
}

function record(
  registry: ServiceRegistry,
  { request, named: name, service, at, operation, started, chatId = started, body }: Call,
  { effect }: Reply,
  { status, outcome }: Pick<Answer, 'status' | 'outcome'>,
  response: Parameters<typeof recordExchange>[1]['response'],
): void {
  // A service without a valid start, or one that was removed meanwhile, no longer exists: the server has the record.
  const isKept = service !== undefined && registry.get(service.name) === service;
  recordExchange(
    isKept
      ? service
      : { name, journal: registry.journal, clock: registry.clock, settings: registry.settings },
    {
      at,
      took: (service ?? registry).clock.now() - at,
      transport: 'polling',
      operation,
      chatId,
      method: request.method ?? '',
      path: originForm(request.url),
      status,
      request: { headers: request.headers, body },
      response,
      fault: effect?.kind,
    },
    outcome,
  );
}
