import { expect, test } from '@playwright/test';
import { describeEntry } from './describe-exchange.ts';

test('an exchange is described with method, URL, fields as sent, status and body; secrets are hidden', () => {
  const told = describeEntry({
    kind: 'http',
    at: 3,
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:8080/x/send',
      headers: { 'content-type': 'application/x-www-form-urlencoded', apikey: 'very-secret' },
      body: 'message=Hello+you&secureKey=4ee15d7e1c343c8e',
    },
    response: { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('fine') },
  });
  expect(told.split('\n')).toEqual([
    '> POST http://127.0.0.1:8080/x/send',
    '> content-type: application/x-www-form-urlencoded',
    '> apikey: (redacted)',
    '>   message=Hello+you',
    '>   secureKey=4ee1…',
    '< HTTP 200 text/plain',
    '<   fine',
  ]);
});

test('a frame is described with its direction', () => {
  const text = '[{"data":{"secureKey":"abcdefgh"}}]';
  expect(describeEntry({ kind: 'frame', at: 0, url: 'ws://127.0.0.1/c', direction: 'received', text })).toBe(
    '< frame ws://127.0.0.1/c\n<   [{"data":{"secureKey":"abcd…"}}]',
  );
});
