import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  emptyParameters,
  formText,
  fromParsedBody,
  type Parameter,
  type Parameters,
  parametersOf,
  parseUrlencoded,
} from './parameters.ts';

const plain = (text: string) => JSON.parse(JSON.stringify(parseUrlencoded(text)));

test('maps are taken in every spelling that real clients use', () => {
  expect(plain('userData[a]=1&userData%5Bb%5D=2&userData["c"]=3&userData[o][d]=4&userData[o][e]=5')).toEqual({
    userData: { a: '1', b: '2', c: '3', o: { d: '4', e: '5' } },
  });
});

test('lists within maps come whole, in both spellings, and lists of maps too', () => {
  expect(
    plain('userData[tags][]=a&userData[tags][]=b&userData[items][0][id]=1&userData[items][1][id]=2'),
  ).toEqual({ userData: { tags: ['a', 'b'], items: [{ id: '1' }, { id: '2' }] } });
  expect(
    plain('userData[rows][][id]=1&userData[rows][][id]=2&userData[grid][0][]=1&userData[grid][1][]=2'),
  ).toEqual({ userData: { rows: [{ id: '1' }, { id: '2' }], grid: [['1'], ['2']] } });
});

test('keys that do not count up from 0 are keys of a map, and nothing gets lost among them', () => {
  expect(plain('userData[a][999999999]=1&userData[b][1]=x&userData[b][2]=y')).toEqual({
    userData: { a: { 999999999: '1' }, b: { 1: 'x', 2: 'y' } },
  });
  expect(plain('userData[c][k]=v&userData[c][]=x&userData[c][]=y')).toEqual({
    userData: { c: { k: 'v', 0: 'x', 1: 'y' } },
  });
  expect(plain('userData[d][1]=b&userData[d][]=a')).toEqual({ userData: { d: ['a', 'b'] } });
});

test('a field is a map also with numbers for keys, and a list only where it is spelt as one', () => {
  expect(plain('userData[0]=a&userData[1]=b')).toEqual({ userData: { 0: 'a', 1: 'b' } });
  expect(plain('userData[]=a&userData[]=b')).toEqual({ userData: ['a', 'b'] });
});

test('a name with more brackets than can be meant, and more fields than a form has, are refused', () => {
  const deep = (brackets: number) => `a${'[b]'.repeat(brackets)}=1`;
  expect(() => parseUrlencoded(deep(33))).toThrow('a name has more than 32 brackets');
  let map: unknown = parseUrlencoded(deep(32)).a;
  for (let i = 0; i < 32; i += 1) map = (map as Parameters).b;
  expect(map).toBe('1');
  expect(() => parseUrlencoded('a&'.repeat(10_001))).toThrow('there are more than 10000 fields');
  expect(Object.keys(parseUrlencoded('a=1&'.repeat(10_000)))).toEqual(['a']);
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

test('invalid escapes stay readable and change nothing else', () => {
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

test('a body that another parser has read keeps the lists within its maps', () => {
  const nested = { userData: { tags: ['a', 'b'], items: [{ id: '1' }, { id: '2' }] } };
  expect(JSON.parse(JSON.stringify(fromParsedBody(nested)))).toEqual(nested);
  expect(JSON.parse(JSON.stringify(fromParsedBody({ 'userData[tags][]': ['a', 'b'] })))).toEqual({
    userData: { tags: ['a', 'b'] },
  });
});

test('whatever another parser has made of a body is a text, a map or a list, and nothing is called', () => {
  const trap = { toString: () => 'called', toJSON: () => 'called' };
  const parsed = { a: 7, b: true, c: null, d: undefined, e: trap, __proto__: null, f: () => 'called' };
  expect(JSON.parse(JSON.stringify(fromParsedBody(parsed)))).toEqual({
    a: '7',
    b: 'true',
    c: '',
    d: '',
    e: { toString: '', toJSON: '' },
    f: '',
  });
  const around: { [key: string]: unknown } = {};
  around.around = around;
  expect(() => fromParsedBody(around)).toThrow('32 deep');
});

test('what a form spells can be written as a form again', () => {
  const { parameter } = fc.letrec<{ parameter: Parameter }>((tie) => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '-', '7'), minLength: 2, maxLength: 3 });
    const map = fc
      .dictionary(key, tie('parameter'), { minKeys: 1, maxKeys: 3 })
      .map((entries): Parameters => Object.assign(emptyParameters(), entries));
    return {
      parameter: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        map,
        fc.array(tie('parameter'), { minLength: 1, maxLength: 3 }),
      ),
    };
  });
  fc.assert(
    fc.property(parameter, (value) => {
      const parameters = Object.assign(emptyParameters(), { userData: { value } });
      const written = parseUrlencoded(formText(parameters));
      expect(JSON.parse(JSON.stringify(written))).toEqual(JSON.parse(JSON.stringify(parameters)));
    }),
  );
});

test('a form of a mebibyte costs little, whatever is in it', () => {
  const MIB = 1024 * 1024;
  const hostile = [
    'a&'.repeat(MIB / 2),
    `a${'[b]'.repeat(MIB / 3)}=1`,
    `a[${']['.repeat(MIB / 2)}]=1`,
    `a=${'+'.repeat(MIB)}`,
    `a=${'%ff '.repeat(MIB / 4)}`,
    'a[]=1&'.repeat(4900),
    `${`a${'[]'.repeat(32)}=1&`.repeat(300)}`,
    '&'.repeat(MIB),
    '='.repeat(MIB),
  ];
  const started = process.cpuUsage();
  for (const text of hostile) {
    try {
      parseUrlencoded(text);
    } catch {
      // Refused, which is fine: what counts is the time.
    }
  }
  // Some 100 ms in all; what grows with the square of a mebibyte takes minutes.
  expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
});

test('pairs make the same parameters as their form', () => {
  const pairs: Array<[string, string]> = [
    ['userData[a][]', '1'],
    ['userData[a][]', '2'],
    ['x', 'y'],
  ];
  const text = new URLSearchParams(pairs).toString();
  expect(parametersOf(pairs)).toEqual(parseUrlencoded(text));
});
