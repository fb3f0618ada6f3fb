import type { OutgoingHttpHeaders } from 'node:http';
import type { ServiceSettings } from '../services/settings.ts';
import type { Answer } from './answer.ts';

/**
 * An answer as it travels over HTTP: some servers answer missing or invalid parameters with HTTP 200 too, and only
 * `statusCode` shows the failure.
 *
 * @see GMS Chat API V2, decisions: HTTP 400 unless `always200` is set
 */
export function httpAnswer(answer: Answer, { always200 }: ServiceSettings): Answer {
  return always200 && answer.status === 400 ? { ...answer, status: 200 } : answer;
}

/** Adds the content type where the service spells it differently from the usual. */
export function contentTypeOf(
  { charset }: ServiceSettings,
  headers: OutgoingHttpHeaders,
): OutgoingHttpHeaders {
  if (charset !== 'utf-8') headers['Content-Type'] ??= `application/json;charset=${charset}`;
  return headers;
}
