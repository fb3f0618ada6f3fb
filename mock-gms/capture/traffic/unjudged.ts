import type { CapturedExchange } from '../captured.ts';

/**
 * Why an exchange has no answer by which a server could be judged: none came, a part of it, or one that leads elsewhere.
 * Undefined where there is a whole answer.
 *
 * @example
 * const request = { method: 'POST', path: '/genesys/2/chat/support', headers: {}, body: '' };
 * const response = { status: 302, headers: {}, body: '' };
 * unjudged({ kind: 'http', number: 1, at: 0, request, response }); // 'it was answered by a redirect, HTTP 302'
 * @see docs/decisions/0023: learning judges, and does not guess
 */
export function unjudged({ response, failure }: CapturedExchange): string | undefined {
  const because = failure === undefined || SAYS_NO_MORE.has(failure) ? '' : `: ${failure}`;
  if (response === undefined || response.status <= 0) return `no answer came${because}`;
  const { status } = response;
  if (failure !== undefined) return `its answer broke off${because}`;
  // What has not changed has no body, and leads nobody elsewhere.
  if (status >= 300 && status < 400 && status !== 304) return `it was answered by a redirect, HTTP ${status}`;
  return status === 206 ? 'a part of the answer came, HTTP 206' : undefined;
}

const SAYS_NO_MORE: ReadonlySet<string> = new Set(['no answer', 'the answer broke off']);
