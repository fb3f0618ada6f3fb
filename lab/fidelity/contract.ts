import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { levelsFor, type Provenance } from '../../contracts/case/case.ts';
import type { Behaviour, Kind } from './behaviour.ts';

/** A part of openapi.yaml: a schema, an answer, an operation. */
interface Part {
  readonly $ref?: string;
  readonly 'x-provenance'?: string;
  readonly tags?: readonly string[];
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, Part>>;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Part }>> };
  readonly properties?: Readonly<Record<string, Part>>;
  readonly oneOf?: readonly Part[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** What of openapi.yaml is read here. */
export interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The project's own contract. */
export function readContract(): ContractDocument {
  const file = new URL('../../openapi.yaml', import.meta.url);
  return parse(readFileSync(file, 'utf8')) as ContractDocument;
}

/** An operation of the customer's API and the path that leads to it, below the base. */
export interface Route {
  readonly operationId: string;
  /** With `{…}` where a request has something of its own. */
  readonly path: string;
}

/** The parts of the API that a customer meets; the rest steers the mock. */
const CUSTOMERS_TAGS: ReadonlySet<string> = new Set(['Chat', 'Files', 'CometD']);

/** The operations of the customer's API. */
export function routesOf(contract: ContractDocument): readonly Route[] {
  return operationsOf(contract).map(({ operationId, path }) => ({ operationId, path }));
}

/** Everything that the contract says of the customer's API, as far as it can be seen on the wire. */
export function behavioursOf(contract: ContractDocument): readonly Behaviour[] {
  const behaviours = operationsOf(contract).flatMap(({ operationId, part }) => [
    ...answersOf(contract, operationId, part),
    ...parametersOf(contract, operationId, part),
  ]);
  const named = new Map<string, Behaviour>();
  for (const each of [
    ...behaviours,
    ...publicationsOf(contract),
    ...eventsOf(contract),
    ...fieldsOf(contract),
  ])
    named.set(each.key, named.get(each.key) ?? each);
  return [...named.values()];
}

function operationsOf({ paths }: ContractDocument) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.values(item).flatMap((value) => {
      const part = value as Part;
      const { operationId, tags = [] } = part;
      return operationId !== undefined && tags.some((tag) => CUSTOMERS_TAGS.has(tag))
        ? [{ operationId, path, part }]
        : [];
    }),
  );
}

function answersOf(contract: ContractDocument, operationId: string, operation: Part): Behaviour[] {
  return Object.entries(operation.responses ?? {}).map(([status, answer]) =>
    behaviour(contract, 'answer', `${operationId} ${status}`, answer, provenanceOf(operation)),
  );
}

function parametersOf(contract: ContractDocument, operationId: string, operation: Part): Behaviour[] {
  const schemas = Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
    // What Bayeux messages carry is listed by what is published.
    schema === undefined || type === 'application/json' ? [] : [resolved(contract, schema)],
  );
  return schemas.flatMap((schema) =>
    Object.entries(schema.properties ?? {}).map(([name, part]) =>
      behaviour(contract, 'parameter', `${operationId} ?${name}`, part, provenanceOf(schema)),
    ),
  );
}

function publicationsOf(contract: ContractDocument): Behaviour[] {
  const { oneOf = [] } = schemaNamed(contract, 'ChatCommand');
  return oneOf.flatMap((each) => {
    const command = resolved(contract, each);
    const operation = resolved(contract, command.properties?.operation ?? {});
    const names = operation.const === undefined ? (operation.enum ?? []) : [operation.const];
    return names.map((name) => behaviour(contract, 'publication', `publish ${name}`, command));
  });
}

function eventsOf(contract: ContractDocument): Behaviour[] {
  const types = schemaNamed(contract, 'ChatEventType');
  return (types.enum ?? []).map((type) => behaviour(contract, 'event', `event ${type}`, types));
}

function fieldsOf(contract: ContractDocument): Behaviour[] {
  return ['ChatResponse', 'ChatEvent', 'ChatError'].flatMap((schema) => {
    const part = schemaNamed(contract, schema);
    return Object.entries(part.properties ?? {}).map(([name, field]) =>
      behaviour(contract, 'field', `field ${schema}.${name}`, field, provenanceOf(part)),
    );
  });
}

/** What a part does not mark has the provenance of the part that holds it. */
function behaviour(
  contract: ContractDocument,
  kind: Kind,
  key: string,
  part: Part,
  held: Provenance = 'decided',
): Behaviour {
  const provenance = provenanceOf(part) ?? provenanceOf(resolved(contract, part)) ?? held;
  return { key, kind, provenance };
}

function provenanceOf({ 'x-provenance': provenance }: Part): Provenance | undefined {
  return provenance !== undefined && provenance in levelsFor ? (provenance as Provenance) : undefined;
}

function schemaNamed(contract: ContractDocument, name: string): Part {
  return resolved(contract, { $ref: `#/components/schemas/${name}` });
}

function resolved({ components }: ContractDocument, part: Part): Part {
  if (part.$ref === undefined) return part;
  const [kind = '', name = ''] = part.$ref.split('/').slice(-2);
  const found = components[kind]?.[name];
  if (found === undefined) throw new Error(`openapi.yaml has no ${part.$ref}`);
  return found as Part;
}
