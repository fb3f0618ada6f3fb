import { STATUS_CODES } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { defined } from '../boundary/defined.ts';
import { shownPath } from '../journal/failed-request.ts';
import type { Traffic } from '../journal/traffic.ts';
import type { ErrorDetails } from './control-error.ts';
import { shownRefusal } from './shown-refusal.ts';

/** What is known of a request by the time that it is answered. */
interface Named {
  operation?: string;
  service?: string | undefined;
  reason?: string | undefined;
}

const named = new WeakMap<Response, Named>();

/** Tells of every request to the control API that fails. What a refusal quotes of the request is left out. */
export function tellFailures(traffic: Traffic): RequestHandler {
  return (request, response, next) => {
    response.once('finish', () => {
      const { statusCode: status } = response;
      if (status < 400) return;
      const { operation = 'unknown', service, reason } = named.get(response) ?? {};
      const { method, originalUrl } = request;
      const asked = operation === 'unknown' ? { method, path: shownPath(originalUrl) } : {};
      const why = reason ?? STATUS_CODES[status] ?? `HTTP ${status}`;
      traffic.tell({ operation, transport: 'control', status, why, ...defined({ service }), ...asked });
    });
    next();
  };
}

/** Says which operation a request asks for. */
export function nameRequest(response: Response, operation: string, service: string | undefined): void {
  named.set(response, { operation, service });
}

/** Says why it was refused. */
export function nameReason(
  response: Response,
  advice: string,
  { reason, setting, part }: ErrorDetails,
): void {
  const told = reason === undefined ? undefined : shownRefusal(reason, advice, setting ?? part);
  named.set(response, { ...named.get(response), reason: told });
}
