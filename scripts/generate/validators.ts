import { createRequire } from 'node:module';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { type Contract, operationsOf, schemaNames } from './contract.ts';
import { commandSchemas } from './facts.ts';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';
import { leanMap } from './lean-schema.ts';

/** One generated module: a table of validators by name. */
interface ValidatorModule {
  readonly file: string;
  readonly table: string;
  readonly options: Options;
  /** The component schema that each validator is for, by the validator's name. */
  readonly schemas: (contract: Contract) => Readonly<Record<string, string>>;
}

const FOLDER = 'mock-gms/openapi/generated';

const MODULES: readonly ValidatorModule[] = [
  // Every value of a form is text, so numbers are made of it; with strictNumbers "Infinity" would pass every bound.
  {
    file: 'forms',
    table: 'formValidators',
    options: { coerceTypes: true, strictNumbers: false, messages: false },
    schemas: formSchemas,
  },
  {
    file: 'bodies',
    table: 'bodyValidators',
    options: { messages: false, verbose: true },
    schemas: bodySchemas,
  },
  {
    file: 'commands',
    table: 'commandValidators',
    options: { messages: false },
    schemas: (contract) => Object.fromEntries(commandSchemas(contract)),
  },
  { file: 'answers', table: 'answerValidators', options: { allErrors: true }, schemas: answerSchemas },
];

/** Validators as plain modules that need nothing at run time, with their declarations, by file path. */
export function generateValidators(contract: Contract): GeneratedFiles {
  return new Map(
    MODULES.flatMap(({ file, table, options, schemas }) => {
      const chosen = schemas(contract);
      return [
        [`${FOLDER}/${file}.js`, validatorModule(contract, chosen, table, options)] as const,
        [`${FOLDER}/${file}.d.ts`, declarations(Object.keys(chosen), table)] as const,
      ];
    }),
  );
}

function formSchemas(contract: Contract): Record<string, string> {
  return requestSchemas(contract, (type) => type !== 'application/json');
}

function bodySchemas(contract: Contract): Record<string, string> {
  return requestSchemas(contract, (type, tags) => type === 'application/json' && tags.includes('Control'));
}

function requestSchemas(
  contract: Contract,
  wanted: (type: string, tags: readonly string[]) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    operationsOf(contract).flatMap(({ operationId, tags, requestBody = {} }) =>
      schemaNames(requestBody)
        .filter(({ type }) => wanted(type, tags))
        .map(({ name }) => [operationId, name]),
    ),
  );
}

/** What is answered anywhere, and the events, which tests look at by themselves. */
function answerSchemas(contract: Contract): Record<string, string> {
  const answers = operationsOf(contract).flatMap(({ responses }) => Object.values(responses));
  const shared = Object.values(contract.components.responses);
  const names = [...answers, ...shared].flatMap((answer) => schemaNames(answer).map(({ name }) => name));
  return Object.fromEntries(
    [...new Set([...names, 'ChatEvent', 'ServiceEvent', 'ServerEvent'])].map((name) => [name, name]),
  );
}

function validatorModule(
  contract: Contract,
  schemas: Readonly<Record<string, string>>,
  table: string,
  options: Options,
): string {
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    discriminator: true,
    keywords: ['components'],
    code: { source: true, esm: true, lines: false },
    ...options,
  });
  ajv.addSchema({ components: { schemas: leanMap(contract.components.schemas) } }, 'contract');
  const schemaIds = [...new Set(Object.values(schemas))].map((name) => [
    name,
    `contract#/components/schemas/${name}`,
  ]);
  const code = standaloneCode(ajv, Object.fromEntries(schemaIds));
  const members = Object.entries(schemas).map(([name, schema]) => `  ${name}: ${schema},\n`);
  return `${HEADER}${inlineRuntime(code)}\nexport const ${table} = {\n${members.join('')}};\n`;
}

const require = createRequire(import.meta.url);

/** Puts the few functions of ajv that a validator calls into the module itself. */
function inlineRuntime(code: string): string {
  const inlined = code.replace(/require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g, (_, path) =>
    (require(path) as { default: () => unknown }).default.toString(),
  );
  if (/\brequire\(|\bimport\b/.test(inlined))
    throw new Error('a generated validator still depends on another module');
  return inlined;
}

function declarations(names: readonly string[], table: string): string {
  const members = names.map((name) => `  readonly ${name}: Validator;\n`).join('');
  return `${HEADER}import type { Validator } from '../validator.ts';\n\nexport declare const ${table}: {\n${members}};\n`;
}
