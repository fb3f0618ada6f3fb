import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { type BodyOperation, checkForm, type FormOperation } from './check.ts';
import { type AnswerSchema, checkAnswer } from './check-answer.ts';
import { answerValidators } from './generated/answers.js';
import { bodyValidators } from './generated/bodies.js';
import { formValidators } from './generated/forms.js';

interface MediaType {
  readonly schema?: { readonly $ref?: string };
  readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>;
}

type Part = { readonly $ref?: string; readonly content?: Readonly<Record<string, MediaType>> };

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly requestBody?: Part;
  readonly responses: Readonly<Record<string, Part>>;
  readonly 'x-support'?: string;
  readonly 'x-provenance'?: string;
}

/** An example where it stands: which operation, which part of it, and the pointer to its schema. */
interface Example {
  readonly where: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly schemaName: string | undefined;
}

const contract = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
const operations: readonly Operation[] = Object.values<Record<string, Operation>>(contract.paths).flatMap(
  (item) => Object.values(item).filter((entry) => entry.operationId !== undefined),
);

function resolve<T extends { readonly $ref?: string }>(part: T): T {
  if (part.$ref === undefined) return part;
  return part.$ref
    .slice(2)
    .split('/')
    .reduce((value, key) => value[key], contract);
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(contract, 'contract');

function examplesOf(part: Part, where: string): Example[] {
  return Object.entries(resolve(part).content ?? {}).flatMap(([type, { schema, examples = {} }]) =>
    Object.entries(examples).map(([name, example]) => ({
      where: `${where}, ${type}, ${name}`,
      pointer: schema?.$ref ?? '',
      value: structuredClone(resolve(example).value),
      schemaName: schema?.$ref?.split('/').at(-1),
    })),
  );
}

for (const { operationId, requestBody, responses } of operations) {
  test(`every example of ${operationId} is as its schema says`, () => {
    const requests = requestBody === undefined ? [] : examplesOf(requestBody, 'request');
    const answers = Object.entries(responses).flatMap(([status, part]) => examplesOf(part, status));
    for (const { where, pointer, value } of [...requests, ...answers].filter(
      (example) => example.pointer !== '',
    )) {
      const valid = ajv.validate({ $ref: `contract${pointer}` }, value);
      expect(valid, `${where}: ${ajv.errorsText(ajv.errors)}`).toBe(true);
    }
    for (const { where, value, schemaName } of answers.filter((example) => example.pointer !== '')) {
      expect(checkAnswer(schemaName as AnswerSchema, value), where).toEqual([]);
    }
  });
}

const requests = operations.filter(
  ({ operationId }) => operationId in formValidators || operationId in bodyValidators,
) as readonly (Operation & { operationId: FormOperation | BodyOperation; requestBody: Part })[];

for (const { operationId, requestBody } of requests) {
  test(`the generated validator of ${operationId} accepts every example, and none without what is required`, () => {
    const examples = examplesOf(requestBody, 'request');
    expect(examples).not.toEqual([]);
    for (const { where, value, schemaName = '' } of examples) {
      expect(checkForm(operationId, structuredClone(value)), where).toBeUndefined();
      for (const parameter of contract.components.schemas[schemaName].required ?? []) {
        const { [parameter]: _, ...rest } = value as Record<string, unknown>;
        expect(checkForm(operationId, rest), where).toEqual({ parameter, problem: 'is required' });
      }
    }
  });
}

test('every operation with a body shows how it is asked, and every JSON answer what is answered', () => {
  for (const { operationId, requestBody, responses } of operations) {
    const parts = [...(requestBody === undefined ? [] : [requestBody]), ...Object.values(responses)];
    for (const part of parts.map(resolve).filter(({ content }) => content !== undefined)) {
      expect(examplesOf(part, operationId), operationId).not.toEqual([]);
    }
  }
});

test('every operation says how sure it is and whether it is built', () => {
  for (const operation of operations) {
    expect(operation['x-provenance'], operation.operationId).toMatch(
      /^(documented|observed|inferred|decided)$/,
    );
    expect(operation['x-support'], operation.operationId).toMatch(/^(built|planned)$/);
  }
});

test('what is planned answers 501, and what is built never does', () => {
  for (const { operationId, responses, 'x-support': support } of operations) {
    expect('501' in responses, operationId).toBe(support === 'planned');
  }
});

test('every schema of a JSON answer has a generated validator', () => {
  const parts = operations.flatMap(({ responses }) => Object.values(responses));
  const names = parts.flatMap((part) => examplesOf(part, '').flatMap(({ schemaName = [] }) => schemaName));
  expect([...new Set([...names, 'ChatEvent', 'ServiceEvent', 'ServerEvent'])].sort()).toEqual(
    Object.keys(answerValidators).sort(),
  );
});

test('the generated validators need no other module', () => {
  for (const file of ['forms', 'bodies', 'commands', 'answers']) {
    const text = readFileSync(new URL(`./generated/${file}.js`, import.meta.url), 'utf8');
    expect(text, file).not.toMatch(/\brequire\s*\(|^\s*import\b|\bimport\s*\(/m);
  }
});
