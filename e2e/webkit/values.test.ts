import { expect, test } from '@playwright/test';
import { decode, encode } from './values.ts';

const carried = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))));

for (const [what, value] of [
  ['texts, numbers and what is nothing', { a: 'kite', b: 1.5, c: null, d: true }],
  ['what is not defined', { a: undefined, b: [undefined, 1] }],
  ['numbers that JSON does not know', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
  ['big numbers', 2n ** 70n],
  ['lists in lists, also such as look like a kind', [[], ['undefined'], [['date', 0]]]],
  ['points in time', new Date(1234)],
  ['patterns', /ki+te\n/giu],
  ['keys of any name', JSON.parse('{ "__proto__": 1, "toJSON": 2 }')],
] as const) {
  test(`${what} come across as they are`, () => {
    expect(carried(value)).toStrictEqual(value);
  });
}

test('an error keeps its name, its message and where it was made', () => {
  const error = new RangeError('too far');
  const { name, message, stack } = carried(error) as Error;
  expect({ name, message, stack }).toEqual({ name: 'RangeError', message: 'too far', stack: error.stack });
});

test('functions do not cross', () => {
  expect(carried({ done: () => 1 })).toStrictEqual({ done: undefined });
});

test('both work as text, as they are handed to a page', () => {
  const inPage = new Function('value', `return (${decode})((${encode})(value))`);
  expect(inPage([undefined, { at: new Date(5) }])).toEqual([undefined, { at: new Date(5) }]);
});
