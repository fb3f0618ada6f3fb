import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { report } from '../boundary/report.ts';
import { FAILURES } from '../chat-api/errors.ts';
import { isSame } from '../http/access.ts';
import { type BodyOperation, checkForm } from '../openapi/check.ts';
import { bodySentence, depthProblem } from '../openapi/checked-body.ts';
import { checkQuery } from './check-query.ts';
import { controlCors } from './control-cors.ts';
import { ControlError, type ErrorDetails } from './control-error.ts';
import type { ControlContext, ControlOperation, ControlRequest } from './control-operation.ts';
import { CONTROL_OPERATIONS } from './controls.ts';
import { nameReason, nameRequest, tellFailures } from './tell-failures.ts';

/** Who may use the control API. */
export interface ControlAccess {
  /** What must be sent as `Authorization: Bearer`; undefined: nothing is asked for. */
  readonly token: string | undefined;
  /** Origins whose pages may read what it answers. */
  readonly origins: () => readonly string[];
}

/** A container is asked for its health by what knows of no token. */
const WITHOUT_TOKEN: ReadonlySet<string> = new Set(['/health', '/ready']);

const NO_TOKEN = 'The control API needs the control token as Authorization: Bearer';
const OTHER_TOKEN =
  'This token is not the one: the control token of this server is what --control-token says, or what it printed when it started';

/** Bytes of a body. A snapshot holds all the chats of a service; a script that is too long is refused as such. */
const LIMITS: ReadonlyMap<string, string> = new Map([
  ['restoreSnapshot', '256mb'],
  ['addScript', '8mb'],
  ['checkScript', '8mb'],
]);

const USUAL_LIMIT = '1mb';

/**
 * The control API, to be mounted at `/mock`: what a tester does to a mock, and no customer may.
 *
 * No page of another origin can read it unless its origin is allowed, and whatever changes something takes JSON only,
 * which such a page cannot even send.
 */
export function controlRouter(context: ControlContext, { token, origins }: ControlAccess): Router {
  const router = Router();
  router.use(tellFailures(context.registry.journal.traffic));
  router.use(controlCors(origins, context.info.publicUrl));
  router.use((request, response, next) => {
    if (token === undefined || WITHOUT_TOKEN.has(request.path)) return next();
    const given = givenToken(request);
    if (given !== undefined && isSame(given, token)) return next();
    response.set('WWW-Authenticate', 'Bearer realm="mock-gms control"');
    respond(response, 401, given === undefined ? NO_TOKEN : OTHER_TOKEN);
  });
  for (const [id, operation] of Object.entries<ControlOperation>(CONTROL_OPERATIONS)) {
    const hasBody = 'hasBody' in operation && operation.hasBody === true;
    const limit = LIMITS.get(id) ?? USUAL_LIMIT;
    const parsers = hasBody ? [onlyJson, express.json({ limit, strict: false })] : [];
    const named: RequestHandler = (request, response, next) => {
      nameRequest(response, id, request.params.service as string | undefined);
      next();
    };
    router[operation.method](operation.path, named, parsers, async (request: Request, response: Response) => {
      if (hasBody) checkBody(id as BodyOperation, request, operation);
      checkQuery(id, request.query);
      const { params, query } = request;
      const asked = { ...context, params, query, body: request.body } as ControlRequest;
      // Another process may have it.
      if (asked.params.service !== undefined) await context.registry.find(asked.params.service);
      if ('converse' in operation) return void (await operation.converse(asked, request, response));
      const result: unknown = await operation.run(asked, closed(response));
      if (response.destroyed) return;
      // Followers of the service can tell from this when its events have caught up with the answer.
      const position = await context.registry.eventPosition(asked.params.service ?? '');
      if (position !== undefined) response.set('Last-Event-ID', position);
      if (operation.status === 204) response.status(204).end();
      else response.status(operation.status).json(result);
    });
  }
  for (const path of new Set(Object.values(CONTROL_OPERATIONS).map((operation) => operation.path))) {
    router.all(path, (_request, response) => respond(response, 405, 'This method is not taken here'));
  }
  router.use((_request, response) => {
    respond(response, 404, 'There is no such operation; /docs shows those of the control API');
  });
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const known = ControlError.of(error);
    if (known === undefined) report(error);
    // What has begun is broken off, so that nobody takes it for whole.
    if (response.headersSent) return void (response.writableEnded || response.destroy());
    if (known === undefined) return respond(response, 500, FAILURES.internal.advice);
    if (isEncodingError(error)) response.set('Accept-Encoding', 'gzip, deflate, br, identity');
    respond(response, known.status, known.message, known.details);
  });
  return router;
}

/** Bodies are inflated, up to the same number of bytes; other encodings are refused, with the list of those that are taken. */
function isEncodingError(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'encoding.unsupported';
}

/** Aborts when the connection closes. */
function closed(response: Response): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  else response.once('close', () => controller.abort());
  return controller.signal;
}

function givenToken({ headers }: Request): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = (length !== undefined && length !== '0') || encoding !== undefined;
  if (hasBody && !request.is('application/json'))
    throw new ControlError(415, 'The control API takes application/json');
  next();
}

function checkBody(operation: BodyOperation, request: Request, described: ControlOperation): void {
  if (request.body === undefined) request.body = {};
  const tooDeep = depthProblem(request.body, operation);
  if (tooDeep !== undefined) throw new ControlError(400, bodySentence(tooDeep), { reason: 'body' });
  const problem = checkForm(operation, request.body);
  if (problem === undefined) return;
  if ('explain' in described) described.explain?.(request.body);
  const { parameter } = problem;
  const [first = ''] = parameter.split('.', 1);
  const details: ErrorDetails =
    operation === 'configureService' && first !== ''
      ? { reason: 'setting', setting: first }
      : operation === 'addFault'
        ? { reason: 'fault', part: parameter || 'fault' }
        : { reason: 'body' };
  throw new ControlError(400, bodySentence(problem), details);
}

function respond(response: Response, status: number, advice: string, details: ErrorDetails = {}): void {
  const code = status === 400 ? 100 : status;
  const errors = [{ code, advice }];
  nameReason(response, advice, details);
  response.status(status).json({ messages: [], chatEnded: false, statusCode: 2, errors, ...details });
}
