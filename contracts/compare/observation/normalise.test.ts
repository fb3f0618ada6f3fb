import { expect, test } from '@playwright/test';
import { differencesOf, kindOf } from '../../shared/differences.ts';
import { comparedHeaders, Names, normalised } from './normalise.ts';

test('ids are named in the order of their appearance, everywhere; so are times and reference ids', () => {
  const names = new Names();
  expect(
    normalised(
      {
        chatId: '00048aAPEQJ8000U',
        alias: '117',
        messages: [{ text: 'Chat 00048aAPEQJ8000U of 117', utcTime: 1_432_845_088_000, index: 1 }],
        errors: [{ code: 249, advice: 'referenceId[10016629]' }],
        other: { chatId: '0008TaFN3SE300RT' },
      },
      names,
    ),
  ).toEqual({
    chatId: '‹chatId 1›',
    alias: '‹alias 1›',
    messages: [{ text: 'Chat ‹chatId 1› of 117', utcTime: '‹time›', index: 1 }],
    errors: [{ code: 249, advice: 'referenceId[‹n›]' }],
    other: { chatId: '‹chatId 2›' },
  });
});

test('an id that is not a text, and a time that is not a number, stay as they are', () => {
  expect(normalised({ chatId: 7, secureKey: null, userId: '', utcTime: 'now' }, new Names())).toEqual({
    chatId: 7,
    secureKey: null,
    userId: '',
    utcTime: 'now',
  });
});

test('only headers that clients read are compared, in one spelling', () => {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    date: 'Sat, 21 Nov 2026 10:00:00 GMT',
    'access-control-allow-headers': 'apikey, Content-Type',
    'www-authenticate': 'Basic realm="chat"',
    'content-disposition': 'attachment; filename="a.txt"',
  };
  expect(comparedHeaders(headers, new Names())).toEqual({
    'content-type': 'application/json;charset=utf-8',
    'access-control-allow-headers': 'apikey, content-type',
    'www-authenticate': 'Basic',
    'content-disposition': 'attachment',
  });
});

test('differences name the place and both values; a missing value is left out', () => {
  expect(differencesOf({ a: [1, { b: 2 }], c: 'x' }, { a: [1, { b: 3 }, 4] })).toEqual([
    { path: 'a.1.b', a: 2, b: 3 },
    { path: 'a.2', b: 4 },
    { path: 'c', a: 'x' },
  ]);
  expect(differencesOf({ a: [] }, { a: {} })).toEqual([{ path: 'a', a: [], b: {} }]);
  expect(kindOf('body.messages.12.text')).toBe('body.messages.text');
});
