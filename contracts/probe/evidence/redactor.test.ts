import { expect, test } from '@playwright/test';
import type { WireEntry } from '../wire/wire-entry.ts';
import { redactorFor } from './redactor.ts';

const KEY = '02f8e3936f763afffcce';
const COMETD_KEY = 'k+/7base64base64base64base64==';

function exchange(body: string, answer: string): WireEntry {
  return {
    kind: 'http',
    at: 0,
    request: { method: 'POST', url: 'http://127.0.0.1/genesys/2/chat/x', headers: {}, body },
    response: { status: 200, headers: {}, body: Buffer.from(answer) },
  };
}

test('a key from an answer is cut short everywhere and in every spelling', () => {
  const redactor = redactorFor({}, [
    exchange('', `{"secureKey":"${KEY}"}`),
    exchange('', JSON.stringify([{ data: { secureKey: COMETD_KEY } }])),
  ]);
  expect(redactor.text(`secureKey=${KEY}&message=x`)).toBe('secureKey=02f8…&message=x');
  expect(redactor.text(`+ '${KEY}'`)).toBe("+ '02f8…'");
  expect(redactor.text(`secureKey=${encodeURIComponent(COMETD_KEY)}`)).toBe('secureKey=k+/7…');
  expect(redactor.text(`{"secureKey":"${COMETD_KEY}"}`)).toBe('{"secureKey":"k+/7…"}');
});

test('a key whose characters JSON escapes is cut short in that spelling, too', () => {
  for (const answer of [
    String.raw`{"secureKey":"k+\/7base64base64\u003d\u003d"}`,
    String.raw`{"secureKey" : "k\u002B/7base64base64=="}`,
  ]) {
    const redactor = redactorFor({}, [exchange('', answer)]);
    for (const text of [answer, JSON.stringify(answer), 'k+/7base64base64=='])
      expect(redactor.text(text), text).not.toContain('7base64');
  }
});

test('a key with half of a surrogate pair does not break a report', () => {
  const redactor = redactorFor({}, [exchange('', String.raw`{"secureKey":"a long key \ud800"}`)]);
  expect(redactor.text('a long key \ud800')).toBe('a lo…');
});

test('a key that only a request contained is known, too: in a form, in parts, in JSON', () => {
  for (const body of [
    `alias=1&secureKey=${KEY}`,
    `--b\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\n${KEY}\r\n--b--`,
    `[{"data":{"secureKey": "${KEY}"}}]`,
  ]) {
    expect(redactorFor({}, [exchange(body, '')]).text(body), body).not.toContain(KEY);
  }
});

test('credentials are removed from every text: apikey, password, Basic, given headers', () => {
  const redactor = redactorFor(
    {
      apikey: 'a-long-key',
      credentials: { username: 'jo', password: 'pass word' },
      headers: { 'x-gate': 'open sesame' },
    },
    [],
  );
  const basic = Buffer.from('jo:pass word').toString('base64');
  expect(redactor.text(`a-long-key ${basic} pass%20word open sesame`)).toBe(
    '(redacted) (redacted) (redacted) (redacted)',
  );
  expect(
    redactor.headers({
      apikey: 'other',
      Authorization: 'Basic x',
      cookie: 'a=b',
      'X-Gate': 'y',
      origin: 'z',
    }),
  ).toEqual({
    apikey: '(redacted)',
    Authorization: '(redacted)',
    cookie: 'a=…',
    'X-Gate': '(redacted)',
    origin: 'z',
  });
  expect(redactor.text('{"auth":{"username":"jo","password":"any"}}')).toBe(
    '{"auth":{"username":"jo","password":"(redacted)"}}',
  );
});

test('cookies are cut short like keys: those that are sent, with or without a name, and those that are set', () => {
  const { headers } = redactorFor({}, []);
  expect(headers({ cookie: 'BAYEUX_BROWSER=1a2b3c4d5e6f; theme=dark; 1a2b3c4d5e6f' })).toEqual({
    cookie: 'BAYEUX_BROWSER=1a2b…; theme=…; 1a2b…',
  });
  expect(headers({ cookie: 'BAYEUX_BROWSER=1a2b…' })).toEqual({ cookie: 'BAYEUX_BROWSER=1a2b…' });
  expect(headers({ 'set-cookie': ['BAYEUX_BROWSER=1a2b3c4d5e6f; Path=/'] })).toEqual({
    'set-cookie': 'BAYEUX_BROWSER=1a2b…; Path=/',
  });
});

test('a cookie that is set keeps its attributes, and user data stays as it is', () => {
  const redactor = redactorFor({}, []);
  expect(redactor.headers({ 'set-cookie': ['BAYEUX_BROWSER=abc; Path=/; HttpOnly', 'b=1'] })).toEqual({
    'set-cookie': 'BAYEUX_BROWSER=…; Path=/; HttpOnly\nb=…',
  });
  expect(redactor.text('userData[customer]=4711')).toBe('userData[customer]=4711');
});
