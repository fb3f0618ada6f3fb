import type { ServiceSettings } from '../services/settings.ts';
import type { Answer } from './answer.ts';

/**
 * An answer as it travels over HTTP: some servers answer parameters that are missing or wrong with HTTP 200 too, and tell
 * by `statusCode` alone.
 *
 * @see GMS Chat API V2, decisions: HTTP 400 unless `always200` is set
 */
export function httpAnswer(answer: Answer, { always200 }: ServiceSettings): Answer {
  return always200 && answer.status === 400 ? { ...answer, status: 200 } : answer;
}

/** The content type of an answer, where the service spells it differently from what is usual. */
export function contentTypeOf({ charset }: ServiceSettings): { 'Content-Type'?: string } {
  return charset === 'utf-8' ? {} : { 'Content-Type': `application/json;charset=${charset}` };
}
