import { expect, test } from '@playwright/test';
import { encodeForm } from './form.ts';

test('fields keep their order, a space is a plus and objects nest', () => {
  expect(encodeForm({ message: 'Hi there', userData: { order: { id: 7 } } })).toBe(
    'message=Hi+there&userData%5Border%5D%5Bid%5D=7',
  );
});

test('null and undefined are empty, numbers and booleans are spelt out', () => {
  expect(encodeForm({ a: null, b: undefined, c: 0, d: false })).toBe('a=&b=&c=0&d=false');
});

test('arrays repeat a bracketed name and number their objects', () => {
  expect(new URLSearchParams(encodeForm({ list: ['x', { y: 1 }] })).toString()).toBe(
    new URLSearchParams([
      ['list[]', 'x'],
      ['list[1][y]', '1'],
    ]).toString(),
  );
});

test('text of every plane travels as UTF-8', () => {
  const text = 'Grüße & 100 % 漢字 😀';
  expect(encodeForm({ text })).toContain('%F0%9F%98%80');
  expect(new URLSearchParams(encodeForm({ text })).get('text')).toBe(text);
});
