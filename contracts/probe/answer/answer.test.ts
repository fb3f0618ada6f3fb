import { expect, test } from '@playwright/test';
import type { Answered } from '../wire/wire.ts';
import {
  assertHttpError,
  assertParameterRefused,
  assertRefusal,
  assertSessionRefused,
  CARRIED_OUT,
  readAnswer,
  readSuccess,
} from './answer.ts';

function answered(status: number, body: unknown, contentType = 'application/json;charset=utf-8'): Answered {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return {
    kind: 'http',
    at: 0,
    request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '' },
    response: { status, headers: { 'content-type': contentType }, body: bytes },
  };
}

const refused = {
  messages: [],
  chatEnded: true,
  statusCode: 2,
  alias: '1323',
  chatId: '0008TaFN3SE300RT',
  errors: [{ code: 249, advice: 'Media server was not able to execute request. referenceId[10016629]' }],
};

test('only the refusal of a real GMS is recognised', () => {
  assertSessionRefused(answered(200, refused));
  expect(() => assertSessionRefused(answered(400, refused))).toThrow('HTTP status');
  expect(() => assertSessionRefused(answered(200, { ...refused, chatEnded: false }))).toThrow();
  expect(() => assertSessionRefused(answered(200, { ...refused, secureKey: 'k' }))).toThrow(
    'secureKey is absent',
  );
  expect(() => assertSessionRefused(answered(200, { ...refused, errors: [{ code: 249 }] }))).toThrow(
    'advice',
  );
});

test('where a server does what it has to refuse, that is said before all else', () => {
  const carriedOut = { ...refused, statusCode: 0, errors: undefined };
  expect(() => assertSessionRefused(answered(200, carriedOut))).toThrow(CARRIED_OUT);
  expect(() => assertSessionRefused(answered(200, Buffer.from('a file'), 'text/plain'))).toThrow(CARRIED_OUT);
  for (const other of [answered(403, carriedOut), answered(200, Buffer.from('<p>'), 'text/html')])
    expect(() => assertSessionRefused(other)).not.toThrow(CARRIED_OUT);
});

test('an answer must be a JSON object, in UTF-8 by its content type', () => {
  expect(() => readAnswer(answered(200, {}, 'text/html'))).toThrow('content type');
  expect(() => readAnswer(answered(200, []))).toThrow('JSON object');
  expect(() => readAnswer(answered(200, { messages: {} }))).toThrow('messages is an array');
  expect(() => readAnswer(answered(200, Buffer.from([0x22, 0xff, 0x22])))).toThrow('not JSON in UTF-8');
});

test('a success is HTTP 200 with statusCode 0', () => {
  expect(readSuccess(answered(200, { statusCode: 0 })).messages).toEqual([]);
  expect(() => readSuccess(answered(200, { statusCode: 1 }))).toThrow('statusCode');
  expect(() => readSuccess(answered(404, { statusCode: 0 }))).toThrow(
    'the HTTP status of a success is 200, and it is HTTP 404',
  );
});

test('an HTTP error carries at least one error with an integer code and an advice', () => {
  const body = { statusCode: 2, chatEnded: false, messages: [], errors: [{ code: 100, advice: 'message' }] };
  assertHttpError(answered(400, body), 400, 100, 161);
  assertParameterRefused(answered(400, body), 100);
  expect(() => assertHttpError(answered(400, body), 400, 161)).toThrow('code is one of 161');
  expect(() => assertHttpError(answered(404, { errors: [] }), 404)).toThrow('an array with an entry');
  expect(() => assertParameterRefused(answered(400, { ...body, chatEnded: true }))).toThrow();
});

test('the code of a refusal is a number: a text that reads like one is another code', () => {
  const refusal = { statusCode: 2, chatEnded: false, messages: [], errors: [{ code: '100', advice: 'x' }] };
  const answer = readAnswer(answered(200, refusal));
  expect(() => assertRefusal(answer, { statusCode: 2, chatEnded: false }, 100)).toThrow(
    'code is one of 100, it is "100"',
  );
});
