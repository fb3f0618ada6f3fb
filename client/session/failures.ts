import type { FailedRequest } from '../transport/failed-request.ts';
import type { Operation } from '../transport/transport.ts';

/** Statuses that, without a list of errors, mean that no chat service lives at the address. */
const noServiceStatuses: ReadonlySet<number> = new Set([404, 500, 502]);

const invalidServiceCode = 306;
const messageTooLongCode = 204;

/**
 * What an HTTP error is worth: whether it is published as `error`, and whether it means an invalid service.
 * @see Genesys Widgets 9.0, event error; GMS Chat API V2, errors
 */
export function judge(
  failure: FailedRequest,
  operation: Operation | 'start',
): { report: boolean; invalidService: boolean } {
  const { codes } = failure;
  if (!codes) {
    const invalidService = noServiceStatuses.has(failure.reason.status);
    return { report: invalidService, invalidService };
  }
  // A refresh that carries a preview can be told that it is too long; that is no matter of the chat.
  const relevant = operation === 'refresh' ? codes.filter((code) => code !== messageTooLongCode) : codes;
  return { report: relevant.length > 0, invalidService: relevant.includes(invalidServiceCode) };
}
