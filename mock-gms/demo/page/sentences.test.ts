import { expect, test } from '@playwright/test';
import { fileSentenceFor, sentenceFor, sizeInWords } from './sentences.js';

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

test('a refused file says the limit in words', () => {
  const refused = (code: number, advice?: string) =>
    fileSentenceFor({ statusCode: 1, errors: [{ code, ...(advice !== undefined && { advice }) }] });
  expect(refused(201, '3')).toBe('This chat takes at most 3 files of yours.');
  expect(refused(201)).toBe('This chat takes no more files of yours.');
  expect(refused(202, '2097152')).toBe('This is more than the chat takes: at most 2.1 MB.');
  expect(refused(202, 'too large')).toBe('This is more than the chat takes.');
  expect(refused(203, 'Files of these types are taken: png:jpg')).toBe(
    'Files of these types are taken: png, jpg.',
  );
  expect(refused(203)).toBe('Files of this type are not taken.');
  expect(refused(249, 'Wait for an agent')).toBe('The chat server says: Wait for an agent.');
  expect(fileSentenceFor({ status: 413 })).toContain('larger than');
  expect(fileSentenceFor({ status: 404 })).toContain('no longer in the chat');
  expect(fileSentenceFor({ status: 0 })).toContain('cannot be reached');
  expect(fileSentenceFor(undefined)).toMatch(/^Something went wrong/);
});

test('a size is said as people say it', () => {
  expect([0, 1, 999, 1000, 1_500_000].map(sizeInWords)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.0 kB',
    '1.5 MB',
  ]);
});
