import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../../scripts/process.ts';
import { BASE } from '../../ask.ts';
import { type Schema, SchemaBook } from './schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

/** One operation of the contract, as far as an attack needs to know it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the base path, and with `{names}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By content type. */
  readonly bodies: ReadonlyArray<{ readonly type: string; readonly schema: Schema }>;
  /** Statuses from 500 on that are documented for it. */
  readonly meant: readonly number[];
  /** Which API it is of. */
  readonly api: 'chat' | 'bayeux' | 'control';
  /** Whether its answer may be held back by design: documented to time out, or without an end. */
  readonly mayHold: boolean;
  /** Whether it changes a service as a whole: its clock, faults, settings, scripts, or that it exists. */
  readonly changesService: boolean;
}

export interface Contract {
  readonly operations: readonly Operation[];
  readonly book: SchemaBook;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

interface PathItem {
  readonly servers?: unknown;
  readonly parameters?: readonly object[];
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } };
  readonly responses: { readonly [status: string]: { readonly content?: object } };
}

/** Reads every operation from `openapi.yaml`: what is added there is attacked from then on. */
export function readContract(): Contract {
  const document = parse(readFileSync(join(root, 'openapi.yaml'), 'utf8'));
  const book = new SchemaBook(document);
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries<PathItem & Record<string, unknown>>(document.paths)) {
    for (const method of METHODS) {
      if (item[method] !== undefined) {
        operations.push(operationOf(path, method, item, item[method] as RawOperation, book));
      }
    }
  }
  return { operations, book };
}

function operationOf(
  path: string,
  method: string,
  item: PathItem,
  raw: RawOperation,
  book: SchemaBook,
): Operation {
  const follow = (value: object) => ('$ref' in value ? book.find(String(value.$ref)) : value) as Parameter;
  const api = path.startsWith('/mock/') ? 'control' : path.startsWith('/cometd') ? 'bayeux' : 'chat';
  const answers = Object.entries(raw.responses);
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path: item.servers === undefined ? `${BASE}${path}` : path,
    parameters: [...(item.parameters ?? []), ...(raw.parameters ?? [])].map(follow),
    bodies: Object.entries(raw.requestBody?.content ?? {}).map(([type, { schema }]) => ({ type, schema })),
    meant: answers.map(([status]) => Number(status)).filter((status) => status >= 500),
    api,
    mayHold: answers.some(
      ([status, { content }]) => status === '408' || 'text/event-stream' in (content ?? {}),
    ),
    changesService: api === 'control' && method !== 'get' && !path.includes('/chats/'),
  };
}
