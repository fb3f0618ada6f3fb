import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { likeness } from './kinds.ts';
import { Pseudonyms } from './pseudonyms.ts';

/** Something of every kind that is told apart. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aZ09 .-@äÖßжЯ字é🙂¿٣'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
const chance = (below: number) => Math.floor(Math.random() * below);

const kindOf = (character: string) =>
  [/\p{Lu}/u, /\p{Ll}/u, /\p{L}/u, /\p{N}/u].findIndex((kind) => kind.test(character));

test('a replacement has as many characters, units and bytes, and characters of the same kind', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const made = likeness(text, chance);
      const measured = (of: string) => [of.length, Buffer.byteLength(of), [...of].map(kindOf)];
      expect(measured(made)).toEqual(measured(text));
    }),
    { numRuns: 500 },
  );
});

test('a character without a neighbour of its kind becomes another of that kind', () => {
  for (const character of 'µᶛⅎↃↄ') {
    const made = Array.from({ length: 50 }, () => likeness(character, chance));
    expect(new Set(made.map(kindOf)), character).toEqual(new Set([kindOf(character)]));
  }
});

test('no letter and no digit stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ0189') }), (text) => {
      const made = likeness(text, chance);
      expect([...text].filter((character, place) => made[place] === character)).toEqual([]);
    }),
  );
});

test('a number becomes a number that is written in the same way, and no digit of it stays', () => {
  const numbers = fc.oneof(
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.nat(120),
  );
  fc.assert(
    fc.property(numbers, (number) => {
      const text = String(number);
      const made = likeness(text, chance);
      // A number of JSON is written so: neither zeros before it nor behind it.
      const isNumber = /^-?(?:\d|[1-9]\d+)(?:\.\d*[1-9])?(?:e[+-]\d+)?$/.test(made);
      const [mantissa = ''] = text.split('e', 1);
      const stayed = [...mantissa].filter((digit, place) => /\d/.test(digit) && made[place] === digit);
      const shape = made.replaceAll(/\d/g, '9');
      expect({ made, shape, isNumber, stayed }).toEqual({
        ...{ made, shape: text.replaceAll(/\d/g, '9'), isNumber: true, stayed: [] },
      });
    }),
    { numRuns: 500 },
  );
});

for (const [what, text, shape] of [
  ['a key in hexadecimal', '4ee15d7e1c343c8e', /^[0-9a-f]{16}$/],
  ['a URL', 'https://shop.example/a?b=1', /^https:\/\/[a-z]{4}\.[a-z]{7}\/[a-z]\?[a-z]=\d$/],
  ['an address', 'jo.do@example.com', /^[a-z]{2}\.[a-z]{2}@[a-z]{7}\.[a-z]{3}$/],
] as const) {
  test(`${what} stays one`, () => {
    expect(likeness(text, chance)).toMatch(shape);
    expect(likeness(text, chance)).not.toBe(text);
  });
}

test('the same text gets the same replacement, others get others, also within what a server says', () => {
  const pseudonyms = new Pseudonyms();
  const names = Array.from({ length: 500 }, (_, place) => `Name ${place}`);
  const made = names.map((name) => pseudonyms.of(name));
  expect(names.map((name) => pseudonyms.of(name))).toEqual(made);
  expect(new Set(made).size).toBe(names.length);
  expect(pseudonyms.within('There is no Name 17, but Name 170')).toBe(
    `There is no ${pseudonyms.of('Name 17')}, but ${pseudonyms.of('Name 170')}`,
  );
});
