import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { leanSchema } from './lean-schema.ts';

test('prose, provenance and formats are removed; what decides validity stays', () => {
  expect(
    leanSchema({
      description: 'A person.',
      'x-provenance': 'decided',
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1, description: 'Full name.', format: 'binary' } },
      additionalProperties: { type: 'string', 'x-source': 'nowhere' },
    }),
  ).toEqual({
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 1 } },
    additionalProperties: { type: 'string' },
  });
});

test('a property may be called like a keyword', () => {
  const schema = { properties: { description: { type: 'string' }, title: { type: 'string' } } };
  expect(leanSchema(schema)).toEqual(schema);
});

test('alternatives and conditions are kept, whatever is in them', () => {
  const schema = parse(`
    oneOf: [{ const: 1, description: One. }, { $ref: '#/components/schemas/Two' }]
    discriminator: { propertyName: a, mapping: { one: '#/components/schemas/One' } }
    if: { properties: { a: { const: 1 } }, title: When }
    then: { required: [b], description: Then. }
    items: { type: integer, minimum: 0, example: 3 }
    additionalProperties: false
  `);
  const lean = parse(`
    oneOf: [{ const: 1 }, { $ref: '#/components/schemas/Two' }]
    discriminator: { propertyName: a }
    if: { properties: { a: { const: 1 } } }
    then: { required: [b] }
    items: { type: integer, minimum: 0 }
    additionalProperties: false
  `);
  expect(leanSchema(schema)).toEqual(lean);
});
