import type { RefusalReason } from '../chat/refusal.ts';

/** How a failure travels: its HTTP status and what the answer says of the chat. */
interface Failure {
  readonly status: number;
  readonly statusCode: 1 | 2;
  readonly chatEnded: boolean;
  readonly code: number;
  readonly advice: string;
}

/**
 * Every failure of the chat API, by its cause: a closed set.
 *
 * @see GMS Chat API V2, errors
 */
export const FAILURES = {
  parameter: { status: 400, statusCode: 2, chatEnded: false, code: 100, advice: 'Check the parameters' },
  firstNameMissing: {
    status: 400,
    statusCode: 2,
    chatEnded: false,
    code: 102,
    advice: 'First name is missing: send firstName with lastName, or a nickname',
  },
  lastNameMissing: {
    status: 400,
    statusCode: 2,
    chatEnded: false,
    code: 103,
    advice: 'Last name is missing: send lastName with firstName, or a nickname',
  },
  nameMissing: {
    status: 400,
    statusCode: 2,
    chatEnded: false,
    code: 161,
    advice: 'Name is missing: send a nickname, or firstName and lastName',
  },
  textTooLong: { status: 200, statusCode: 1, chatEnded: false, code: 204, advice: 'Message is too long' },
  noRoom: { status: 200, statusCode: 1, chatEnded: false, code: 240, advice: 'A chat cannot be started now' },
  logFull: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 249,
    advice: 'The chat holds as much as it may hold',
  },
  tooManyFiles: { status: 200, statusCode: 1, chatEnded: false, code: 201, advice: 'Too many files' },
  fileTooLarge: { status: 200, statusCode: 1, chatEnded: false, code: 202, advice: 'The file is too large' },
  filesTooLarge: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 202,
    advice: 'The files are too large',
  },
  fileTypeNotAllowed: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 203,
    advice: 'Files of this type are not taken',
  },
  agentNeeded: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 249,
    advice: 'Files are taken only after an agent has joined the chat',
  },
  noRoomForFile: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 249,
    advice: 'The server holds as many bytes of files as it can; send the file again later',
  },
  noSuchFile: {
    status: 404,
    statusCode: 2,
    chatEnded: false,
    code: 404,
    advice: 'There is no such file in this chat',
  },
  notYourFile: {
    status: 403,
    statusCode: 2,
    chatEnded: false,
    code: 403,
    advice: 'Only who sent a file may delete it',
  },
  downloadsUsedUp: {
    status: 403,
    statusCode: 2,
    chatEnded: false,
    code: 403,
    advice: 'Files of this chat were downloaded as often as allowed',
  },
  notPossible: {
    status: 200,
    statusCode: 2,
    chatEnded: true,
    code: 249,
    advice: 'Media server was not able to execute request.',
  },
  unknownService: {
    status: 404,
    statusCode: 2,
    chatEnded: false,
    code: 306,
    advice: 'There is no such chat service',
  },
  unauthorised: {
    status: 401,
    statusCode: 2,
    chatEnded: false,
    code: 401,
    advice: 'Credentials are required',
  },
  forbidden: {
    status: 403,
    statusCode: 2,
    chatEnded: false,
    code: 403,
    advice: 'These credentials are not valid here',
  },
  unknownOperation: {
    status: 404,
    statusCode: 2,
    chatEnded: false,
    code: 404,
    advice: 'There is no such operation',
  },
  method: { status: 405, statusCode: 2, chatEnded: false, code: 405, advice: 'Use POST' },
  tooLarge: { status: 413, statusCode: 2, chatEnded: false, code: 413, advice: 'The body is too large' },
  contentType: {
    status: 415,
    statusCode: 2,
    chatEnded: false,
    code: 415,
    advice: 'This content type is not taken',
  },
  contentEncoding: {
    status: 415,
    statusCode: 2,
    chatEnded: false,
    code: 415,
    advice: 'Encoded bodies are not taken: send the body without Content-Encoding',
  },
  sessionOver: {
    status: 400,
    statusCode: 2,
    chatEnded: true,
    code: 249,
    advice: 'The chat has ended',
  },
  offline: {
    status: 200,
    statusCode: 1,
    chatEnded: false,
    code: 249,
    advice: 'Chat Server cannot be reached',
  },
  faultAsked: { status: 200, statusCode: 2, chatEnded: false, code: 249, advice: 'A fault was asked for' },
  internal: {
    status: 500,
    statusCode: 2,
    chatEnded: false,
    code: 500,
    advice: 'The mock failed; see its output',
  },
  notBuilt: {
    status: 501,
    statusCode: 2,
    chatEnded: false,
    code: 501,
    advice: 'GMS has this operation; mock-gms does not yet',
  },
} as const satisfies Record<string, Failure>;

export type FailureName = keyof typeof FAILURES;

/** The failure that each refusal of the rules is, as far as the chat API can meet it. */
export const FAILURE_OF_REFUSAL: Record<RefusalReason, FailureName> = {
  nameMissing: 'nameMissing',
  firstNameMissing: 'firstNameMissing',
  lastNameMissing: 'lastNameMissing',
  textTooLong: 'textTooLong',
  logFull: 'logFull',
  agentNeeded: 'agentNeeded',
  fileTypeNotAllowed: 'fileTypeNotAllowed',
  fileTooLarge: 'fileTooLarge',
  filesTooLarge: 'filesTooLarge',
  tooManyFiles: 'tooManyFiles',
  noRoomForFile: 'noRoomForFile',
  noSuchFile: 'noSuchFile',
  notYourFile: 'notYourFile',
  downloadsUsedUp: 'downloadsUsedUp',
  chatEnded: 'notPossible',
  notPresent: 'notPossible',
  notAllowed: 'notPossible',
  notAsync: 'notPossible',
};
