import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseUrlencoded } from '../../http/parameters.ts';
import { multipartFields } from '../request-fields.ts';
import { redactedBody } from './redact.ts';

/** Everything under a secret name in a value, however deep, as text. */
function secretsIn(value: unknown, found: string[] = [], isWithin = false): string[] {
  if (typeof value === 'string') {
    if (isWithin) found.push(value);
    else secretsIn(json(value), found);
  } else if (Array.isArray(value)) for (const each of value) secretsIn(each, found, isWithin);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      secretsIn(each, found, isWithin || name === 'secureKey');
  return found;
}

/** A text of JSON as a value, unless it is a bare word. */
function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

const MARK = /⟨\d+⟩/g;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constant('⟨⟩') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'secureKey',
      '"secureKey"',
      '"secure\\u004bey"',
      'secure%4Bey',
      'secureKey[a]',
      '\r\n--x\r\n',
      '\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\n',
      'name=secureKey\n\n',
      '{"secureKey":"',
      '\\"secureKey\\":\\"',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '=',
      '&',
      ':',
      ',',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      '\r\n',
      '\n',
      '--',
      '+',
      ' ',
      'a',
      '%',
      '\\n',
    ),
  },
);

/** Pieces in any order, in which each mark is another. */
const soup = fc
  .tuple(
    fc.constantFrom('', '--x\r\n', '{', '[{"data":{', 'a=1&', '{"a":"'),
    fc.array(piece, { maxLength: 14 }),
  )
  .map(([start, pieces]) => {
    let marks = 0;
    return (start + pieces.join('')).replaceAll('⟨⟩', () => `⟨${++marks}⟩`);
  });

test('no secret that a reader finds in a body comes out of it, however the body is put together', () => {
  fc.assert(
    fc.property(soup, (body) => {
      const shown = redactedBody(body);
      const secrets = [
        ...secretsIn(parseUrlencoded(body)),
        ...secretsIn(json(body)),
        ...(body.startsWith('--') ? secretsIn(multipartFields(body)) : []),
      ];
      for (const secret of secrets) {
        for (const [mark] of secret.matchAll(MARK)) expect(shown, JSON.stringify(body)).not.toContain(mark);
      }
    }),
    { numRuns: 3000 },
  );
});

const name = fc.constantFrom('message', 'alias', 'secureKey', 'userData[x]', 'password', 'note "x"');
const text = fc.string({
  unit: fc.constantFrom('a', '\r', '\n', '-', '"', '\\', '&', '=', ':', '{', 'ä', '%', '+'),
});

for (const [form, write] of [
  ['a form', (fields) => new URLSearchParams(fields).toString()],
  ['JSON', (fields) => JSON.stringify(Object.fromEntries(fields))],
  ['JSON with blanks', (fields) => JSON.stringify(Object.fromEntries(fields), null, 2)],
  ['a Bayeux message', (fields) => JSON.stringify([{ channel: '/c', data: Object.fromEntries(fields) }])],
  ['JSON in JSON in JSON', (fields) => nested(nested(Object.fromEntries(fields)))],
  ['JSON in a form', (fields) => new URLSearchParams([['a', nested(Object.fromEntries(fields))]]).toString()],
  ['parts', (fields) => parts(fields, '\r\n')],
  ['parts with bare newlines', (fields) => parts(fields, '\n')],
] as ReadonlyArray<[string, (fields: Array<[string, string]>) => string]>) {
  test(`the key is gone from ${form}, whatever it holds and stands beside`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, text), { maxLength: 5 }),
        text,
        text,
        text,
        (others, before, within, after) => {
          const fields: Array<[string, string]> = [
            ...(others as Array<[string, string]>),
            ['secureKey', `${before}4EE1${within}5D7E${after}`],
            ['last', 'the end'],
          ];
          const shown = redactedBody(write(fields));
          expect(shown).not.toContain('4EE1');
          expect(shown).not.toContain('5D7E');
        },
      ),
      { numRuns: 200 },
    );
  });
}

function nested(value: unknown): string {
  return JSON.stringify({ text: JSON.stringify(value) });
}

function parts(fields: ReadonlyArray<readonly [string, string]>, end: string): string {
  const part = ([name, value]: readonly [string, string]) =>
    `--x-1${end}Content-Disposition: form-data; name="${name.replaceAll('"', '%22')}"${end}${end}${value}${end}`;
  return `${fields.map(part).join('')}--x-1--${end}`;
}

test('a body without secrets stays letter for letter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('message', 'alias', 'userData[x]'), text)), (given) => {
      const fields = given as Array<[string, string]>;
      for (const body of [
        new URLSearchParams(fields).toString(),
        JSON.stringify(Object.fromEntries(fields)),
        parts(fields, '\r\n'),
      ])
        expect(redactedBody(body)).toBe(body);
    }),
  );
});
