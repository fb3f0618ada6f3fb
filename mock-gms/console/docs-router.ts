import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveFolder } from 'express';
import { BUILT } from './built.ts';
import { pageHeaders } from './page-headers.ts';

/** The viewer writes styles as it draws. Nothing else is allowed that the console is not, and nothing leaves. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * openapi.yaml as pages at `/docs/`, and as it is at `/openapi.yaml`.
 *
 * @param folder what the build has made
 */
export function docsRouter(folder = BUILT): Router {
  const router = Router();
  router.use('/docs', pageHeaders(POLICY));
  router.use('/docs', serveFolder(join(folder, 'docs')));
  router.get('/openapi.yaml', (_request, response, next) => {
    const contract = join(folder, 'docs', 'openapi.yaml');
    if (!existsSync(contract)) return next();
    response.set('X-Content-Type-Options', 'nosniff').type('application/yaml').sendFile(contract, SHOWN);
  });
  router.get(['/docs/', '/openapi.yaml'], (_request, response) =>
    response.status(404).type('text/plain').send('The API pages are not built yet: run "npm run build".\n'),
  );
  return router;
}

/** The package may lie below a folder whose name begins with a dot. */
const SHOWN = { dotfiles: 'allow', cacheControl: false, headers: { 'Cache-Control': 'no-cache' } } as const;
