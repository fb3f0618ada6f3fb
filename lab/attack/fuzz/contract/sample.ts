import type { Chance } from '../../chance.ts';
import type { Schema, SchemaBook } from './schema.ts';

/**
 * Names whose values a living chat gives: a sample has a placeholder there, and what is sent the id of that moment.
 * They are looked up by name, so that a new operation with a `secureKey` reaches the inside as well.
 */
export const PLACEHOLDERS: ReadonlyMap<string, string> = new Map(
  ['service', 'chatId', 'secureKey', 'userId', 'alias', 'fileId', 'participantId', 'clientId'].map((name) => [
    name,
    `@@${name}@@`,
  ]),
);

/** What stands before the service in a chat's channel. */
const CHANNEL = '/service/chatV2/';

const DEEPEST = 6;

/**
 * A value of the kind that a schema describes, at its bounds as often as between them. Nothing looks at `maxLength`, at
 * `format`, or at a pattern other than that of a channel: a server may well refuse it.
 */
export function sample(schema: Schema, chance: Chance, book: SchemaBook, depth = 0): unknown {
  const { type, ...rest } = book.resolve(schema);
  if (rest.const !== undefined) return rest.const;
  if (rest.enum !== undefined) return chance.pick(rest.enum);
  if (rest.examples !== undefined && chance.oneIn(2)) return chance.pick(rest.examples);
  const choices = rest.oneOf ?? rest.anyOf;
  if (choices !== undefined && rest.properties === undefined)
    return sample(chance.pick(choices), chance, book, depth);
  const kind = typeof type === 'string' ? type : type === undefined ? kindOf(rest) : chance.pick(type);
  switch (kind) {
    case 'object':
      return sampleObject(rest, chance, book, depth);
    case 'array': {
      const count = depth > DEEPEST ? 0 : chance.pick([rest.minItems ?? 0, 1, 1, 2, 3]);
      const { items = {} } = rest;
      return Array.from({ length: count }, () => sample(items, chance, book, depth + 1));
    }
    case 'integer':
    case 'number':
      return sampleNumber(rest, chance);
    case 'boolean':
      return chance.oneIn(2);
    case 'null':
      return null;
    default:
      return sampleText(rest, chance);
  }
}

function kindOf(schema: Schema): string {
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return 'object';
  return schema.items === undefined ? 'string' : 'array';
}

function sampleObject(schema: Schema, chance: Chance, book: SchemaBook, depth: number): object {
  const value: Record<string, unknown> = {};
  const { required = [], properties = {}, additionalProperties, allOf = [] } = schema;
  for (const part of allOf) Object.assign(value, sample(part, chance, book, depth));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) Object.assign(value, sample(chance.pick(choices), chance, book, depth));
  for (const [name, property] of Object.entries(properties)) {
    const isWanted = required.includes(name) || (depth < DEEPEST && !chance.oneIn(3));
    if (isWanted) value[name] = PLACEHOLDERS.get(name) ?? sample(property, chance, book, depth + 1);
  }
  if (additionalProperties !== undefined && additionalProperties !== false && depth < DEEPEST) {
    const inside = additionalProperties === true ? {} : additionalProperties;
    for (let count = chance.below(3); count > 0; count -= 1) {
      value[chance.pick(KEYS)] = sample(inside, chance, book, depth + 1);
    }
  }
  return value;
}

const KEYS = ['GCTI_LanguageCode', 'file-description', 'a', 'A B', 'ключ', 'GCTI_Chat_PushSubscribe'];

function sampleNumber({ minimum = 0, maximum = 100 }: Schema, chance: Chance): number {
  return chance.pick([minimum, minimum, maximum, minimum + 1, chance.below(20), Math.min(maximum, 3)]);
}

const TEXTS = [
  'Hello',
  'Where is my parcel?',
  'x',
  'Grüße, 你好 👋🏽',
  'true',
  '0',
  '117',
  'https://example.test/a?b=c#d',
  '{"a":{"b":[1,null]}}',
  'two\nlines',
];

function sampleText({ minLength = 0, pattern }: Schema, chance: Chance): string {
  if (pattern?.startsWith(`^${CHANNEL}`)) return `${CHANNEL}${PLACEHOLDERS.get('service')}`;
  if (minLength === 0 && chance.oneIn(8)) return '';
  return chance.pick(TEXTS).padEnd(minLength, '.');
}
