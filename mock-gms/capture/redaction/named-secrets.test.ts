import { expect, test } from '@playwright/test';
import type { Captured, CapturedExchange, CapturedFrame } from '../captured.ts';
import { withoutNamedSecrets } from './named-secrets.ts';
import { redactCapture } from './redact-capture.ts';

const shown = (text: string) => withoutNamedSecrets(text, () => '<>');

for (const [text, expected] of [
  ['Authorization: Bearer k1, author=Jo', 'Authorization: Bearer <>, author=Jo'],
  ['-H "Authorization: Basic k1" -d a=b', '-H "Authorization: Basic <>" -d a=b'],
  ['Authorization: Digest a="k1", b="k2"\nHost: x', 'Authorization: Digest <>"k1", b="k2"\nHost: x'],
  ['Cookie: a=k1; b=k2\r\nHost: x', 'Cookie: <>\r\nHost: x'],
  ['token=k1&a=b', 'token=<>&a=b'],
  ['userData[token]=k1&a=b', 'userData[token]=<>&a=b'],
  ['{"token":["k1",{"a":"k2]"}],"x":', '{"token":(redacted),"x":'],
  ['{"auth":{"user":"k1"},"x":"y', '{"auth":(redacted),"x":"y'],
  ['{"auth":{"user":"k1', '{"auth":(redacted)'],
  ['{"data":"{\\"token\\":\\"k1\\",\\"a\\":1}","x":', '{"data":"{\\"token\\":\\"<>\\",\\"a\\":1}","x":'],
  ['{"d":"{\\"token\\":[\\"k1\\"],\\"a\\":1}","x":', '{"d":"{\\"token\\":(redacted),\\"a\\":1}","x":'],
  ['{"password":"two words","x":', '{"password":"<>","x":'],
  ['{"password":"say \\"k1\\" twice\\\\","x":', '{"password":"<>","x":'],
  ['{"password":"k1 breaks', '{"password":"<>'],
  ["password = 'two words', a", "password = '<>', a"],
  ['{"password": 12345}', '{"password": <>'],
  [
    '[{"channel":"/meta/handshake","ext":{"user":"k1"},"y":',
    '[{"channel":"/meta/handshake","ext":(redacted),"y":',
  ],
  ['{"text":"my token: k1","x":', '{"text":"my token: <>","x":'],
  ['token: "k1\nnext line', 'token: "<>\nnext line'],
] as const)
  test(`a text loses what stands under a name that tells of a secret: ${text}`, () =>
    expect(shown(text)).toBe(expected));

for (const text of [
  '',
  '=',
  'token',
  'token=',
  'author: Jo = x',
  'Call ext: 4711',
  '{"ext":"4711","a":',
  ': "=" :',
])
  test(`a text without secrets stays letter for letter: ${text}`, () => expect(shown(text)).toBe(text));

/** Characters: what takes time by their square takes minutes. */
const LONG = 400_000;

test('texts made to be slow are gone through in a moment', () => {
  for (const text of [
    ...[
      'a',
      '=',
      'a=',
      '\\',
      '"',
      '\\"',
      '[',
      'token=[',
      'token="',
      'token:{"',
      'token:\\"',
      "token:'",
      ' =',
      '"\\=',
      '.',
    ],
    ...['token=\\\\"', 'ext:[', 'ext:"', 'token: bearer ', 'cookie:', 'token:["\\'],
  ]) {
    const before = process.cpuUsage();
    shown(text.repeat(LONG / text.length));
    shown(`token=[${text.repeat(LONG / text.length)}`);
    expect(process.cpuUsage(before).user / 1000, text).toBeLessThan(1000);
  }
});

const SECRET = 'CANARY0123456789';

const redacted = (entry: Captured) =>
  redactCapture({ began: 0, entries: [entry], unread: [] }, { keepTexts: true }).entries[0];

function exchange(body: string, answer: string): CapturedExchange {
  return {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: { method: 'POST', path: '/genesys/cometd', headers: {}, body },
    response: { status: 200, headers: {}, body: answer },
  };
}

const HANDSHAKE = { channel: '/meta/handshake', ext: { user: SECRET, ack: { token: SECRET } } };

for (const [what, body] of [
  ['an answer that breaks off', `{"token":["${SECRET}"],"x":`],
  ['JSON within JSON that breaks off', `{"d":"{\\"token\\":\\"${SECRET}\\"}","x":`],
  ['JSON in a field that breaks off', `eventAttributes=${encodeURIComponent(`{"token":"${SECRET}`)}`],
  [
    'JSON in a field that is too deep',
    `eventAttributes=${'['.repeat(300)}${encodeURIComponent(`{"token":"${SECRET}"}`)}${']'.repeat(300)}`,
  ],
  ['messages of Bayeux in a field', `message=${encodeURIComponent(JSON.stringify([HANDSHAKE]))}`],
  ['a call of JSONP', `cb(${JSON.stringify([HANDSHAKE])})`],
  ['an extension of Bayeux', JSON.stringify([HANDSHAKE])],
] as const)
  test(`no secret stays where texts are kept: ${what}`, () => {
    const isForm = /^\w+=/.test(body);
    for (const text of [body, body.replaceAll(SECRET, 'canary')]) {
      const { request, response } = redacted(
        isForm ? exchange(text, '') : exchange('', text),
      ) as CapturedExchange;
      expect(JSON.stringify([request, response])).not.toMatch(/canary/i);
    }
  });

test('no secret stays in a frame that breaks off, where texts are kept', () => {
  const { text } = redacted({
    ...{
      kind: 'frame',
      number: 1,
      connection: 1,
      at: 0,
      direction: 'sent',
      path: '/genesys/cometd',
      headers: {},
    },
    text: JSON.stringify([HANDSHAKE]).slice(0, -6),
  }) as CapturedFrame;
  expect(text).toBe('[{"channel":"/meta/handshake","ext":(redacted)');
});

test('what people write in brackets stays letter for letter', () => {
  const message = '[Info] Your session: tomorrow {at 8}';
  const { request } = redacted(exchange(new URLSearchParams({ message }).toString(), '')) as CapturedExchange;
  expect(new URLSearchParams(request.body).get('message')).toBe(message);
});

test('a secret that is found in several ways gets one replacement', () => {
  const entry = exchange('', `token=${SECRET}`);
  const { request, response } = redacted({
    ...entry,
    request: { ...entry.request, headers: { 'x-token': SECRET } },
  }) as CapturedExchange;
  expect(response?.body).toBe(`token=${request.headers['x-token']}`);
});

test('a cookie without a name is all value', () => {
  const entry = exchange('', '');
  const headers = { 'set-cookie': [`${SECRET}; Path=/; Domain=a.example; token=${SECRET}`] };
  const { request, response } = redacted({
    ...entry,
    request: { ...entry.request, headers: { cookie: SECRET } },
    response: { status: 200, headers, body: '' },
  }) as CapturedExchange;
  expect(JSON.stringify([request, response])).not.toContain(SECRET);
  expect(response?.headers['set-cookie']).toEqual([`${request.headers.cookie}; Path=/; Domain=a.example`]);
});
