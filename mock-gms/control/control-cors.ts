import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { ControlError } from './control-error.ts';

/**
 * Lets pages of the allowed origins in: they may use every method and send the control token. Pages of other origins
 * can read nothing, and change nothing either: a browser sends some requests without asking first.
 *
 * @param origins asked at every request, since settings may change
 * @param publicUrl where clients reach the server, if that was set; its pages are the server's own
 */
export function controlCors(origins: () => readonly string[], publicUrl: string | undefined): RequestHandler {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (request, response, next) => {
    const { origin, host } = request.headers;
    response.vary('Origin');
    if (origin === undefined) {
      // A browser tells so where it asks for an image, say, and gives no origin.
      if (!isForeignAsset(request.headers)) return next();
      throw new ControlError(403, 'pages of other origins may not use the control API');
    }
    if (origins().includes(origin)) {
      response.set('Access-Control-Allow-Origin', origin);
      if (request.method !== 'OPTIONS') return next();
      response.set({
        'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
        'Access-Control-Allow-Headers': 'Content-Type, Authorization, Last-Event-ID',
        'Access-Control-Max-Age': '600',
      });
      response.status(204).end();
      return;
    }
    const isOwn = origin === own || /^https?:\/\/(.*)$/.exec(origin)?.[1] === host;
    if (isOwn || request.method === 'GET' || request.method === 'HEAD') return next();
    throw new ControlError(
      403,
      `pages of ${origin} may not use the control API; allow them with --control-origin`,
    );
  };
}

function isForeignAsset({ 'sec-fetch-site': site, 'sec-fetch-mode': mode }: IncomingHttpHeaders): boolean {
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}
