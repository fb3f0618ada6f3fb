import { BASE } from '../../ask.ts';
import type { Chance } from '../../chance.ts';
import type { Contract, Operation } from '../contract/contract-operations.ts';
import { PLACEHOLDERS, sample } from '../contract/sample.ts';
import { breakJson, jsonText } from '../hostile/json.ts';
import { BAD_BYTES, breakText, hostileText } from '../hostile/texts.ts';
import { bytesOf, type Demand, type Input } from '../input.ts';
import { breakForm, type Field, fieldsOf, urlencoded } from './form.ts';
import { BOUNDARY, brokenMultipart, multipart } from './multipart.ts';

const OTHER_METHODS = ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'];

const OTHER_TYPES = [
  '',
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'application/json',
  'application/x-www-form-urlencoded; charset=koi8-r',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/mixed; boundary=x',
  ';',
  '/'.repeat(300),
];

/** Headers that a request can do with or without. */
const EXTRA_HEADERS = [
  'Origin: https://shop.example',
  'Origin: null',
  'Cookie: BAYEUX_BROWSER=@@cookie@@',
  'Cookie: BAYEUX_BROWSER=__proto__; BAYEUX_BROWSER=constructor; ;;=;',
  'Cookie: BAYEUX_BROWSER=0123456789abcdef; a=%ff',
  'Authorization: Basic !!!!',
  'Authorization: Basic YTpi',
  'Authorization: Bearer x',
  'apikey: k',
  'Accept: text/html;q=x, */*;q=0',
  'Accept-Encoding: gzip, br;q=0, *',
  'Content-Encoding: gzip',
  'Content-Encoding: deflate, gzip',
  'Last-Event-ID: __proto__',
  'Last-Event-ID: 18446744073709551616',
  'Sec-Fetch-Site: cross-site',
  'X-Forwarded-Host: evil.example',
  'If-None-Match: *',
  'Range: bytes=0-18446744073709551615',
  'Access-Control-Request-Method: POST',
  'Access-Control-Request-Headers: constructor, x-\x80',
  'Referer: \xff\xfe',
];

const plain = { carrier: 'http', framing: 'length', meant: [] } as const;

/** The head of a request: request line, host, and these headers. */
export function head(method: string, target: string, ...headers: string[]): string {
  return [`${method} ${target} HTTP/1.1`, 'Host: localhost', ...headers.filter((line) => line !== '')]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** A whole request by an operation of the contract: as documented, or with up to three things done to it. */
export function requestFor(operation: Operation, contract: Contract, chance: Chance): Input {
  const done: string[] = [];
  const breaks = chance.pick([0, 0, 1, 1, 1, 2, 3]);
  const may = (odds: number) => breaks > 0 && chance.oneIn(odds);
  let { method } = operation;
  if (may(40)) {
    method = chance.pick(OTHER_METHODS);
    done.push(method);
  }
  const target = targetOf(operation, contract, chance, may(8), done);
  const { type, body } = bodyOf(operation, contract, chance, breaks, done);
  const headers = type === '' ? [] : [`Content-Type: ${type}`];
  if (operation.api === 'bayeux') headers.push('Cookie: BAYEUX_BROWSER=@@cookie@@');
  for (let more = may(6) ? 1 + chance.below(3) : 0; more > 0; more -= 1)
    headers.push(chance.pick(EXTRA_HEADERS));
  const demand: Demand =
    operation.mayHold || (operation.api === 'bayeux' && mayBeHeld(body)) ? 'nothing' : 'answer';
  return {
    ...plain,
    source: `${operation.id}: ${done.join(', ') || 'as documented'}`,
    head: bytesOf(head(method, target, ...headers)),
    body,
    framing: chance.oneIn(8) ? 'chunked' : 'length',
    demand,
    meant: operation.meant,
  };
}

/** Whether the answer may be a long time coming: a connect is held until there is news. */
export function mayBeHeld(body: string): boolean {
  return body.includes('/meta/connect');
}

function targetOf(
  operation: Operation,
  { book }: Contract,
  chance: Chance,
  isBroken: boolean,
  done: string[],
): string {
  const names = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const brokenName = isBroken && names.length > 0 ? chance.pick(names) : undefined;
  if (brokenName !== undefined) done.push(`path ${brokenName}`);
  let target = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === brokenName) return strangeSegment(chance);
    return PLACEHOLDERS.get(name) ?? chance.pick(['1', '2', '7']);
  });
  // The path below /cometd may name a service.
  if (target === `${BASE}/cometd` && chance.oneIn(2)) target += '/@@service@@';
  const query: Field[] = [];
  for (const { name, in: place, schema } of operation.parameters) {
    if (place !== 'query' || chance.oneIn(2)) continue;
    query.push({ name, value: bytesOf(String(PLACEHOLDERS.get(name) ?? sample(schema, chance, book))) });
  }
  if (isBroken && brokenName === undefined && chance.oneIn(2)) {
    const broken = breakForm(query, chance);
    done.push(`query ${broken.label}`);
    return `${target}?${safe(urlencoded(broken.fields, chance))}`.slice(0, 8_000);
  }
  if (isBroken && brokenName === undefined) {
    done.push('path strange');
    target = chance.pick([
      `${target}/`,
      `/${target}`,
      `${target}%2f`,
      `${target}//x`,
      target.toUpperCase(),
      `${target};a=b`,
      `http://localhost${target}`,
      `${target}#x`,
      `${target}%00`,
    ]);
  }
  return query.length === 0 ? target : `${target}?${safe(urlencoded(query, chance))}`;
}

