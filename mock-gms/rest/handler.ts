import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Answer, failure } from '../chat-api/answer.ts';
import { BodyError } from '../http/body.ts';
import { addCorsHeaders, PREFLIGHT_HEADERS } from '../http/cors.ts';
import { respondJson } from '../http/respond.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { type Outcome, operateWithin, startChat } from './exchange.ts';
import { type ChatRoute, routeOf } from './route.ts';

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
 * @example
 * app.use(chatHandler(registry, '/genesys'));
 */
export function chatHandler(registry: ServiceRegistry, basePath: string): Handler {
  return (request, response, next) => {
    const { url = '/' } = request;
    const query = url.indexOf('?');
    const route = routeOf(query < 0 ? url : url.slice(0, query), basePath);
    if (route === undefined) return next();
    if (request.method === 'OPTIONS') return preflight(request, response);
    if (request.method !== 'POST')
      return send(request, response, failure('method'), { Allow: 'POST, OPTIONS' });
    if (route.kind === 'unknown') return send(request, response, failure('unknownOperation'));
    if (route.kind === 'notBuilt') {
      return send(request, response, failure('notBuilt', { message: `${route.operation} is not built yet` }));
    }
    converse(registry, route, request, response).catch((error: unknown) => {
      if (error instanceof BodyError) return request.destroy();
      process.emitWarning(error instanceof Error ? error : String(error));
      send(request, response, failure('internal'));
    });
  };
}

async function converse(
  registry: ServiceRegistry,
  route: ChatRoute,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const outcome = await outcomeOf(registry, route, request);
  if (outcome === undefined) {
    return send(
      request,
      response,
      failure('unknownService', route.kind === 'operation' ? { chatId: route.chatId } : {}),
    );
  }
  const { service, answer, form } = outcome;
  if (answer === 'reset') request.socket.destroy();
  else send(request, response, answer, outcome.headers);
  service.journal.record({
    at: service.clock.now(),
    operation: route.kind === 'operation' ? route.operation : route.kind,
    ...(route.kind === 'operation' && { chatId: route.chatId }),
    method: 'POST',
    path: request.url ?? '',
    status: answer === 'reset' ? 0 : answer.status,
    request: { headers: request.headers, body: form },
    response: { body: answer === 'reset' ? '' : answer.body },
  });
}

function outcomeOf(
  registry: ServiceRegistry,
  route: ChatRoute,
  request: IncomingMessage,
): Promise<Outcome | undefined> {
  if (route.kind === 'requestChat')
    return registry.forStart(route.service, (service) => startChat(service, request));
  const service = registry.get(route.service);
  return service === undefined ? Promise.resolve(undefined) : operateWithin(service, route, request);
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, addCorsHeaders(request, { ...PREFLIGHT_HEADERS }));
  response.end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  headers?: OutgoingHttpHeaders,
): void {
  respondJson(request, response, answer.status, answer.body, headers);
}
