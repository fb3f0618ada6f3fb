import type { Exchange } from '../journal/exchange.ts';
import { failedRequest } from '../journal/failed-request.ts';
import { exchangeSummary } from '../journal/summary.ts';

/**
 * What happened to the starts after the last one that succeeded: nothing if none was refused.
 *
 * @param starts the exchanges of the operation `requestChat`, oldest first
 * @example
 * refusedStarts(await service.journal.list({ operation: 'requestChat' })); // 'A start was refused: HTTP 400, error 161, …'
 */
export function refusedStarts(starts: readonly Exchange[]): string {
  const refused = starts.slice(starts.findLastIndex((start) => !isRefused(start)) + 1);
  const last = refused.at(-1);
  if (last === undefined) return '';
  const { status, code, why } = failedRequest(last, { service: undefined, id: undefined });
  const what = [`HTTP ${status}`, ...(code === undefined ? [] : [`error ${code}`]), why].join(', ');
  return refused.length === 1
    ? `A start was refused: ${what}`
    : `${refused.length} starts were refused, the last one so: ${what}`;
}

function isRefused(start: Exchange): boolean {
  return start.status === 0 || start.status >= 400 || exchangeSummary(start).errorCode !== undefined;
}
