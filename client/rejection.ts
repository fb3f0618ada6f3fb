import type { Edition, RefusalReason } from './edition.ts';

/** Thrown inside the client; the caller of the command gets `reason` as it stands. */
export class Rejection<Reason = unknown> extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super('The command was rejected');
    this.reason = reason;
  }
}

/** Thrown where a command is refused in words; the edition decides how the words reach the caller. */
export class Refusal extends Error {
  readonly #text: string | Record<Edition, string>;

  constructor(text: string | Record<Edition, string>) {
    super(typeof text === 'string' ? text : text['9.0']);
    this.#text = text;
  }

  /** @see WebChat Service 8.5 and WebChatService 9.0, tables of resolutions */
  reason(edition: Edition): RefusalReason {
    const text = typeof this.#text === 'string' ? this.#text : this.#text[edition];
    return edition === '8.5' ? { type: 'error', text } : text;
  }
}

/** Every text a command is refused with, as the documents have it. */
export const refusals = {
  alreadyActive: 'There is already an active chat session',
  malformedUserData: {
    '8.5': 'malformed JSON provided in userData property',
    '9.0': 'malformed data object provided in userData property',
  },
  noChat: 'There is no active chat session',
  noText: 'No message text provided',
  invalidConfiguration: 'Invalid configuration',
  nothingToPoll: 'No active chat session',
  noPollingOverCometd: 'Polling is not supported when using CometD',
  pollNotFinished: 'previous poll has not finished.',
  noChatToFilter: 'No active chat session',
  badFilters:
    'Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions.',
  badInput:
    "Invalid value provided for the 'input' property. An HTML element reference to a textarea or text input is required.",
  badPreProcessor: "No preprocessor function provided. Type provided was '<DATATYPE>'.",
  noFilesOverCometd: 'File Uploads are not currently supported when using CometD',
  noDownloadOverCometd: 'Could not download file. Please ensure WebChat is configured properly.',
  noFile: 'No file provided: pass a File, a FileList or a file input',
  noFileId: 'No fileId provided: pass the file-id of a FileUploaded message',
  noPlaceForFiles: 'No page to save files: pass saveFile to the service',
  noAsync: 'Fetching history messages applies only to Asynchronous chat',
  noMoreHistory: 'No more messages to fetch',
  restoring: 'Already restoring. Ignoring request.',
  restoreWhileActive: 'Chat session is already active, ignoring restore command.',
  privateRestore:
    'Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode.',
  privateCommand: 'Access Denied to private command. Only WebChatService is allowed to invoke this command.',
  noCometdHere: 'CometD is enabled, but this build comes without it',
  noServer: 'Set dataURL to the chat service, such as https://host/genesys/2/chat/customer-support',
  noCometd: 'Set cometD.cometURL to its CometD, such as https://host/genesys/cometd',
} as const;

/** The answer, where it says that all went well; else it is what the caller is rejected with. */
export function good<Answer extends { readonly statusCode: number }>(answer: Answer): Answer {
  if (answer.statusCode !== 0) throw new Rejection(answer);
  return answer;
}

/** The reason a caller is given for whatever a command threw. */
export function reasonOf(error: unknown, edition: Edition): unknown {
  if (error instanceof Refusal) return error.reason(edition);
  return error instanceof Rejection ? error.reason : error;
}

/** What is thrown where nobody waits: shown on the console unless it is a refusal or a failed request, which are told. */
export function showUnexpected(error: unknown): void {
  if (!(error instanceof Refusal || error instanceof Rejection)) console.error(error);
}
