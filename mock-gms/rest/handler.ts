import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { guard } from '../boundary/guard.ts';
import { type Answer, failure } from '../chat-api/answer.ts';
import { BodyError } from '../http/body.ts';
import { preflightHeaders } from '../http/cors.ts';
import { deliver } from '../http/deliver.ts';
import { originForm, pathOf } from '../http/request-target.ts';
import { respondFailed, respondJson } from '../http/respond.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { type Outcome, operateWithin, startChat } from './exchange.ts';
import { type ChatRoute, type Route, routeOf } from './route.ts';

/** A handler that Node's http and Express both take. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * The polling face: every operation of the chat API that travels as a form over HTTP.
 *
 * Requests that are none of its go to `next`. It does its own routing and body parsing, so that it can stand ahead of a
 * router; behind a body parser it takes what that has parsed.
 *
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @param allowedHeaders request headers that pages of other origins may send; default: all
 * @example
 * app.use(chatHandler(registry, '/genesys'));
 */
export function chatHandler(
  registry: ServiceRegistry,
  basePath: string,
  allowedHeaders: () => readonly string[] | undefined = () => undefined,
): Handler {
  return (request, response, next) => {
    guard(
      () => {
        const route = routeOf(pathOf(request.url), basePath);
        if (route === undefined) return next();
        if (request.method === 'OPTIONS') return preflight(request, response, allowedHeaders());
        const refusal = refusalOf(request, route);
        if (refusal !== undefined) return refuse(registry, route, request, response, refusal);
        return converse(registry, route as ChatRoute, request, response);
      },
      () => respondFailed(request, response, failure('internal').body),
    );
  };
}

interface Refusal {
  readonly answer: Answer;
  readonly headers?: OutgoingHttpHeaders;
}

/** What is refused whatever the body says. */
function refusalOf({ method }: IncomingMessage, route: Route): Refusal | undefined {
  if (route.kind === 'notBuilt')
    return { answer: failure('notBuilt', { message: `${route.operation} is not built yet` }) };
  if (method !== 'POST') return { answer: failure('method'), headers: { Allow: 'POST, OPTIONS' } };
  if (route.kind === 'unknown') return { answer: failure('unknownOperation') };
  return undefined;
}

async function converse(
  registry: ServiceRegistry,
  route: ChatRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const outcome = await outcomeOf(registry, route, request).catch((error: unknown) => {
    if (error instanceof BodyError) return 'aborted' as const;
    throw error;
  });
  if (outcome === 'aborted') return void request.destroy();
  if (outcome === undefined) {
    const about = route.kind === 'operation' ? { chatId: route.chatId } : {};
    return refuse(registry, route, request, response, { answer: failure('unknownService', about) });
  }
  const { service, at, answer, form, delivery = 'whole', fault, headers } = outcome;
  const body = deliver(request, response, answer, delivery, headers);
  // A service that no valid start brought into being is gone already.
  const journal = registry.get(route.service) === service ? service.journal : registry.journal;
  journal.record({
    at,
    took: service.clock.now() - at,
    transport: 'polling',
    operation: route.kind === 'operation' ? route.operation : route.kind,
    chatId: route.kind === 'operation' ? route.chatId : undefined,
    method: 'POST',
    path: originForm(request.url),
    status: answer.status,
    request: { headers: request.headers, body: form },
    response: { headers, body },
    fault,
  });
}

function outcomeOf(
  registry: ServiceRegistry,
  route: ChatRoute,
  request: IncomingMessage,
): Promise<Outcome | undefined> {
  if (route.kind === 'requestChat')
    return registry.forStart(route.service, (service) => startChat(service, request));
  // A service that does not exist yet is like one without chats, unless none of this name may come into being.
  return registry.forStart(route.service, async (service) => {
    const result = await operateWithin(service, route, request);
    return { started: service.chats.size > 0, result };
  });
}

/** Answers what is not for any operation; the journal of the service that was meant has it, or that of the server. */
function refuse(
  registry: ServiceRegistry,
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  { answer, headers = {} }: Refusal,
): void {
  respondJson(request, response, answer.status, answer.body, headers);
  const service = 'service' in route ? registry.get(route.service ?? '') : undefined;
  const { journal, clock } = service ?? { journal: registry.journal, clock: { now: Date.now } };
  journal.record({
    at: clock.now(),
    operation: route.kind === 'operation' ? route.operation : namedKind(route),
    chatId: 'chatId' in route ? route.chatId : undefined,
    method: request.method ?? '',
    path: originForm(request.url),
    status: answer.status,
    request: { headers: request.headers, body: '' },
    response: { headers, body: answer.body },
  });
}

/** What no operation is for is `unknown` to the journal. */
function namedKind({ kind }: Route): string {
  return kind === 'requestChat' ? kind : 'unknown';
}

function preflight(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: readonly string[] | undefined,
): void {
  response.writeHead(204, preflightHeaders(request, allowed));
  response.end();
}
