import { REDACTED } from '../../../mock-gms/capture.ts';
import { hiding, SECRET_HEADERS } from '../../shared/secrets.ts';
import type { Target } from '../../target/target.ts';
import type { WireEntry } from '../wire/wire-entry.ts';

/** Takes secrets out of what a report shows. */
export interface Redactor {
  /** A text without the values that were secrets anywhere on this wire. */
  text(text: string): string;
  /** Headers, without the values of those that let somebody in. */
  headers(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string>;
}

/** Where a secret stands in a body: JSON, a form, a part of a multipart form. */
const KEY_PATTERNS = [
  /"secureKey"\s*:\s*"((?:[^"\\]|\\.)+)"/g,
  /(?:^|[?&\n])secureKey=([^&\s]+)/g,
  /name="?secureKey"?\r?\n\r?\n([^\r\n]+)/g,
] as const;

/** A shorter value is one that a case made up, and words of a report would be hit by it. */
const SHORTEST_KEY = 8;

type Secretive = Pick<Target, 'apikey' | 'credentials' | 'headers'>;

/** A redactor for what crossed one wire to a target: it knows the target's credentials and every key that was seen. */
export function redactorFor(target: Secretive, wire: readonly WireEntry[]): Redactor {
  const text = hiding(credentialsOf(target), new Map(wire.flatMap(textsOf).flatMap(keysIn)));
  const given = new Set(Object.keys(target.headers ?? {}).map((name) => name.toLowerCase()));
  return {
    text,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => {
          if (value === undefined) return [];
          const plain = name.toLowerCase();
          // Rules are about the attributes of a cookie that is set.
          if (plain === 'set-cookie') return [[name, [value].flat().map(cookieCut).join('\n')]];
          if (plain === 'cookie')
            return [[name, [value].flat().join('; ').split(/;\s*/).map(cookieCut).join('; ')]];
          if (SECRET_HEADERS.has(plain) || given.has(plain)) return [[name, REDACTED]];
          return [[name, text([value].flat().join(', '))]];
        }),
      ),
  };
}

/** The session keys in a text: the key and its spelling there, each with the key itself. */
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

function credentialsOf({ apikey, credentials, headers = {} }: Secretive): string[] {
  const basic =
    credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return [apikey, credentials?.password, basic, ...Object.values(headers)].filter(
    (value) => value !== undefined,
  );
}

/** A cookie with the beginning of its value, like a key; what was cut short before stays as it is. */
function cookieCut(line: string): string {
  return line.replace(/^([^=;]*=)?([^;]*)/, (_, name = '', value: string) => {
    if (value.endsWith('…')) return `${name}${value}`;
    return `${name}${value.length < SHORTEST_KEY ? '' : value.slice(0, 4)}…`;
  });
}

function textsOf(entry: WireEntry): string[] {
  if (entry.kind === 'frame') return [entry.text];
  return [entry.request.url, entry.request.body, entry.response?.body.toString() ?? ''];
}
