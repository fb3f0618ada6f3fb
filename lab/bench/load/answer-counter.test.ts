import { expect, test } from '@playwright/test';
import { AnswerCounter } from './answer-counter.ts';

const answer = Buffer.from('HTTP/1.1 200 OK\r\nDate: now\r\ncontent-length: 5\r\n\r\n{"a"}');

test('an answer in one piece is one answer, and so is the next', () => {
  const counter = new AnswerCounter();
  expect([counter.push(answer), counter.push(answer)]).toEqual([true, true]);
});

test('an answer is complete with its last byte, wherever it is cut', () => {
  for (let cut = 1; cut < answer.length; cut++) {
    const counter = new AnswerCounter();
    expect([counter.push(answer.subarray(0, cut)), counter.push(answer.subarray(cut))]).toEqual([
      false,
      true,
    ]);
  }
});

test('the example: an answer with a body of two bytes', () => {
  const counter = new AnswerCounter();
  expect(counter.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'))).toBe(true);
});

test('an error status, a body without length and bytes too many are not counted as answers', () => {
  const pushed = (text: string) => () => new AnswerCounter().push(Buffer.from(text));
  expect(pushed('HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n')).toThrow('HTTP/1.1 500 No');
  expect(pushed('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')).toThrow('no Content-Length');
  expect(pushed('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}')).toThrow('more bytes');
});
