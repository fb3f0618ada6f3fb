import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CapturedExchange } from '../captured.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { redactCapture } from './redact-capture.ts';
import { redactedHeaders } from './redact-headers.ts';
import { Redactor } from './redactor.ts';

const secret = fc.stringMatching(/^Z[qxzjvkw]{7,14}$/);

function refused(message: string, advice: string): CapturedExchange {
  return {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: {
      ...{ method: 'POST', path: '/genesys/2/chat/support/0008TaFN3SE300RT/send' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ message }).toString(),
    },
    response: {
      ...{ status: 400, headers: {} },
      body: JSON.stringify({ statusCode: 2, messages: [], errors: [{ code: 204, advice }] }),
    },
  };
}

const adviceOf = (exchange: CapturedExchange) => {
  const [entry] = redactCapture({ began: 0, entries: [exchange], unread: [] }).entries;
  return JSON.parse((entry as CapturedExchange).response?.body ?? '').errors[0].advice as string;
};

test('what a server repeats of a text is replaced also where it is cut, or in capitals', () => {
  fc.assert(
    fc.property(secret, secret, fc.nat(3), (one, other, cut) => {
      const echoed = `${one} ${other}`.slice(0, one.length + 6 + cut);
      const advice = adviceOf(
        refused(`Hello ${one} ${other}`, `Not allowed: ${echoed}… ${one.toUpperCase()}`),
      );
      for (const piece of [one, one.toUpperCase(), other.slice(0, 5)]) expect(advice).not.toContain(piece);
      expect(advice).toMatch(/^Not allowed: /);
    }),
  );
});

test('words that servers use stay, also where the customer used them', () => {
  const advice = 'Media server was not able to execute request. referenceId[10016629]';
  expect(adviceOf(refused('the server did not execute my request', advice))).toMatch(
    /^Media server was not able to execute request\. referenceId\[/,
  );
});

test('a word of the server stays that is the end of another word which somebody said', () => {
  expect(adviceOf(refused('gibtsnicht', 'Das gibt es nicht'))).toBe('Das gibt es nicht');
});

test('no header of HTTP carries what is no word of HTTP', () => {
  const name = fc.constantFrom(
    ...[
      'accept',
      'allow',
      'cache-control',
      'connection',
      'content-encoding',
      'date',
      'expires',
      'keep-alive',
    ],
    ...['pragma', 'retry-after', 'sec-fetch-mode', 'sec-websocket-extensions', 'upgrade', 'x-requested-with'],
    ...['age', 'content-length', 'access-control-allow-methods', 'transfer-encoding', 'accept-ranges'],
  );
  fc.assert(
    fc.property(
      name,
      secret,
      fc.constantFrom('', 'gzip, ', 'no-cache; x="', 'text/html;'),
      (header, value, before) => {
        const shown = redactedHeaders(new Redactor(new Pseudonyms()), { [header]: before + value });
        expect(JSON.stringify(shown)).not.toContain(value);
      },
    ),
  );
});

for (const [name, value] of [
  ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'],
  ['accept', 'application/json, text/javascript, */*; q=0.01'],
  ['cache-control', 'no-store, must-revalidate, max-age=0'],
  ['date', 'Fri, 27 Nov 2026 10:42:13 GMT'],
  ['keep-alive', 'timeout=5, max=100'],
  ['sec-websocket-extensions', 'permessage-deflate; client_max_window_bits'],
  ['x-requested-with', 'XMLHttpRequest'],
] as const) {
  test(`what browsers and servers say of the transport stays: ${name}: ${value}`, () => {
    expect(redactedHeaders(new Redactor(new Pseudonyms()), { [name]: value })).toEqual({ [name]: value });
  });
}
