import type { RefusalReason } from '../chat/refusal.ts';

/** How a failure travels: its HTTP status and what the answer says of the chat. */
interface Failure {
  readonly status: number;
  readonly statusCode: 1 | 2;
  readonly chatEnded: boolean;
  readonly code: number;
  readonly advice: string;
}

function failure(
  status: number,
  statusCode: 1 | 2,
  code: number,
  advice: string,
  chatEnded = false,
): Failure {
  return { status, statusCode, chatEnded, code, advice };
}

/**
 * Every failure of the chat API, by its cause: a closed set.
 *
 * @see GMS Chat API V2, errors
 */
export const FAILURES = {
  parameter: failure(400, 2, 100, 'Check the parameters'),
  firstNameMissing: failure(
    400,
    2,
    102,
    'First name is missing: send firstName with lastName, or a nickname',
  ),
  lastNameMissing: failure(400, 2, 103, 'Last name is missing: send lastName with firstName, or a nickname'),
  nameMissing: failure(400, 2, 161, 'Name is missing: send a nickname, or firstName and lastName'),
  textTooLong: failure(200, 1, 204, 'Message is too long'),
  noRoom: failure(200, 1, 240, 'A chat cannot be started now'),
  logFull: failure(200, 1, 249, 'The chat holds as much as it may hold'),
  tooManyFiles: failure(200, 1, 201, 'Too many files'),
  fileTooLarge: failure(200, 1, 202, 'The file is too large'),
  filesTooLarge: failure(200, 1, 202, 'The files are too large'),
  fileTypeNotAllowed: failure(200, 1, 203, 'Files of this type are not taken'),
  agentNeeded: failure(200, 1, 249, 'Files are taken only after an agent has joined the chat'),
  noRoomForFile: failure(
    200,
    1,
    249,
    'The server holds as many bytes of files as it can; send the file again later',
  ),
  noSuchFile: failure(404, 2, 404, 'There is no such file in this chat'),
  notYourFile: failure(403, 2, 403, 'Only who sent a file may delete it'),
  downloadsUsedUp: failure(403, 2, 403, 'Files of this chat were downloaded as often as allowed'),
  notPossible: failure(200, 2, 249, 'Media server was not able to execute request.', true),
  unknownService: failure(404, 2, 306, 'There is no such chat service'),
  unauthorised: failure(401, 2, 401, 'Credentials are required'),
  forbidden: failure(403, 2, 403, 'These credentials are not valid here'),
  unknownOperation: failure(404, 2, 404, 'There is no such operation'),
  method: failure(405, 2, 405, 'Use POST'),
  tooLarge: failure(413, 2, 413, 'The body is too large'),
  contentType: failure(415, 2, 415, 'This content type is not taken'),
  contentEncoding: failure(
    415,
    2,
    415,
    'Encoded bodies are not taken: send the body without Content-Encoding',
  ),
  sessionOver: failure(400, 2, 249, 'The chat has ended', true),
  offline: failure(200, 1, 249, 'Chat Server cannot be reached'),
  faultAsked: failure(200, 2, 249, 'Injected fault'),
  internal: failure(500, 2, 500, 'The mock failed; see its output'),
  notBuilt: failure(501, 2, 501, 'GMS has this operation; mock-gms does not yet'),
};

export type FailureName = keyof typeof FAILURES;

/** Refusals of the rules that the chat API does not tell apart. */
const ALL_ONE = [
  'chatEnded',
  'notPresent',
  'notAllowed',
  'notAsync',
] as const satisfies readonly RefusalReason[];

function isAllOne(reason: RefusalReason): reason is (typeof ALL_ONE)[number] {
  return (ALL_ONE as readonly RefusalReason[]).includes(reason);
}

/** The failure that a refusal of the rules is: one of the same name, or `notPossible`. */
export function failureOf(refused: RefusalReason): FailureName {
  return isAllOne(refused) ? 'notPossible' : refused;
}
