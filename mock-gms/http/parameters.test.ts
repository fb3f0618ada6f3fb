import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fromParsedBody, parseUrlencoded } from './parameters.ts';

const plain = (text: string) => JSON.parse(JSON.stringify(parseUrlencoded(text)));

test('maps are taken in every spelling that real clients use', () => {
  expect(plain('userData[a]=1&userData%5Bb%5D=2&userData["c"]=3&userData[o][d]=4&userData[o][e]=5')).toEqual({
    userData: { a: '1', b: '2', c: '3', o: { d: '4', e: '5' } },
  });
});

test('plus and %20 are spaces, UTF-8 comes raw or escaped, and the last of a name wins', () => {
  expect(plain('a=x+y%20z&b=%F0%9F%98%80😀&c=1&c=2&d&=nameless&e=a=b')).toEqual({
    a: 'x y z',
    b: '😀😀',
    c: '2',
    d: '',
    e: 'a=b',
  });
});

test('escapes that are none stay readable and cost nothing else', () => {
  expect(plain('a=100%&b=%zz&c=%ff&d=ok')).toEqual({ a: '100%', b: '%zz', c: '\ufffd', d: 'ok' });
});

test('no name is special', () => {
  const parameters = parseUrlencoded('__proto__=x&userData[__proto__][polluted]=yes&constructor=y');
  expect(Object.keys(parameters)).toEqual(['__proto__', 'userData', 'constructor']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('whatever a browser writes into a form comes out as it went in', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const name = text.filter((raw) => !raw.includes('['));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text)), (pairs) => {
      expect({ ...parseUrlencoded(new URLSearchParams(pairs).toString()) }).toEqual({
        ...Object.assign(Object.create(null), ...pairs.map(([key, value]) => ({ [key]: value }))),
      });
    }),
  );
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('[', ']', '%', '=', '&', '+', '"', 'a', 'F', '\ud83d') }),
      (text) => {
        parseUrlencoded(text);
      },
    ),
  );
});

test('a body that another parser has read gives the same', () => {
  const parsed = {
    secureKey: 'k',
    'userData[a]': '1',
    userData: { '"b"': '2', o: { c: '3' } },
    list: ['1', '2'],
  };
  expect(JSON.parse(JSON.stringify(fromParsedBody(parsed)))).toEqual({
    secureKey: 'k',
    userData: { b: '2', o: { c: '3' } },
    list: '2',
  });
});
