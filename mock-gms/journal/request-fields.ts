import { isDeeperThan } from '../boundary/depth.ts';
import { isObject, parsedJson } from '../boundary/json.ts';
import { MalformedBodyError } from '../http/malformed-body.ts';
import { emptyParameters, type Parameters, parametersOf, parseUrlencoded } from '../http/parameters.ts';
import type { Exchange } from './exchange.ts';
import { shown } from './shown.ts';

/** Fields by name: texts, numbers and flags are compared as texts; maps need only hold what is named. */
export interface FieldMap {
  readonly [name: string]: string | number | boolean | FieldMap;
}

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
      return messageFields(body);
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

function messageFields(body: string): Fields {
  const parsed = parseJson(body);
  const message: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isObject(message)) return {};
  return isObject(message.data) ? message.data : message;
}

/** JSON deeper than this is of no use to anybody, and whatever walks it goes down on a stack that ends. */
const MAX_DEPTH = 100;

/** JSON as a value; undefined if it is not JSON, or too deep to be looked at. */
export function parseJson(text: string): unknown {
  const value = parsedJson(text);
  return isDeeperThan(value, MAX_DEPTH) ? undefined : value;
}

/** Whether fields hold everything that is wanted; what comes after the first difference is not looked at. */
export function matchesFields(fields: Fields, wanted: FieldMap): boolean {
  return unequal(fields, wanted).next().done === true;
}

/** One field that is not as it was wanted; `actual` is left out where there is none. */
export interface Difference {
  /** With dots where it lies within a map. */
  readonly field: string;
  readonly wanted: string;
  readonly actual?: string;
}

/** Everything in which fields are not as they were wanted. */
export function differences(fields: Fields, wanted: FieldMap): Difference[] {
  return Array.from(unequal(fields, wanted), ({ field, wanted: value, actual }) => ({
    field,
    wanted: shown(value),
    ...(actual !== undefined && { actual: shown(actual) }),
  }));
}

/** How far fields are from what was wanted. */
export function distanceOf(fields: Fields, wanted: FieldMap): number {
  let distance = 0;
  for (const { field } of unequal(fields, wanted)) distance += weightOf(field);
  return distance;
}

/** How much a difference in a field counts: an exchange of another operation is further off than any of the same. */
export function weightOf(field: string): number {
  return field === 'operation' ? 1000 : 1;
}

/** How many fields there are, those within maps included. */
export function countFields(wanted: FieldMap): number {
  return Object.values(wanted).reduce<number>(
    (sum, value) => sum + (isObject(value) ? countFields(value) : 1),
    0,
  );
}

interface Unequal {
  readonly field: string;
  readonly wanted: unknown;
  readonly actual: unknown;
}

/** The fields that are not as they were wanted, one after the other. */
function* unequal(fields: Fields, wanted: FieldMap, within = ''): Generator<Unequal> {
  for (const [name, value] of Object.entries(wanted)) {
    const actual = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (isObject(value) && isObject(actual)) yield* unequal(actual, value as FieldMap, `${within}${name}.`);
    else if (!(isPlain(value) && isPlain(actual) && String(actual) === String(value)))
      yield { field: within + name, wanted: value, actual };
  }
}

/** What has a text of its own: the only values that are compared. */
function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
