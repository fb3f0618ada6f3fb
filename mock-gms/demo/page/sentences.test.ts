import { expect, test } from '@playwright/test';
import { sentenceFor } from './sentences.js';

test('a text of the bus becomes a sentence', () => {
  expect(sentenceFor('There is no active chat session')).toBe('There is no active chat session.');
  expect(sentenceFor('previous poll has not finished.')).toBe('previous poll has not finished.');
});

test('a refused start says what is missing', () => {
  const answer = {
    statusCode: 2,
    chatEnded: true,
    messages: [],
    errors: [{ code: 161, advice: 'nickname' }],
  };
  expect(sentenceFor(answer)).toBe('Please give a name, so that the agent knows whom to talk to.');
});

test('a failed request is explained by its errors first, then by its status', () => {
  const errors = [{ code: 306, advice: 'unknown service' }];
  expect(sentenceFor({ status: 404, responseJSON: { errors } })).toContain('no service of this name');
  expect(sentenceFor({ status: 404, responseText: '<h1>Not found</h1>' })).toContain('at this address');
  expect(sentenceFor({ status: 401, responseJSON: { errors: [{ code: 401 }] } })).toContain('API key');
  expect(sentenceFor({ status: 503, responseJSON: { errors: [{ code: 503 }] } })).toContain('of its own');
});

test('no answer at all asks whether the server is running', () => {
  expect(sentenceFor({ readyState: 0, status: 0, statusText: 'error' })).toContain('cannot be reached');
});

test('a message held back while the connection is down asks to try again', () => {
  expect(sentenceFor({ statusCode: 1 })).toContain('no connection');
});

test('an error that this page does not know is passed on in the words of the server', () => {
  expect(sentenceFor({ statusCode: 2, errors: [{ code: 9999, advice: 'Out of tea' }] })).toContain(
    'Out of tea',
  );
});

test('anything else still gets a sentence', () => {
  for (const problem of [undefined, null, {}, 42, { errors: [] }]) {
    expect(sentenceFor(problem)).toMatch(/^Something went wrong/);
  }
});
