import { expect, test } from '@playwright/test';
import { dataOf } from './cometd-data.ts';

test('fields of polling become the data of a publication', () => {
  expect(
    dataOf('send', {
      message: 'Hello',
      eventAttributes: '{"a":1}',
      'userData[k]': 'v',
      'userData[o][i]': '1',
    }),
  ).toEqual({
    operation: 'sendMessage',
    message: 'Hello',
    eventAttributes: { a: 1 },
    userData: { k: 'v', o: { i: '1' } },
  });
});

test('what is no JSON stays the text that it is, and a start keeps its name', () => {
  expect(dataOf('customNotice', { eventAttributes: 'nonsense' })).toEqual({
    operation: 'customNotice',
    eventAttributes: 'nonsense',
  });
  expect(dataOf('requestChat', { nickname: 'Ada' })).toEqual({ operation: 'requestChat', nickname: 'Ada' });
});
