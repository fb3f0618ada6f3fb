import type { RequestHandler } from 'express';

/**
 * What the browser is told of each page.
 *
 * @param policy what the page may load and do
 */
export function pageHeaders(policy: readonly string[]): RequestHandler {
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy.join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    });
    next();
  };
}
