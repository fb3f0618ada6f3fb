import { expect, test } from '@playwright/test';
import { AnswerReader } from './answer-reader.ts';

const answer = Buffer.from('HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 6\r\n\r\n{"ä"}');

test('an answer is read whole, wherever it is cut, and so is the next on the same connection', () => {
  const reader = new AnswerReader();
  for (let cut = 1; cut < answer.length; cut++) {
    expect(reader.push(answer.subarray(0, cut))).toBeUndefined();
    expect(reader.push(answer.subarray(cut))).toEqual({
      head: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 6',
      body: '{"ä"}',
    });
  }
});

test('the example: an answer with a body of two bytes', () => {
  const whole = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
  expect(new AnswerReader().push(whole)?.body).toBe('{}');
});
