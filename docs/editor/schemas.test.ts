import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseScript } from '../../mock-gms/desk/script/yaml/parse-script.ts';
import { parseConfig } from '../../mock-gms/server/config-file.ts';
import { blocksOf, fateOf, pages, RUN_ELSEWHERE, titleOf } from '../blocks/blocks.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schemaOf = (name: string) => JSON.parse(read(`mock-gms/schemas/${name}.schema.json`)) as object;

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false });
ajv.addSchema(schemaOf('script'), 'script.schema.json');
ajv.addSchema(schemaOf('configuration'), 'configuration.schema.json');

/** What an editor would say of a text. */
function problemsOf(text: string, schema: 'script' | 'configuration'): string[] {
  ajv.validate(`${schema}.schema.json`, parse(text));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The blocks of the pages that are configurations or scripts. */
const blocks = pages()
  .filter((page) => !Object.hasOwn(RUN_ELSEWHERE, page))
  .flatMap(blocksOf)
  .filter((block) => block.language === 'yaml' && fateOf(block) === 'data')
  .map((block) => ({ name: titleOf(block), text: block.code }));
const has = (name: string) => (block: { text: string }) => Object.hasOwn(parse(block.text) as object, name);
const isScript = has('steps');
/** A profile has a schema of its own, in the contract. */
const isProfile = has('learned');

const configurations = blocks.filter((block) => !isScript(block) && !isProfile(block));
const scripts = [
  ...readdirSync(new URL('../../mock-gms/examples/', import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ name: file, text: read(`mock-gms/examples/${file}`) })),
  ...blocks.filter(isScript),
];

test('the schema of configurations accepts every configuration of the documents', () => {
  expect(configurations.length).toBeGreaterThan(1);
  for (const { name, text } of configurations) expect(problemsOf(text, 'configuration'), name).toEqual([]);
});

test('the schema of scripts accepts every script that ships and those of the documents', () => {
  expect(scripts.length).toBeGreaterThan(6);
  for (const { name, text } of scripts) expect(problemsOf(text, 'script'), name).toEqual([]);
});

const WRONG_CONFIGURATIONS = [
  'prot: 9000',
  'port: nine',
  'defaults: { retentoin: 60 }',
  'defaults: { retention: 1.5 }',
  'services: { vip: { profile: modern } }',
  'tls: { cert: cert.pem }',
  'scripts: [{ steps: [{ sya: Hello }] }]',
];

for (const text of WRONG_CONFIGURATIONS) {
  test(`the schema refuses the configuration "${text}", as the server does`, () => {
    expect(problemsOf(text, 'configuration')).not.toEqual([]);
    expect(() => parseConfig(text, 'mock-gms.yaml')).toThrow();
  });
}

const WRONG_SCRIPTS = [
  'stpes: []',
  'steps: [{ sya: Hello }]',
  'steps: [{ say: Hello, preveiw: Hel }]',
  'steps: [{ wait: 5 }]',
  'steps: [{ hear: [{ mesage: any }] }]',
  'steps: [{ hear: [{ message: any, idle: 1s }] }]',
  'steps: [{ join: { nickname: Ada, typ: Agent } }]',
  'steps: [{ join: Ada, as: customer }]',
  'steps: [{ leave: 17 }]',
];

for (const text of WRONG_SCRIPTS) {
  test(`the schema refuses the script "${text}", as the server does`, () => {
    expect(problemsOf(text, 'script')).not.toEqual([]);
    expect(() => parseScript(text, 'wrong.yaml')).toThrow();
  });
}

test('a configuration and a script may name their schema, for editors', () => {
  const configuration =
    '{ "$schema": "./node_modules/mock-gms/schemas/configuration.schema.json", "port": 9000 }';
  expect(parseConfig(configuration, 'mock-gms.json').options).toEqual({ port: 9000 });
  expect(problemsOf(configuration, 'configuration')).toEqual([]);

  const script = '$schema: ./node_modules/mock-gms/schemas/script.schema.json\nsteps: [{ join: Ada }]';
  expect(parseScript(script, 'ada.yaml').name).toBe('ada');
  expect(problemsOf(script, 'script')).toEqual([]);

  expect(() => parseConfig('$schema: [1]', 'mock-gms.yaml')).toThrow(
    'mock-gms.yaml:1: $schema names the schema',
  );
});
