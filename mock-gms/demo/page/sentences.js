// @ts-check
/** What a customer reads when a command is rejected or an `error` event arrives. */

/** By the `code` of `errors[0]`. */
const BY_CODE = /** @type {Record<number, string>} */ ({
  102: 'The first name is missing.',
  103: 'The last name is missing.',
  161: 'Please give a name, so that the agent knows whom to talk to.',
  204: 'This message is too long. Please send it in parts.',
  240: 'A new chat cannot be started at the moment. Please try again later.',
  249: 'The chat server no longer knows this chat. It may have been restarted, or the chat waited too long.',
  306: 'The chat server has no service of this name.',
});

/** By HTTP status; 0 is a request that nothing answered. */
const BY_STATUS = /** @type {Record<number, string>} */ ({
  0: 'The chat server cannot be reached. Is mock-gms still running?',
  401: 'The chat service asks for an API key or a password, which this page does not have.',
  403: 'The chat service does not accept the API key or password of this page.',
  404: 'There is no chat service at this address.',
  413: 'That was more than the chat server takes at once.',
});

/**
 * One understandable sentence for whatever the bus handed over: a bare text, the answer of the chat server, or
 * the AJAX response object of a request that failed.
 *
 * @param {unknown} problem
 * @returns {string}
 * @example
 *   sentenceFor({ statusCode: 2, errors: [{ code: 161, advice: 'nickname is missing' }] })
 *   // 'Please give a name, so that the agent knows whom to talk to.'
 */
export function sentenceFor(problem) {
  if (typeof problem === 'string') return `${problem.replace(/\.$/, '')}.`;

  const { errors, responseJSON, status, statusCode } = fieldsOf(problem);
  const [error] = errors ?? responseJSON?.errors ?? [];
  const known = BY_CODE[error?.code ?? 0] ?? BY_STATUS[status ?? -1];
  if (known) return known;
  if (status !== undefined && status >= 500)
    return 'The chat server ran into a problem of its own. Please try again.';
  if (error?.advice) return `The chat server says: ${error.advice}`;
  if (statusCode === 1) return 'There is no connection to the chat server right now. Please try again.';
  return 'Something went wrong between this page and the chat server. Please try again.';
}

/**
 * @typedef {{ code: number, advice?: string }[]} Errors
 * @param {unknown} problem
 * @returns {{ errors?: Errors, responseJSON?: { errors?: Errors }, status?: number, statusCode?: number }}
 */
function fieldsOf(problem) {
  return typeof problem === 'object' && problem !== null ? problem : {};
}
