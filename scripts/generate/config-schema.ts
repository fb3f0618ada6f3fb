import { OPTIONS, type OptionName } from '../../mock-gms/server/option-table.ts';
import type { Contract, Schema } from './contract.ts';
import { sentence } from './doc-comment.ts';
import type { GeneratedFiles } from './files.ts';
import { SCHEMA_DIALECT, SCHEMA_LINE } from './schema-line.ts';
import { describedSettings } from './setting-types.ts';

const FILE = 'mock-gms/schemas/configuration.schema.json';

const text: Schema = { type: 'string', minLength: 1 };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const settings: Schema = { $ref: '#/$defs/settings' };

/** What each option takes in a file. */
const TAKES: Readonly<Record<OptionName, Schema>> = {
  port: { type: 'integer', minimum: 0, maximum: 65_535 },
  host: text,
  basePath: { type: 'string', pattern: '^[A-Za-z0-9._~/-]*$', examples: ['/gms-chat'] },
  publicUrl: { type: 'string', pattern: '^https?://[^/]', examples: ['https://chat.example.test'] },
  tls: {
    anyOf: [
      { type: 'boolean' },
      {
        type: 'object',
        additionalProperties: false,
        required: ['cert', 'key'],
        properties: {
          cert: { ...text, description: 'The certificate as PEM, or the path of its file.' },
          key: { ...text, description: 'Its private key as PEM, or the path of its file.' },
        },
      },
    ],
  },
  allowedHosts: listOf({ ...text, examples: ['.example.test'] }),
  allowedHeaders: listOf({ ...text, examples: ['traceparent'] }),
  admission: { enum: ['open', 'listed'] },
  trustClientSession: { type: 'boolean' },
  controlToken: { type: 'string', pattern: '^[!-~]+$' },
  controlOrigins: listOf({
    type: 'string',
    pattern: '^https?://[^/]+$',
    examples: ['https://tool.example.test'],
  }),
  defaults: settings,
  services: {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z0-9._-]{1,64}$' },
    additionalProperties: { anyOf: [settings, { type: 'null' }] },
  },
  scripts: listOf({
    anyOf: [{ ...text, description: 'The path of a script.' }, { $ref: 'script.schema.json' }],
  }),
  data: text,
  store: { type: 'string', pattern: '^rediss?://', examples: ['redis://127.0.0.1'] },
  advertise: { type: 'string', pattern: '^https?://[^/]', examples: ['http://10.0.0.7:8080'] },
};

/** The JSON schema of the configuration file: the options as their table says, the settings as the contract does. */
export function generateConfigSchema(contract: Contract): GeneratedFiles {
  const options = Object.entries(TAKES).map(([name, takes]) => {
    const { about, initial } = OPTIONS[name as OptionName];
    return [name, { description: sentence(about), ...takes, ...defaultOf(initial) }];
  });
  const schema = {
    $schema: SCHEMA_DIALECT,
    title: 'Configuration of mock-gms',
    description: 'Options of the server, and the settings of its services.',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: SCHEMA_LINE, ...Object.fromEntries(options) },
    $defs: { settings: settingsSchema(contract) },
  };
  return new Map([[FILE, `${JSON.stringify(schema, null, 2)}\n`]]);
}

function settingsSchema({ components }: Contract): Schema {
  const known = (components.schemas.ServiceSettings as { properties: Record<string, Schema> }).properties;
  const properties = describedSettings().map(({ name, text: description, initial, example }) => {
    const given = known[name];
    if (given === undefined) throw new Error(`openapi.yaml has no setting ${name}`);
    return [
      name,
      { ...plain(given, components.schemas), description, ...defaultOf(initial), examples: [example] },
    ];
  });
  return {
    type: 'object',
    description: 'Settings of a service; null takes one back to its default.',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

/** A schema that stands alone: what it refers to is put in, and what is said about the contract is left out. */
function plain(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { $ref, ...own } = schema;
  const referred =
    typeof $ref === 'string' ? plain(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas) : {};
  const kept = Object.entries(own).filter(([keyword]) => !keyword.startsWith('x-'));
  return {
    ...referred,
    ...Object.fromEntries(kept.map(([keyword, value]) => [keyword, within(value, schemas)])),
  };
}

function within(value: unknown, schemas: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, schemas));
  return typeof value === 'object' && value !== null ? plain(value as Schema, schemas) : value;
}

function defaultOf(initial: unknown): { default?: unknown } {
  return initial === undefined ? {} : { default: initial };
}
