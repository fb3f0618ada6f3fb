import { expect, test } from '@playwright/test';
import { addCorsHeaders, preflightHeaders } from './cors.ts';

const asking = (names: string | undefined) => ({
  headers: { origin: 'https://shop.test', 'access-control-request-headers': names },
});

const allowed = (names: string | undefined, list?: readonly string[]) =>
  String(preflightHeaders(asking(names), list)['Access-Control-Allow-Headers']);

const API = 'Content-Type, apikey, Authorization';

test('a page may send the headers that its preflight asks for, such as those of tracing tools', () => {
  expect(allowed(undefined)).toBe(API);
  expect(allowed('apikey,content-type')).toBe(API);
  expect(allowed('apikey, baggage,sentry-trace , traceparent')).toBe(
    `${API}, baggage, sentry-trace, traceparent`,
  );
});

test('only what can name a header is allowed, up to a length and a number', () => {
  expect(allowed('x y, a\tb,, x:y, "q", \xfc, x-good')).toBe(`${API}, x-good`);
  expect(allowed(`${'x'.repeat(129)}, ${'y'.repeat(128)}`)).toBe(`${API}, ${'y'.repeat(128)}`);
  const many = Array.from({ length: 1000 }, (_, i) => `x-${i}`).join(',');
  expect(allowed(many).split(', ')).toHaveLength(3 + 64);
});

test('a list of headers narrows that, and never below those of the API', () => {
  expect(allowed('traceparent, x-client-id', ['X-Client-Id'])).toBe(`${API}, x-client-id`);
  expect(allowed('traceparent', [])).toBe(API);
});

test('caches are told what an answer depends on, also one that went to no page of another origin', () => {
  expect(preflightHeaders(asking('baggage'))).toMatchObject({
    'Access-Control-Allow-Origin': 'https://shop.test',
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin, Access-Control-Request-Headers',
  });
  expect(addCorsHeaders({ headers: {} }, {})).toEqual({ Vary: 'Origin' });
});
