import { expect, test } from '@playwright/test';
import { redacted, redactedBody } from './redact.ts';
import { REDACTED } from './secret-names.ts';

const KEY = '4ee15d7e1c343c8e';

for (const [what, body] of [
  ['a form', `message=hi&secureKey=${KEY}&alias=117`],
  ['a form that begins with the key', `secureKey=${KEY}`],
  ['a form with an escaped name', `secure%4Bey=${KEY}&a=1`],
  ['a form with the name padded', `+secureKey=${KEY}`],
  ['multipart', `--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\n${KEY}\r\n--x--\r\n`],
  [
    'multipart with more headers',
    `--x\r\nContent-Disposition: form-data; name="secureKey"\r\nContent-Type: text/plain\r\n\r\n${KEY}\r\n--x--`,
  ],
  [
    'multipart without quotes and with bare newlines',
    `--x\nContent-Disposition: form-data; name=secureKey\n\n${KEY}\n--x--\n`,
  ],
  [
    'multipart after a preamble',
    `hello\r\n--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\n${KEY}\r\n--x--\r\n`,
  ],
  [
    'multipart with lines in the value',
    `--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\na\r\n${KEY}\r\n--x--\r\n`,
  ],
  ['JSON', `{"statusCode":0,"secureKey":"${KEY}"}`],
  ['JSON with spaces', `{ "secureKey" : "${KEY}" }`],
  ['JSON with an escaped quote in the value', `{"secureKey":"a\\"${KEY}"}`],
  ['JSON with an escaped name', `{"secure\\u004bey":"${KEY}","a":1}`],
  ['JSON with an escaped name, broken', `{"secure\\u004bey":"${KEY}"`],
  ['JSON that was cut off in the key', `{"statusCode":0,"secureKey":"${KEY}`],
  [
    'a list of Bayeux messages',
    `[{"channel":"/service/chatV2/x","data":{"operation":"refresh","secureKey":"${KEY}"}}]`,
  ],
  ['credentials of a start', `{"auth":{"username":"u","password":"${KEY}"}}`],
  ['a form with a key that belongs into a header', `nickname=J&apikey=${KEY}`],
  ['a form with a token', `access_token=${KEY}&nickname=J`],
  ['encoded credentials of a start', `{"auth":{"encoded":"${KEY}"}}`],
] as const) {
  test(`the key is gone from ${what}`, () => {
    const shown = redactedBody(body);
    expect(shown).not.toContain(KEY);
    expect(shown).toContain(REDACTED);
  });
}

test('everything beside the key stays letter for letter', () => {
  expect(redactedBody(`a=%zz&secureKey=${KEY}&b=ä+%20`)).toBe(`a=%zz&secureKey=${REDACTED}&b=ä+%20`);
  expect(redactedBody(`{ "a":1,"secureKey":"${KEY}", "text":"x=\\n" }`)).toBe(
    `{ "a":1,"secureKey":"${REDACTED}", "text":"x=\\n" }`,
  );
  expect(redactedBody('')).toBe('');
});

test('headers, the query of the URL and cookies of the answer lose their secrets too', () => {
  const exchange = redacted({
    number: 1,
    at: 0,
    took: 0,
    operation: 'refresh',
    transport: 'polling',
    method: 'POST',
    path: `/x/refresh?a=1&secureKey=${KEY}&apikey=${KEY}`,
    status: 200,
    request: { headers: { authorization: `Basic ${KEY}`, apikey: KEY, cookie: KEY, host: 'h' }, body: '' },
    response: { headers: { 'Set-Cookie': [KEY], 'Content-Type': 't' }, body: '' },
  });
  expect(JSON.stringify(exchange)).not.toContain(KEY);
  expect(exchange.path).toBe(`/x/refresh?a=1&secureKey=${REDACTED}&apikey=${REDACTED}`);
  expect(exchange.request?.headers.host).toBe('h');
  expect(exchange.response.headers?.['Content-Type']).toBe('t');
});

test('a body made to be slow is read fast', () => {
  const nasty = 'name="secureKey"\r\nx'.repeat(30_000);
  expect(redactedBody(`--x\r\n${nasty}`).length).toBeGreaterThan(0);
});