function strangeSegment(chance: Chance): string {
  const text = bytesOf(hostileText(chance)).slice(0, 4_000);
  return chance.oneIn(3) ? safe(text) : encodeBytes(text);
}

const encodeBytes = (text: string) =>
  text.replace(/[^A-Za-z0-9_.~@-]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** What may stand in a request line without ending it. */
const safe = (text: string) => text.replace(/[\0-\x20\x7f-\xff]/g, '-');

interface Body {
  readonly type: string;
  readonly body: string;
}

function bodyOf(
  { bodies }: Operation,
  { book }: Contract,
  chance: Chance,
  breaks: number,
  done: string[],
): Body {
  if (bodies.length === 0) {
    if (breaks === 0 || !chance.oneIn(4)) return { type: '', body: '' };
    done.push('a body');
    return { type: chance.pick(OTHER_TYPES), body: bytesOf(hostileText(chance)) };
  }
  const chosen = chance.pick(bodies);
  const value = sample(chosen.schema, chance, book);
  const made =
    chosen.type === 'application/json'
      ? jsonBody(value, chance, breaks, done)
      : formBody(chosen.type, value as object, chance, breaks, done);
  if (breaks === 0 || !chance.oneIn(30)) return made;
  done.push('type');
  return { ...made, type: chance.pick(OTHER_TYPES) };
}

function jsonBody(value: unknown, chance: Chance, breaks: number, done: string[]): Body {
  let broken = value;
  for (let count = breaks; count > 0; count -= 1) {
    const { label, value: next } = breakJson(broken, chance);
    done.push(label);
    broken = next;
  }
  let body = bytesOf(jsonText(broken, chance));
  if (breaks > 0 && chance.oneIn(12)) {
    done.push('broken text');
    body = breakText(body, chance, [...BAD_BYTES, ',', '{', ']', '"', '1e', '\\u', '\ufeff'].map(bytesOf));
  }
  return { type: 'application/json', body };
}

function formBody(type: string, value: object, chance: Chance, breaks: number, done: string[]): Body {
  let fields: readonly Field[] = fieldsOf(value);
  for (let count = breaks; count > 0; count -= 1) {
    const broken = breakForm(fields, chance);
    done.push(broken.label);
    fields = broken.fields;
  }
  if (!type.startsWith('multipart')) return { type, body: urlencoded(fields, chance) };
  const withFiles = fields.map((field) =>
    field.name === 'file'
      ? { ...field, fileName: chance.pick(['a.txt', 'photo.png', 'b.exe', 'ü.pdf']) }
      : field,
  );
  const contentType = `multipart/form-data; boundary=${BOUNDARY}`;
  if (breaks === 0 || chance.oneIn(2)) return { type: contentType, body: multipart(withFiles) };
  const broken = brokenMultipart(withFiles, chance);
  done.push(broken.label);
  return { type: contentType, body: broken.body };
}
