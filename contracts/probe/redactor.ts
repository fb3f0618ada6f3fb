import type { Target } from '../target/target.ts';
import type { WireEntry } from './wire-entry.ts';

/** Takes secrets out of what a report shows. */
export interface Redactor {
  /** A text without the values that were secrets anywhere on this wire. */
  text(text: string): string;
  /** Headers, without the values of those that let somebody in. */
  headers(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string>;
}

/** Headers that let somebody in; `set-cookie` keeps its attributes, which rules are about. */
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'apikey',
  'x-api-key',
  'authorization',
  'proxy-authorization',
  'cookie',
]);

/** Where a secret stands in a body: JSON, a form, a part of a multipart form. */
const KEY_PATTERNS = [
  /"secureKey"\s*:\s*"((?:[^"\\]|\\.)+)"/g,
  /(?:^|[?&\n])secureKey=([^&\s]+)/g,
  /name="?secureKey"?\r?\n\r?\n([^\r\n]+)/g,
] as const;
const CREDENTIAL_PATTERN = /("(?:password|encoded)"\s*:\s*")((?:[^"\\]|\\.)*)/g;

/** A shorter value is one that a case made up, and words of a report would be hit by it. */
const SHORTEST_KEY = 8;
const SHORTEST_CREDENTIAL = 4;
const REDACTED = '[redacted]';

/**
 * Hides what lets somebody in, however a text spells it: credentials altogether, and keys but for their beginning, so
 * that those of one chat look alike and those of two do not.
 *
 * @param keys each as it may be spelt, with what it is
 */
export function hiding(
  credentials: readonly string[],
  keys: ReadonlyMap<string, string>,
): (text: string) => string {
  const replacements = [
    ...credentials
      .filter(({ length }) => length >= SHORTEST_CREDENTIAL)
      .map((value) => [value, REDACTED] as const),
    ...[...keys].map(([value, key]) => [value, `${key.slice(0, 4)}…`] as const),
  ]
    .flatMap(([value, shown]) => spellings(value).map((spelling) => [spelling, shown] as const))
    // A value that contains another goes first.
    .sort(([a], [b]) => b.length - a.length);
  return (shown) =>
    replacements
      .reduce((rest, [secret, instead]) => rest.replaceAll(secret, instead), shown)
      .replace(CREDENTIAL_PATTERN, `$1${REDACTED}`);
}

/** A redactor for what crossed one wire to a target: it knows the target's credentials and every key that was seen. */
export function redactorFor(
  target: Pick<Target, 'apikey' | 'credentials' | 'headers'>,
  wire: readonly WireEntry[],
): Redactor {
  const text = hiding(credentialsOf(target), new Map(wire.flatMap(textsOf).flatMap(keysIn)));
  const given = new Set(Object.keys(target.headers ?? {}).map((name) => name.toLowerCase()));
  return {
    text,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => {
          if (value === undefined) return [];
          const plain = name.toLowerCase();
          if (plain === 'set-cookie') return [[name, [value].flat().map(withoutCookie).join('\n')]];
          if (SECRET_HEADERS.has(plain) || given.has(plain)) return [[name, REDACTED]];
          return [[name, text([value].flat().join(', '))]];
        }),
      ),
  };
}

/** The session keys that a text holds, each as it is and as it is spelt there, with what it is. */
function keysIn(text: string): (readonly [string, string])[] {
  return KEY_PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, found = '']) => {
      const key = unescaped(found, pattern === KEY_PATTERNS[1]);
      return key.length < SHORTEST_KEY ? [] : [[key, key] as const, [found, key] as const];
    }),
  );
}

function unescaped(found: string, isForm: boolean): string {
  try {
    return isForm ? decodeURIComponent(found.replaceAll('+', ' ')) : String(JSON.parse(`"${found}"`));
  } catch {
    return found;
  }
}

function credentialsOf({
  apikey,
  credentials,
  headers = {},
}: Pick<Target, 'apikey' | 'credentials' | 'headers'>) {
  const basic =
    credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return [apikey, credentials?.password, basic, ...Object.values(headers)].filter(
    (value) => value !== undefined,
  );
}

/** A value as a form, a URL or JSON may spell it. */
function spellings(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  return [...new Set([value, encoded, encoded.toLowerCase(), JSON.stringify(value).slice(1, -1)])];
}

function withoutCookie(line: string): string {
  return line.replace(/^([^=;]*=)[^;]*/, '$1…');
}

function textsOf(entry: WireEntry): string[] {
  if (entry.kind === 'frame') return [entry.text];
  return [entry.request.url, entry.request.body, entry.response?.body.toString() ?? ''];
}
