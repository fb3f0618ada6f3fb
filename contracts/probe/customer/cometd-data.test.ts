import { expect, test } from '@playwright/test';
import { dataOf } from './cometd-data.ts';

test('the fields of a form become the data of a publication', () => {
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

test('text that is not JSON stays text, and a start keeps its name', () => {
  expect(dataOf('customNotice', { eventAttributes: 'nonsense' })).toEqual({
    operation: 'customNotice',
    eventAttributes: 'nonsense',
  });
  expect(dataOf('requestChat', { nickname: 'Ada' })).toEqual({ operation: 'requestChat', nickname: 'Ada' });
});
