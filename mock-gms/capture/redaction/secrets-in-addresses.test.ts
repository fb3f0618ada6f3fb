import { expect, test } from '@playwright/test';
import type { Captured, CapturedExchange } from '../captured.ts';
import { redactCapture } from './redact-capture.ts';
import { withoutSecretsInAddresses } from './secrets-in-addresses.ts';

const shown = (text: string) => withoutSecretsInAddresses(text, (secret) => `<${secret}>`);

for (const [text, expected] of [
  ['https://shop.example/a?b=1&access_token=k1#x', 'https://shop.example/a?b=1&access_token=%3Ck1%3E#x'],
  ['https://jo:k1@shop.example/a?b=c@d', 'https://shop.example/a?b=c@d'],
  ['//jo:k1@shop.example/', '//shop.example/'],
  ['jdbc:mysql://jo:k1@db.example/a', 'jdbc:mysql://db.example/a'],
  ['/cb?access_token=k1&state=2', '/cb?access_token=%3Ck1%3E&state=2'],
  ['//shop.example/cb?token=k1', '//shop.example/cb?token=%3Ck1%3E'],
  ['app://cb?token=k1', 'app://cb?token=%3Ck1%3E'],
  ['app:cb?token=k1', 'app:cb?token=%3Ck1%3E'],
  ['?token=k1', '?token=%3Ck1%3E'],
  ['https://shop.example/#/cb?token=k1/k2', 'https://shop.example/#/cb?token=%3Ck1%2Fk2%3E'],
  ['https://shop.example/#access_token=k1&x=2', 'https://shop.example/#access_token=%3Ck1%3E&x=2'],
  ['https://shop.example/a;token=k1;color=red/b', 'https://shop.example/a;token=%3Ck1%3E;color=red/b'],
  ['https://shop.example/?a=1;token=k1', 'https://shop.example/?a=1;token=%3Ck1%3E'],
  ['https://shop.example/?tok%65n=k1', 'https://shop.example/?tok%65n=%3Ck1%3E'],
  ['https://shop.example/?credentials[user]=k1', 'https://shop.example/?credentials[user]=%3Ck1%3E'],
  ['a=1&token=k1/k2', 'a=1&token=%3Ck1%2Fk2%3E'],
  [
    'https://a.example/?to=https%3A%2F%2Fb.example%2F%3Ftoken%3Dk1',
    'https://a.example/?to=https%3A%2F%2Fb.example%2F%3Ftoken%3D%253Ck1%253E',
  ],
  ['See https://jo:k1@a.example/ (app://b?token=k1)!', 'See https://a.example/ (app://b?token=%3Ck1)!%3E'],
] as const)
  test(`an address loses what lets somebody in, and nothing else: ${text}`, () =>
    expect(shown(text)).toBe(expected));

for (const text of [
  ...[
    '',
    'a=b',
    'jo@shop.example',
    'https://shop.example/a?b=c%20d+e&f=%zz#g=h',
    'mailto:jo@shop.example?cc=a',
  ],
  ...[
    'https://shop.example/@jo?author=Jo',
    'Is 1 = 2 // yes @ home?',
    '/a//b@c',
    'https://a.example/?token=',
  ],
])
  test(`a text without secrets stays letter for letter: ${text}`, () => expect(shown(text)).toBe(text));

test('an address that is deeper within others than anybody writes loses everything that may be a secret', () => {
  let address = 'https://a.example/?token=CANARY';
  for (let depth = 0; depth < 12; depth += 1)
    address = `https://a.example/?to=${encodeURIComponent(address)}`;
  expect(decodeURIComponent(shown(address))).not.toContain('CANARY');
  expect(shown('https://a?b='.repeat(20_000))).toContain('(redacted)');
});

test('texts made to be slow are gone through in a moment', () => {
  for (const text of [
    'a',
    '?',
    ';',
    'a=',
    '//',
    'a:',
    '@',
    'a.',
    '?a=//b@',
    ' x://y',
    '%3F',
    'token=',
    '([',
    '&a;',
  ]) {
    const before = process.cpuUsage();
    shown(`${text.repeat(2_000_000 / text.length)}=`);
    expect(process.cpuUsage(before).user / 1000, text).toBeLessThan(3000);
  }
});

const SECRETS = ['CANARY0123456789', 'canary'];

for (const secret of SECRETS)
  test(`no secret in an address stays where texts are kept, wherever the address stands: ${secret}`, () => {
    const addresses = [
      `https://shop.example/p?access_token=${secret}`,
      `https://jo:${secret}@shop.example/p`,
    ];
    for (const address of addresses) {
      const body = new URLSearchParams({
        ...{ 'userData[_genesys_url]': address, 'userData[_genesys_referrer]': address, pushUrl: address },
        message: `Look at ${address} please`,
      });
      const answer = {
        ...{ statusCode: 0, userData: { _genesys_url: address } },
        messages: [{ index: 1, type: 'PushUrl', text: address, from: { nickname: 'Jo', type: 'Agent' } }],
      };
      const headers = { location: address.replace('https:', ''), referer: address };
      const path = '/genesys/2/chat/support';
      const entries: Captured[] = [
        {
          ...{ kind: 'http', number: 1, at: 0, end: 1 },
          request: { method: 'POST', path, headers, body: body.toString() },
          response: { status: 302, headers, body: JSON.stringify(answer) },
        },
        {
          ...{
            kind: 'frame',
            number: 2,
            connection: 1,
            at: 0,
            direction: 'sent',
            path: '/genesys/cometd',
            headers: {},
          },
          text: JSON.stringify([
            { channel: '/service/chatV2/support', data: { operation: 'pushUrl', pushUrl: address } },
          ]),
        },
      ];
      const capture = redactCapture({ began: 0, entries, unread: [] }, { keepTexts: true });
      expect(JSON.stringify(capture)).not.toContain(secret);
      const { request } = capture.entries[0] as CapturedExchange;
      expect(new URLSearchParams(request.body).get('message')).toMatch(
        /^Look at https:\/\/shop\.example\/p\S* please$/,
      );
    }
  });
