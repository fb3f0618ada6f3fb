import { expect, test } from '@playwright/test';
import { decodedBody, unknownCharsetsIn } from './charset.ts';
import { readEntry } from './har/read-entry.ts';

const TEXT = '{"text":"Grüße, naïve façade"}';
const JSON_IN = (charset: string) => `application/json; charset=${charset}`;

for (const [what, bytes, type] of [
  ['ISO-8859-1', Buffer.from(TEXT, 'latin1'), JSON_IN('ISO-8859-1')],
  ['ISO-8859-1 in quotes', Buffer.from(TEXT, 'latin1'), JSON_IN('"iso-8859-1"')],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), JSON_IN('UTF-16')],
  ['UTF-16BE', Buffer.from(TEXT, 'utf16le').swap16(), JSON_IN('utf-16be')],
  ['UTF-16 with high bytes first', Buffer.from(TEXT, 'utf16le').swap16(), JSON_IN('utf-16')],
  ['UTF-16LE', Buffer.from(TEXT, 'utf16le'), JSON_IN('utf-16le')],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'application/json'],
  ['UTF-8', Buffer.from(TEXT), undefined],
] as const) {
  test(`a body in ${what} is read as such`, () => {
    expect(decodedBody(bytes, type)).toBe(TEXT);
  });
}

test('a form that escapes bytes of its charset is read as one in UTF-8', () => {
  const type = 'application/x-www-form-urlencoded; charset=ISO-8859-1';
  const form = new URLSearchParams(decodedBody(Buffer.from('nickname=J%FCrgen&text=a+b%26'), type));
  expect([...form]).toEqual([
    ['nickname', 'Jürgen'],
    ['text', 'a b&'],
  ]);
});

test('a charset that is not known is said once, with the first entry and how many more', () => {
  const entry = (number: number) => ({
    ...{ kind: 'http' as const, number, at: 0 },
    request: { method: 'POST', path: '/', headers: { 'content-type': JSON_IN('x-klingon') }, body: '' },
  });
  expect(unknownCharsetsIn([entry(3), entry(4), entry(5)])).toEqual([
    { where: 'entry 3 and 2 more', what: 'the charset "x-klingon" is not known; it was read as UTF-8' },
  ]);
  expect(decodedBody(Buffer.from(TEXT), JSON_IN('x-klingon'))).toBe(TEXT);
});

test('bytes of a HAR file are read in their charset, and a mark in a text is no fault', () => {
  const read = (content: object) =>
    readEntry({
      startedDateTime: '2026-11-20T10:00:00Z',
      time: 1,
      request: { method: 'POST', url: 'https://gms.example/genesys/2/chat/support', headers: [] },
      response: { status: 200, headers: [], content },
    });
  const text = Buffer.from(TEXT, 'latin1').toString('base64');
  expect(read({ text, encoding: 'base64', mimeType: JSON_IN('iso-8859-1') })).toMatchObject({
    responseBody: TEXT,
  });
  expect(read({ text: `\uFEFF${TEXT}` })).toMatchObject({ responseBody: TEXT });
});
