import { expect, test } from '@playwright/test';
import type { Captured, CapturedExchange } from '../captured.ts';
import { redactCapture } from './redact-capture.ts';

const kept = (entry: Captured) =>
  redactCapture({ began: 0, entries: [entry], unread: [] }, { keepTexts: true })
    .entries[0] as CapturedExchange;

function exchange(
  request: Partial<CapturedExchange['request']>,
  answer = '{}',
  headers = {},
): CapturedExchange {
  return {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: { method: 'POST', path: '/genesys/2/chat/support', headers: {}, body: '', ...request },
    response: { status: 200, headers, body: answer },
  };
}

/** A secret that nobody could guess, and one that might be a word. */
const SECRETS = ['CANARY0123456789', 'canary'];

for (const secret of SECRETS) {
  for (const name of [
    ...[
      'x-auth-token',
      'x-access-token',
      'x-amz-security-token',
      'api-key',
      'token',
      'client-secret',
      'x-password',
    ],
    ...['x-csrf-token', 'ocp-apim-subscription-key', 'x-genesys-key', 'sec-websocket-protocol', 'x-visitor'],
  ])
    test(`no header stays that may hold a secret, where texts are kept: ${name}: ${secret}`, () => {
      const { request, response } = kept(exchange({ headers: { [name]: secret } }, '{}', { [name]: secret }));
      expect(JSON.stringify([request, response])).not.toContain(secret);
      expect(Object.keys(request.headers)).toEqual([name]);
    });

  for (const name of [
    'access_token',
    'apikey',
    'token',
    'sig',
    'userData[token]',
    'userData[credentials][user]',
  ])
    test(`no field stays whose name tells of a secret, where texts are kept: ${name}=${secret}`, () => {
      const fields = new URLSearchParams({ [name]: secret, nickname: 'Jo' }).toString();
      const [, last = name] = /\[(\w+)\]$/.exec(name) ?? [];
      const { request, response } = kept(
        exchange(
          { path: `/genesys/2/chat/support?${fields}`, body: fields },
          JSON.stringify({ statusCode: 0, [last]: last === 'user' ? 'Jo' : { deep: [secret] } }),
        ),
      );
      expect(JSON.stringify([request, response])).not.toContain(secret);
      expect(new URLSearchParams(request.body).get('nickname')).toBe('Jo');
      expect(new URLSearchParams(request.body).has(name)).toBe(true);
    });

  test(`of an address that a page names the credentials are removed, where texts are kept: ${secret}`, () => {
    const address = `https://jo:${secret}@shop.example/a?b=1&token=${secret}#access_token=${secret}`;
    const { request, response } = kept(
      exchange({ headers: { referer: address } }, '{}', { location: address }),
    );
    expect(JSON.stringify([request, response])).not.toContain(secret);
    expect(request.headers.referer).toMatch(/^https:\/\/shop\.example\/a\?b=1&token=/);
  });

  test(`a text that names a secret loses it, where texts are kept: ${secret}`, () => {
    const body = `hello token=${secret} and "password": "${secret}", author=Jo`;
    const { request } = kept(exchange({ headers: { 'content-type': 'text/plain' }, body }));
    expect(request.body).toMatch(/^hello token=.* and "password": ".*", author=Jo$/);
    expect(request.body).not.toContain(secret);
  });
}

test('of an extension of Bayeux only what is known to be harmless stays, where texts are kept', () => {
  const ext = {
    ...{ ack: true, transcriptPosition: '4', user: 'CANARY1', version: 'canary' },
    auth: { token: 'CANARY2', id: 77_123_456 },
    authentication: { credentials: 'CANARY3' },
  };
  const message = { channel: '/meta/handshake', id: '1', version: '1.0', ext };
  const { request, response } = kept(
    exchange({ path: '/genesys/cometd', body: JSON.stringify([message]) }, JSON.stringify([message])),
  );
  expect(JSON.stringify([request, response])).not.toMatch(/canary|77123456/i);
  for (const body of [request.body, response?.body ?? ''])
    expect(JSON.parse(body)).toMatchObject([
      { channel: '/meta/handshake', id: '1', version: '1.0', ext: { ack: true, transcriptPosition: '4' } },
    ]);
});

test('a secret of one name is replaced in texts, too, unless it may be a word', () => {
  const headers = { 'x-auth-token': 'f00dfeed12345678', 'x-other-token': 'support' };
  const { request } = kept(exchange({ headers, body: 'message=support+f00dfeed12345678' }));
  expect(request.path).toBe('/genesys/2/chat/support');
  expect(new URLSearchParams(request.body).get('message')).toBe(`support ${request.headers['x-auth-token']}`);
  expect(request.headers['x-auth-token']).toMatch(/^[0-9a-f]{16}$/);
});

test('a number under a name that tells of a secret is removed, and stays where it stands elsewhere', () => {
  const { request } = kept(
    exchange({ body: JSON.stringify({ pin: 2026, message: 'Since 2026', year: 2026 }) }),
  );
  expect(JSON.parse(request.body)).toEqual({ pin: '(redacted)', message: 'Since 2026', year: 2026 });
});

for (const [name, value] of [
  ['accept', 'text/html;token=CANARY'],
  ['cache-control', 'token=CANARY'],
  ['content-disposition', 'attachment; filename="a.pdf"; token="CANARY two"'],
  ['user-agent', 'Mozilla/5.0 (X11; token: CANARY)'],
] as const)
  test(`a header that stays where texts are kept loses what names a secret: ${name}`, () => {
    const { request } = kept(exchange({ headers: { [name]: value } }));
    expect(request.headers[name]).not.toContain('CANARY');
    expect(String(request.headers[name]).split('token')[0]).toBe(value.split('token')[0]);
  });

test('what is known to hold no secret stays letter for letter, where texts are kept', () => {
  const headers = {
    ...{ accept: 'text/html, x-mine', 'user-agent': 'Mozilla/5.0 (X11)', origin: 'https://shop.example' },
    ...{
      'accept-language': 'de-DE,de;q=0.9',
      referer: 'https://shop.example/a?b=c%20d',
      server: 'nginx/1.2',
    },
    ...{
      'content-disposition': 'attachment; filename="my plan.pdf"',
      'access-control-allow-headers': 'x-mine',
    },
  };
  expect(kept(exchange({ headers })).request.headers).toEqual(headers);
});
