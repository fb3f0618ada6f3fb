import type { Schema } from './contract.ts';

const SCHEMA = ['items', 'propertyNames', 'additionalProperties', 'if', 'then', 'else'];
const SCHEMA_LIST = ['oneOf', 'anyOf', 'allOf'];
const PLAIN = [
  '$ref',
  'type',
  'enum',
  'const',
  'required',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'multipleOf',
  'minItems',
  'maxItems',
];

/** Only what decides whether a value is valid: a validator need not carry our prose along. */
export function leanSchema(schema: Schema): Schema {
  const lean: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (PLAIN.includes(keyword)) lean[keyword] = value;
    else if (SCHEMA.includes(keyword)) lean[keyword] = leanOrFlag(value);
    else if (SCHEMA_LIST.includes(keyword)) lean[keyword] = (value as Schema[]).map(leanSchema);
    else if (keyword === 'properties') lean.properties = leanMap(value as Record<string, Schema>);
    else if (keyword === 'discriminator') lean.discriminator = leanDiscriminator(value as Schema);
  }
  return lean;
}

/** The same for schemas by name. */
export function leanMap(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, leanSchema(schema)]));
}

function leanOrFlag(value: unknown): unknown {
  return typeof value === 'boolean' ? value : leanSchema(value as Schema);
}

/** The validator finds the branch by the constants in the branches, not by a mapping. */
function leanDiscriminator({ propertyName }: Schema): Schema {
  return { propertyName };
}
