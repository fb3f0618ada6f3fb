import { expect, test } from '@playwright/test';
import { isOfGateway, retryAfterMs } from './gateway.ts';

function answer(status: number, body: string, headers = {}) {
  return { status, headers, body: Buffer.from(body) };
}

for (const [what, status, body, expected] of [
  ['a page in the place of the server', 502, '<html>Bad Gateway</html>', true],
  ['JSON of a gateway', 429, '{"message":"API rate limit exceeded"}', true],
  ['nothing at all', 503, '', true],
  ['an answer of a GMS', 503, '{"statusCode":2,"errors":[{"code":503}]}', false],
  ['a Bayeux message', 503, '[{"channel":"/meta/connect","successful":false}]', false],
  ['a page of another status', 404, '<html></html>', false],
] as const) {
  test(`${what} with HTTP ${status} is ${expected ? '' : 'not '}taken for that of a gateway`, () => {
    expect(isOfGateway(answer(status, body))).toBe(expected);
  });
}

test('a gateway says when to ask again in seconds or as a time, and too long a wait is not waited for', () => {
  const now = Date.UTC(2026, 0, 1);
  const after = (given: string) => retryAfterMs(answer(429, '', { 'retry-after': given }), now);
  expect(after('2')).toBe(2_000);
  expect(after('Thu, 01 Jan 2026 00:00:03 GMT')).toBe(3_000);
  expect(after('Wed, 31 Dec 2025 23:00:00 GMT')).toBe(0);
  expect(after('3600')).toBeUndefined();
  expect(after('soon')).toBeUndefined();
  expect(retryAfterMs(answer(429, ''), now)).toBeUndefined();
});
