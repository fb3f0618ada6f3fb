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

/** What is refused of files, by the `code` of `errors[0]`; its advice is the limit. */
const BY_FILE_CODE = /** @type {Record<number, (advice: string) => string>} */ ({
  201: (most) => `This chat takes ${isCount(most) ? `at most ${most} files` : 'no more files'} of yours.`,
  202: (most) =>
    `This is more than the chat takes${isCount(most) ? `: at most ${sizeInWords(Number(most))}` : ''}.`,
  203: (types) => `${(types || 'Files of this type are not taken').replaceAll(/(?<=\w):(?=\w)/g, ', ')}.`,
});

/** The same by HTTP status. */
const BY_FILE_STATUS = /** @type {Record<number, string>} */ ({
  404: 'This file is no longer in the chat.',
  413: 'This file is larger than the chat server takes.',
});

/**
 * One understandable sentence for a file that could not be sent or downloaded.
 *
 * @param {unknown} problem
 * @returns {string}
 * @example
 *   fileSentenceFor({ statusCode: 1, errors: [{ code: 201, advice: '3' }] })
 *   // 'This chat takes at most 3 files of yours.'
 */
export function fileSentenceFor(problem) {
  const { errors, responseJSON, status } = fieldsOf(problem);
  const [error] = errors ?? responseJSON?.errors ?? [];
  const known = BY_FILE_CODE[error?.code ?? 0]?.(error?.advice ?? '') ?? BY_FILE_STATUS[status ?? -1];
  if (known !== undefined) return known;
  // The same codes mean something else for messages.
  return error?.advice ? `The chat server says: ${error.advice}.` : sentenceFor(problem);
}

/**
 * A size as people say it.
 *
 * @param {number} bytes
 * @example
 *   sizeInWords(2_097_152)  // '2.1 MB'
 */
export function sizeInWords(bytes) {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param {string} text */
const isCount = (text) => /^\d+$/.test(text);

/**
 * @typedef {{ code: number, advice?: string }[]} Errors
 * @param {unknown} problem
 * @returns {{ errors?: Errors, responseJSON?: { errors?: Errors }, status?: number, statusCode?: number }}
 */
function fieldsOf(problem) {
  return typeof problem === 'object' && problem !== null ? problem : {};
}
