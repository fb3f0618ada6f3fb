import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Response, Router, static as serveFolder } from 'express';

/** The same from the sources and from the built package: the page lies in the package's folder `demo/page`. */
const PAGE = fileURLToPath(new URL('../demo/page', import.meta.url));

const PARTS = /(^|\/|\.(html|css|js|svg))$/;

const POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * The demo page, at `/demo/`; `/` leads there.
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
  router.get('/', (_request, response) => response.redirect('/demo/'));
  router.get('/demo/settings.json', (request, response) => {
    const { service } = request.query;
    const { name, ...settings } = serviceFor(typeof service === 'string' ? service : undefined);
    response.json({ basePath, services: [name], ...settings });
  });
  router.get('/demo/gms-webchat.js', (_request, response) => sendClientScript(response));
  // Tests and the compiler's settings lie beside the page and are no part of it.
  router.use(
    '/demo',
    (request, _response, next) => next(PARTS.test(request.path) ? undefined : 'router'),
    serveFolder(PAGE),
  );
  return router;
}

/** The client's script-tag build, from the package that makes it. */
function sendClientScript(response: Response): void {
  const script = createRequire(import.meta.url).resolve('gms-webchat/script');
  if (existsSync(script)) response.sendFile(script, { dotfiles: 'allow' });
  else response.status(404).type('text/plain').send('The client is not built yet: run "npm run build".\n');
}
