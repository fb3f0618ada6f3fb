import { expect, test } from '@playwright/test';
import { encodeForm } from './form.ts';

test('fields keep their order, a space is a plus and objects nest', () => {
  expect(encodeForm({ message: 'Hi there', userData: { order: { id: 7 } } })).toBe(
    'message=Hi+there&userData%5Border%5D%5Bid%5D=7',
  );
});

test('every key of nested data is encoded, also one that holds others', () => {
  expect(encodeForm({ 'a&b': { 'c=d': { 'e f': 1 } } })).toBe('a%26b%5Bc%3Dd%5D%5Be+f%5D=1');
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

test('scalars in arrays share a name, objects and arrays in them are numbered, to every depth', () => {
  const userData = {
    tags: ['a', 'b'],
    items: [{ id: 1 }, { id: 2 }],
    grid: [[1, 2], [3]],
    mixed: [null, ['x']],
  };
  expect([...new URLSearchParams(encodeForm({ userData }))]).toEqual([
    ['userData[tags][]', 'a'],
    ['userData[tags][]', 'b'],
    ['userData[items][0][id]', '1'],
    ['userData[items][1][id]', '2'],
    ['userData[grid][0][]', '1'],
    ['userData[grid][0][]', '2'],
    ['userData[grid][1][]', '3'],
    ['userData[mixed][]', ''],
    ['userData[mixed][1][]', 'x'],
  ]);
});

test('what is empty inside leaves its name, so that it is not lost; a field that is empty has no name to leave', () => {
  const userData = { none: [], nobody: {}, deep: { list: [] }, rows: [[], {}] };
  expect([...new URLSearchParams(encodeForm({ userData, list: [], object: {} }))]).toEqual([
    ['userData[none]', ''],
    ['userData[nobody]', ''],
    ['userData[deep][list]', ''],
    ['userData[rows][0]', ''],
    ['userData[rows][1]', ''],
  ]);
});

test('text of every plane travels as UTF-8', () => {
  const text = 'Grüße & 100 % 漢字 😀';
  expect(encodeForm({ text })).toContain('%F0%9F%98%80');
  expect(new URLSearchParams(encodeForm({ text })).get('text')).toBe(text);
});
