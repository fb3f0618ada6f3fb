import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NextFunction, type Request, type Response, Router, static as serveFolder } from 'express';
import { invalidName, isName } from '../boundary/name.ts';
import { report } from '../boundary/report.ts';
import { failure } from '../chat-api/answer.ts';
import { addCorsHeaders } from '../http/cors.ts';
import { respondFailed, respondJson } from '../http/respond.ts';

/** The same from the sources and from the built package: the page lies in the package's folder `demo/page`. */
const PAGE = fileURLToPath(new URL('../demo/page', import.meta.url));

const PARTS = /(^|\/|\.(html|css|js|svg))$/;

const POLICY = "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/**
 * The customer's page, at `/demo/`; `/` leads there as long as there is no console.
 *
 * @param serviceFor what the page is told of a service, by its name or of the one that is shown first
 */
export function demoRouter(
  basePath: string,
  serviceFor: (asked: string | undefined) => { readonly name: string },
): Router {
  const router = Router();
  router.use('/demo', (_request, response, next) => {
    response.set({
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    });
    next();
  });
  router.get('/', ({ url }, response) => response.redirect(`/demo/${url.slice('/'.length)}`));
  router.get('/demo/settings.json', (request, response) => {
    const { service } = request.query;
    const asked = typeof service === 'string' && service !== '' ? service : undefined;
    if (asked !== undefined && !isName(asked)) {
      const advice = invalidName('service', `"${asked}"`);
      respondJson(request, response, 400, failure('parameter', { code: 400, advice }).body);
      return;
    }
    const { name, ...settings } = serviceFor(asked);
    response.json({ basePath, services: [name], ...settings });
  });
  router.get(['/demo/gms-webchat.js', '/demo/gms-webchat.js.map'], sendClientScript);
  // Tests and the compiler's settings lie beside the page and are not served.
  router.use(
    '/demo',
    (request, _response, next) => next(PARTS.test(request.path) ? undefined : 'router'),
    serveFolder(PAGE),
  );
  router.use(answerError);
  return router;
}

/**
 * The client's script-tag build or its map, from the package that makes it. Pages of other origins load it too, also those that
 * isolate themselves from everything that does not say it may be loaded.
 *
 * @see Fetch, Cross-Origin-Resource-Policy; HTML, COEP and `crossorigin`
 */
function sendClientScript(request: Request, response: Response): void {
  for (const [name, value] of Object.entries(addCorsHeaders(request, {})))
    if (value !== undefined) response.setHeader(name, value);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  const client = dirname(createRequire(import.meta.url).resolve('gms-webchat/package.json'));
  const script = join(client, 'dist', basename(request.path));
  if (existsSync(script)) response.sendFile(script, { dotfiles: 'allow' });
  else response.status(404).type('text/plain').send('The client is not built yet: run "npm run build".\n');
}

/** Conditions and ranges that cannot be met have a status of their own; what has none is a failure of ours. */
function answerError(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    const advice = error instanceof Error ? error.message : '';
    respondJson(request, response, status, failure('parameter', { code: status, advice }).body);
    return;
  }
  report(error);
  respondFailed(request, response, failure('internal').body);
}
