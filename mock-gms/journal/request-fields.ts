import { isDeeperThan } from '../boundary/depth.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import { MalformedBodyError } from '../http/malformed-body.ts';
import { emptyParameters, type Parameters, parametersOf, parseUrlencoded } from '../http/parameters.ts';
import type { Exchange } from './exchange.ts';

/** Fields as they came. */
export type Fields = { readonly [name: string]: unknown };

/** How a body is written, told by how it begins: a label may be wrong. */
export type BodyForm = 'urlencoded' | 'multipart' | 'json';

export function bodyForm(body: string): BodyForm {
  const start = body.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return start.startsWith('--') ? 'multipart' : 'urlencoded';
}

/** What a request said, by name; for a Bayeux publish what its data say. Empty if that cannot be told. */
export function requestFields({ request }: Pick<Exchange, 'request'>): Fields {
  const body = request?.body ?? '';
  switch (bodyForm(body)) {
    case 'multipart':
      return multipartFields(body);
    case 'json':
      return jsonFields(body) ?? {};
    case 'urlencoded':
      return unlessMalformed(() => parseUrlencoded(body));
  }
}

/** What the query of the URL says, by name as it is written there. */
export function queryFields({ path }: Pick<Exchange, 'path'>): Readonly<Record<string, string>> {
  const query = path.indexOf('?');
  return query < 0 ? {} : Object.fromEntries(new URLSearchParams(path.slice(query + 1)));
}

/** Nothing of a form that was refused because it says more than a form may. */
function unlessMalformed(read: () => Parameters): Parameters {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedBodyError) return emptyParameters();
    throw error;
  }
}

/** One part of a multipart body. */
export interface BodyPart {
  readonly name: string;
  readonly value: string;
  /** Of a file: its name. The journal does not keep its bytes. */
  readonly fileName?: string | undefined;
}

/** The text fields of a multipart body; of a file its name. */
export function multipartFields(body: string): Parameters {
  const pairs = multipartParts(body).map(({ name, value, fileName }): [string, string] => [
    name,
    fileName ?? value,
  ]);
  return unlessMalformed(() => parametersOf(pairs));
}

/** The named parts of a multipart body, in their order. */
export function multipartParts(body: string): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  const start = body.trimStart();
  const boundary = start.slice(0, Math.max(start.search(/\r?\n/), 2));
  for (const part of start.split(boundary).slice(1)) {
    const [, head = '', value = ''] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)\r?\n?$/.exec(part) ?? [];
    const name = /(?:^|[;\s])name="([^"]*)"/i.exec(head)?.[1];
    if (name === undefined || name === '') continue;
    parts.push({ name, value, fileName: /filename="([^"]*)"/i.exec(head)?.[1] });
  }
  return parts;
}

/** The object that JSON is, or that its list begins with; of a Bayeux message its data. Undefined if there is none. */
export function jsonFields(text: string): Fields | undefined {
  const parsed = parseJson(text);
  const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isObject(first)) return undefined;
  return isObject(first.data) ? first.data : first;
}

/** JSON deeper than this is of no use to anybody, and whatever walks it goes down on a stack that ends. */
const MAX_DEPTH = 100;

/** JSON as a value; undefined if it is not JSON, or too deep to be looked at. */
export function parseJson(text: string): unknown {
  const value = parsedJson(text);
  return isDeeperThan(value, MAX_DEPTH) ? undefined : value;
}
