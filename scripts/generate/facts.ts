import { type Contract, type Operation, operationsOf, type Schema, schemaNames } from './contract.ts';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';

const FILE = 'mock-gms/openapi/generated/facts.ts';

/** What the journal needs to know of the contract to judge what crossed the wire, as data. */
export function generateFacts(contract: Contract): GeneratedFiles {
  const operations = operationsOf(contract)
    .filter(({ tags }) => tags.includes('Chat') || tags.includes('Files'))
    .map((operation) => {
      const { operationId, requestBody = {}, responses } = operation;
      const [form] = schemaNames(requestBody);
      return [
        operationId,
        {
          fields: fieldsOf(contract, form?.name),
          answers: answersOf(contract, responses),
          about: aboutOf(operation),
        },
      ];
    });
  const commands = commandSchemas(contract).map(([operation, name]) => [operation, fieldsOf(contract, name)]);
  const queries = operationsOf(contract)
    .filter(({ tags }) => tags.includes('Control'))
    .map((operation) => [operation.operationId, queryOf(contract, operation)]);
  const text = [
    HEADER,
    "import type { OperationFacts, QueryFacts } from '../operation-facts.ts';\n\n",
    `export const OPERATION_FACTS: { readonly [operation: string]: OperationFacts } = ${literal(operations)};\n\n`,
    `export const COMMAND_FIELDS: { readonly [operation: string]: readonly string[] } = ${literal(commands)};\n\n`,
    `export const QUERIES: { readonly [operation: string]: QueryFacts } = ${literal(queries)};\n`,
  ].join('');
  return new Map([[FILE, text]]);
}

function aboutOf({ summary, 'x-provenance': provenance, 'x-source': source }: Operation) {
  return { summary, provenance, source };
}

/** The schema of each operation that is published over CometD, by the name it has there. */
export function commandSchemas({
  components: { schemas },
}: Contract): readonly [operation: string, schema: string][] {
  const commands = (schemas.ChatCommand?.oneOf ?? []) as readonly Schema[];
  return commands.flatMap(({ $ref = '' }) => {
    const name = $ref.split('/').at(-1) ?? '';
    const properties = (schemas[name]?.properties ?? {}) as Record<
      string,
      { const?: string; enum?: string[] }
    >;
    const { operation: { enum: names, const: only = '' } = {} } = properties;
    return (names ?? [only]).map((value): [string, string] => [value, name]);
  });
}

function fieldsOf({ components }: Contract, schema = ''): readonly string[] {
  return Object.keys((components.schemas[schema]?.properties as object | undefined) ?? {});
}

/** The names that the query of an operation may have, each with the values that it may have; without values: any text. */
function queryOf({ components }: Contract, { parameters = [] }: Operation) {
  const named = ({ $ref, ...own }: Schema, from: Readonly<Record<string, Schema>>): Schema =>
    from[$ref?.split('/').at(-1) ?? ''] ?? own;
  const inQuery = parameters
    .map((parameter) => named(parameter, components.parameters))
    .filter((parameter) => parameter.in === 'query');
  return Object.fromEntries(
    inQuery.map(({ name, schema }) => {
      const { enum: values = [] } = named(schema as Schema, components.schemas) as { enum?: unknown[] };
      return [String(name), values.map(String)];
    }),
  );
}

/** The schema of the JSON of each answer by its status; empty where the answer is no JSON. */
function answersOf(
  { components }: Contract,
  responses: Contract['components']['responses'],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => {
      const shared = (answer as { $ref?: string }).$ref?.split('/').at(-1);
      const names = schemaNames(shared === undefined ? answer : (components.responses[shared] ?? {}));
      return [status, names.find(({ type }) => type === 'application/json')?.name ?? ''];
    }),
  );
}

function literal(entries: readonly (readonly unknown[])[]): string {
  return JSON.stringify(Object.fromEntries(entries as [string, unknown][]), undefined, 2);
}
