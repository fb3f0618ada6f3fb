import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { guard } from '../boundary/guard.ts';
import { failure } from '../chat-api/answer.ts';
import { isFile } from '../chat-api/files.ts';
import { BodyError } from '../http/body.ts';
import { preflightHeaders } from '../http/cors.ts';
import { deliver } from '../http/deliver.ts';
import { originForm, pathOf } from '../http/request-target.ts';
import { respondFailed, respondJson } from '../http/respond.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { overNtf, overRest } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import { type FileRoute, fileRouteOf } from './route.ts';
import { sendFile } from './send.ts';

/** A handler that Node's http and Express both take. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * The file face: limits, upload, download and delete, on the paths of a chat and over `chat-ntf`.
 *
 * Requests that are none of its go to `next`. Files stream to where they are staged and from where they are kept.
 *
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @param allowedHeaders request headers that pages of other origins may send; default: all
 * @example
 * app.use(fileHandler(registry, '/genesys'));
 */
export function fileHandler(
  registry: ServiceRegistry,
  basePath: string,
  allowedHeaders: () => readonly string[] | undefined = () => undefined,
): Handler {
  return (request, response, next) => {
    guard(
      () => {
        const route = fileRouteOf(pathOf(request.url), basePath);
        if (route === undefined) return next();
        if (request.method === 'OPTIONS') {
          response.writeHead(204, preflightHeaders(request, allowedHeaders()));
          return response.end();
        }
        if (request.method !== 'POST') {
          return refuse(registry, route, request, response, 'method', { Allow: 'POST, OPTIONS' });
        }
        if (route.kind === 'unknown') return refuse(registry, route, request, response, 'unknownOperation');
        return converse(registry, route, request, response);
      },
      () => respondFailed(request, response, failure('internal').body),
    );
  };
}

async function converse(
  registry: ServiceRegistry,
  route: Exclude<FileRoute, { readonly kind: 'unknown' }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const outcome = await outcomeOf(registry, route, request).catch((error: unknown) => {
    if (error instanceof BodyError) return 'aborted' as const;
    throw error;
  });
  if (outcome === 'aborted') return void request.destroy();
  const { answer, delivery = 'whole', headers = {}, effect } = outcome;
  if (!isFile(answer)) {
    const body = deliver(request, response, answer, delivery, headers);
    return record(registry, outcome, request, headers, body);
  }
  // Recorded before its end: a client that has the file finds it in the journal.
  const sending = sendFile(request, response, answer, effect);
  record(registry, outcome, request, response.getHeaders(), `(${answer.size} bytes)`);
  await sending;
}

function outcomeOf(
  registry: ServiceRegistry,
  route: Exclude<FileRoute, { readonly kind: 'unknown' }>,
  request: IncomingMessage,
): Promise<Outcome> {
  return route.kind === 'rest' ? overRest(registry, route, request) : overNtf(registry, request);
}

/** Answers what is for no operation. */
function refuse(
  registry: ServiceRegistry,
  route: FileRoute,
  request: IncomingMessage,
  response: ServerResponse,
  name: 'method' | 'unknownOperation',
  headers: OutgoingHttpHeaders = {},
): void {
  const answer = failure(name);
  respondJson(request, response, answer.status, answer.body, headers);
  const service = 'service' in route ? registry.get(route.service) : undefined;
  const about = { ...(service && { service }), at: (service?.clock ?? { now: Date.now }).now(), form: '' };
  const operation = route.kind === 'rest' ? route.operation : 'unknown';
  record(registry, { ...about, operation, answer }, request, headers, answer.body);
}

function record(
  registry: ServiceRegistry,
  {
    service,
    at,
    answer,
    operation,
    chatId,
    form,
    effect,
  }: Omit<Outcome, 'operation'> & { readonly operation: string },
  request: IncomingMessage,
  headers: OutgoingHttpHeaders,
  body: string,
): void {
  // What no service can be found for stands in the journal of the server.
  const { journal, clock } = service ?? { journal: registry.journal, clock: { now: Date.now } };
  journal.record({
    at,
    took: clock.now() - at,
    transport: 'polling',
    operation,
    chatId,
    method: request.method ?? '',
    path: originForm(request.url),
    status: isFile(answer) ? 200 : answer.status,
    request: { headers: request.headers, body: form },
    response: { headers, body },
    fault: effect?.kind,
  });
}
