import { expect, test } from '@playwright/test';
import { AnswerParser } from './answer-parser.ts';

const ANSWERS = [
  'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n',
  'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n',
  'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
].join('');
const METHODS = ['POST', 'DELETE', 'GET', 'HEAD', 'POST'];
const READ = [
  { status: 200, closes: false, body: '{}' },
  { status: 204, closes: false, body: '' },
  { status: 404, closes: false, body: 'abcde' },
  { status: 200, closes: false, body: '' },
  { status: 400, closes: true, body: '' },
];

const shown = (parser: AnswerParser, chunk: string) =>
  parser.push(Buffer.from(chunk)).map(({ status, closes, body }) => ({ status, closes, body: String(body) }));

test('answers to pipelined requests are told apart', () => {
  expect(shown(new AnswerParser(METHODS), ANSWERS)).toEqual(READ);
});

test('answers that come byte by byte are told apart, too', () => {
  const parser = new AnswerParser(METHODS);
  expect([...ANSWERS].flatMap((byte) => shown(parser, byte))).toEqual(READ);
});

test('bytes that are not HTTP are rejected', () => {
  expect(() => new AnswerParser(['GET']).push(Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'))).toThrow('no HTTP');
});
