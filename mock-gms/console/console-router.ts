import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveFolder } from 'express';
import { BUILT } from './built.ts';
import { pageHeaders } from './page-headers.ts';

const POLICY = [
  "default-src 'self'",
  // Firefox takes a file that the framed customer saves for a page in the frame.
  "frame-src 'self' blob:",
  // The icon of the page, with the number of new messages on it, is drawn in the page.
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * The console, at `/console/`; `/` leads there.
 *
 * @param folder what the build has made; where it is missing `/` is left to the customer's page
 */
export function consoleRouter(folder = BUILT): Router {
  const router = Router();
  router.use('/console', pageHeaders(POLICY));
  router.get('/', ({ url }, response, next) => {
    // What the address says, such as the service, is for the page.
    if (existsSync(join(folder, 'index.html'))) response.redirect(`/console/${url.slice('/'.length)}`);
    else next();
  });
  router.use('/console/docs', (_request, _response, next) => next('router'));
  router.use('/console', serveFolder(folder));
  router.get('/console/', (_request, response) =>
    response.status(404).type('text/plain').send('The console is not built yet: run "npm run build".\n'),
  );
  return router;
}
