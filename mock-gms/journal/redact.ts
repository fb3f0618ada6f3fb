import type { Exchange } from './exchange.ts';
import { bodyForm, isMap, parseJson } from './fields.ts';

/** What stands in place of a secret. */
export const REDACTED = '(redacted)';

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'apikey',
  'x-api-key',
  'cookie',
  'set-cookie',
]);

/** Fields that let somebody in: the key of a chat, and the credentials that a start over CometD may carry. */
const SECRET_FIELDS = ['secureKey', 'password', 'encoded'] as const;

const NAMES = SECRET_FIELDS.join('|');
const SECRET_MEMBER = new RegExp(`("(?:${NAMES})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'g');
const SECRET_PART = new RegExp(
  `(name="?(?:${NAMES})"?[^\\r\\n]{0,1000}(?:\\r?\\n[^\\r\\n]{1,1000}){0,20}\\r?\\n\\r?\\n)[\\s\\S]*?(?=\\r?\\n--|$)`,
  'gi',
);
/** A name of a member spelt with escapes, which no pattern finds. */
const SPELT_STRANGELY = /\\u00[4-7]/i;

/** An exchange without what would let somebody else into a chat or a service. */
export function redacted(exchange: Exchange): Exchange {
  const { request, response, path } = exchange;
  return {
    ...exchange,
    path: redactedPath(path),
    ...(request !== undefined && {
      request: { headers: redactedHeaders(request.headers), body: redactedBody(request.body) },
    }),
    response: {
      ...(response.headers !== undefined && { headers: redactedHeaders(response.headers) }),
      body: redactedBody(response.body),
    },
  };
}

/** A body without its secrets, however it is written; everything else stays letter for letter. */
export function redactedBody(body: string): string {
  switch (bodyForm(body)) {
    case 'json':
      return SPELT_STRANGELY.test(body)
        ? redactedJson(body)
        : body.replaceAll(SECRET_MEMBER, `$1${REDACTED}`);
    case 'multipart':
      return body.replaceAll(SECRET_PART, `$1${REDACTED}`);
    case 'urlencoded':
      // What begins like none of the others may still hold one of them.
      return redactedPairs(body)
        .replaceAll(SECRET_PART, `$1${REDACTED}`)
        .replaceAll(SECRET_MEMBER, `$1${REDACTED}`);
  }
}

/** Whether a field holds a secret. */
export function isSecret(name: string): boolean {
  return (SECRET_FIELDS as readonly string[]).includes(name);
}

function redactedHeaders<T extends object>(headers: T): T {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : value,
    ]),
  ) as T;
}

function redactedPath(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query + 1) + redactedPairs(path.slice(query + 1));
}

function redactedPairs(text: string): string {
  return text
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals >= 0 && isSecret(decoded(pair.slice(0, equals)))
        ? `${pair.slice(0, equals + 1)}${REDACTED}`
        : pair;
    })
    .join('&');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' ')).trim();
  } catch {
    return name;
  }
}

function redactedJson(body: string): string {
  const value = parseJson(body);
  // What is no JSON and has a name in disguise is not worth the risk.
  return value === undefined ? REDACTED : JSON.stringify(withoutSecrets(value));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isSecret(name) ? REDACTED : withoutSecrets(part)]),
  );
}
