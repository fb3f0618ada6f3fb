import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A JSON Schema as openapi.yaml writes it: the keywords that are read here, and any other. */
export interface Schema {
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

interface MediaType {
  readonly schema?: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-provenance': string;
  readonly 'x-source'?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Schema[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

/** What of openapi.yaml the generators read. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Content>>;
    readonly parameters: Readonly<Record<string, Schema>>;
  };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function readContract(file: string): Contract {
  return parse(readFileSync(file, 'utf8')) as Contract;
}

/** Every operation of the contract, in its order. */
export function operationsOf({ paths }: Contract): readonly Operation[] {
  return Object.values(paths).flatMap((item) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [item[method] as Operation])),
  );
}

/** Names of the component schemas that a request or an answer refers to, by content type. */
export function schemaNames({ content = {} }: Content): readonly { type: string; name: string }[] {
  return Object.entries(content).flatMap(([type, { schema }]) => {
    const name = schema?.$ref?.split('/').at(-1);
    return name === undefined ? [] : [{ type, name }];
  });
}
