import assert from 'node:assert/strict';
import { errorText } from '../../shared/error-text.ts';
import { isObject, parseJson } from '../../shared/json.ts';
import type { Answered } from '../wire/wire.ts';
import { assertStatus } from './assert-status.ts';

/** An event of the transcript as the customer reads it. */
export interface TranscriptEvent {
  readonly index?: number;
  readonly type?: string;
  readonly from?: { readonly nickname?: string; readonly participantId?: number; readonly type?: string };
  readonly utcTime?: number;
  readonly text?: string;
  readonly messageType?: string;
  readonly userData?: Readonly<Record<string, unknown>>;
  readonly eventAttributes?: Readonly<Record<string, unknown>>;
}

/** The response object of the Chat API. Nothing in it is taken for granted: judging it is the suite's work. */
export interface Answer {
  readonly statusCode?: number;
  readonly chatEnded?: boolean;
  readonly chatId?: string;
  readonly alias?: string;
  readonly userId?: string;
  readonly secureKey?: string;
  readonly nextPosition?: number;
  readonly monitored?: boolean;
  readonly messages: readonly TranscriptEvent[];
  readonly errors?: readonly { readonly code?: number; readonly advice?: string }[];
  /** On the answer to an upload. */
  readonly userData?: Readonly<Record<string, unknown>>;
}

/** Reads an answer's JSON object; asserts the content type, well-formed UTF-8 and that `messages`, if there, is an array. */
export function readAnswer(exchange: Answered): Answer {
  const { headers, body } = exchange.response;
  assert.match(
    headers['content-type'] ?? '',
    /^application\/json\b/i,
    'the answer is JSON by its content type',
  );
  return answerOf(parse(body), 'the answer is a JSON object');
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    assert.fail(`the answer is not JSON in UTF-8: ${errorText(error)}`);
  }
}

/** Takes the data of a push for an answer; asserts that it is an object and that `messages`, if there, is an array. */
export function answerOfData(data: unknown): Answer {
  return answerOf(data, `the data of a push is an object, it is ${JSON.stringify(data)}`);
}

function answerOf(value: unknown, expected: string): Answer {
  assert.ok(isObject(value), expected);
  const { messages = [] } = value;
  assert.ok(Array.isArray(messages), 'messages is an array');
  return { ...value, messages };
}

/** Asserts what a refusal says of itself: its statusCode, whether the chat has ended, no messages, a code of those given. */
export function assertRefusal(
  answer: Answer,
  expected: { readonly statusCode: 1 | 2; readonly chatEnded: boolean },
  ...codes: number[]
): void {
  assertState(answer, expected);
  assertCode(answer, codes);
}

function assertCode({ errors }: Answer, codes: readonly number[]): void {
  const error = errors?.[0];
  assert.equal(typeof error?.advice, 'string', 'advice is a string');
  const code: unknown = error?.code;
  const isExpected = codes.length === 0 || (typeof code === 'number' && codes.includes(code));
  assert.ok(isExpected, `code is one of ${codes.join(', ')}, it is ${JSON.stringify(code)}`);
}

function assertState({ statusCode, chatEnded, messages }: Answer, expected: Partial<Answer>): void {
  assert.deepEqual({ statusCode, chatEnded, messages }, { ...expected, messages: [] });
}

/** Whether an answer says of itself that what was asked for is done; what refusals look like is left open. */
export function isSuccess({ response: { status, body } }: Answered): boolean {
  if (status < 200 || status >= 300) return false;
  const answer = parseJson(body.toString());
  return answer === undefined || (isObject(answer) && answer.statusCode === 0);
}

/** Asserts HTTP 200 with statusCode 0 and returns the answer. */
export function readSuccess(exchange: Answered): Answer {
  assertStatus(exchange, 200, 'a success');
  const answer = readAnswer(exchange);
  assert.equal(answer.statusCode, 0, 'the statusCode of a success');
  return answer;
}

/** Asserts an HTTP error status with a JSON `errors` array whose first code is one of those given. */
export function assertHttpError(exchange: Answered, status: number, ...codes: number[]): void {
  assertStatus(exchange, status, 'the refusal');
  const answer = readAnswer(exchange);
  assert.ok(Array.isArray(answer.errors) && answer.errors.length > 0, 'errors is an array with an entry');
  assert.ok(Number.isInteger(answer.errors[0]?.code), 'code is an integer');
  assertCode(answer, codes);
}

/** Asserts the refusal of a parameter: HTTP 400, statusCode 2, the chat not ended, no messages, an error of one of the codes. */
export function assertParameterRefused(exchange: Answered, ...codes: number[]): void {
  assertHttpError(exchange, 400, ...codes);
  assertState(readAnswer(exchange), { statusCode: 2, chatEnded: false });
}

/** Asserts that a refusal's advice names the parameter that was missing or malformed. */
export function assertNames(exchange: Answered, parameter: string): void {
  assertAdvises(readAnswer(exchange), parameter);
}

/** Asserts that the advice of a refusal names the parameter that was missing or malformed. */
export function assertAdvises({ errors }: Answer, parameter: string): void {
  const advice = errors?.[0]?.advice ?? '';
  assert.ok(advice.includes(parameter), `the advice names ${parameter}, it says: ${advice}`);
}

/** How a finding begins where a server did what it must have refused, in whatever words it would have refused it. */
export const CARRIED_OUT = 'it is carried out, and has to be refused';

/** Asserts that an answer does not say that what was asked for is done; how it is refused is left open. */
export function assertNotCarriedOut(exchange: Answered): void {
  const isPage = exchange.response.headers['content-type']?.startsWith('text/html') ?? false;
  assert.ok(isPage || !isSuccess(exchange), CARRIED_OUT);
}

/** Asserts the answer to a lost or foreign session: HTTP 200, statusCode 2, error 249 and none of the session's secrets. */
export function assertSessionRefused(exchange: Answered): void {
  assertNotCarriedOut(exchange);
  assertStatus(exchange, 200, 'a refused session');
  const answer = readAnswer(exchange);
  assertState(answer, { statusCode: 2, chatEnded: true });
  const error = answer.errors?.[0];
  assert.equal(error?.code, 249);
  assert.match(
    error?.advice ?? '',
    /^Media server was not able to execute request\. referenceId\[\d+\]$/,
    'the advice of error 249',
  );
  for (const field of ['secureKey', 'userId', 'nextPosition']) {
    assert.ok(!(field in answer), `${field} is absent from a refused session`);
  }
}
