import express, { type Request, type Response, Router } from 'express';
import { isSame } from '../http/access.ts';
import { type BodyOperation, checkForm } from '../openapi/check.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { ControlError } from './control-error.ts';
import { CONTROL_OPERATIONS, type ControlRequest } from './operations.ts';

/**
 * The control API, to be mounted at `/mock`: what a tester does to a mock, and no customer may.
 *
 * No page of another origin can read it: there is no CORS here, and whatever changes something takes JSON only.
 *
 * @param token what must be sent as `Authorization: Bearer`; undefined: nothing is asked for
 */
export function controlRouter(registry: ServiceRegistry, token: string | undefined): Router {
  const router = Router();
  router.use((request, response, next) => {
    if (token === undefined || isAuthorised(request, token)) return next();
    response.set('WWW-Authenticate', 'Bearer realm="mock-gms control"');
    respond(response, 401, 'The control API needs the control token as Authorization: Bearer');
  });
  router.use(express.json({ limit: '1mb' }));
  for (const [id, operation] of Object.entries(CONTROL_OPERATIONS)) {
    router[operation.method](operation.path, async (request: Request, response: Response) => {
      if ('hasBody' in operation) checkBody(id as BodyOperation, request);
      const { params, query } = request;
      const asked = { registry, params, query, body: request.body } as ControlRequest;
      const result: unknown = await operation.run(asked);
      if (operation.status === 204) response.status(204).end();
      else response.status(operation.status).json(result);
    });
  }
  for (const path of new Set(Object.values(CONTROL_OPERATIONS).map((operation) => operation.path))) {
    router.all(path, (_request, response) => respond(response, 405, 'This method is not taken here'));
  }
  router.use((error: unknown, _request: Request, response: Response, next: (error: unknown) => void) => {
    const known = ControlError.of(error);
    if (known === undefined) return next(error);
    respond(response, known.status, known.message);
  });
  return router;
}

function isAuthorised({ headers }: Request, token: string): boolean {
  const given = /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return given !== undefined && isSame(given, token);
}

function checkBody(operation: BodyOperation, request: Request): void {
  const hasBody =
    request.headers['content-length'] !== '0' && request.headers['content-length'] !== undefined;
  if ((hasBody || request.headers['transfer-encoding'] !== undefined) && !request.is('application/json')) {
    throw new ControlError(415, 'The control API takes application/json');
  }
  request.body ??= {};
  const problem = checkForm(operation, request.body);
  if (problem !== undefined)
    throw new ControlError(400, `${problem.parameter || 'the body'}: ${problem.problem}`);
}

function respond(response: Response, status: number, advice: string): void {
  const code = status === 400 ? 100 : status;
  response.status(status).json({ messages: [], chatEnded: false, statusCode: 2, errors: [{ code, advice }] });
}
