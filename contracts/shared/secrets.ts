import { REDACTED } from '../../mock-gms/capture.ts';

/** Headers with credentials, in lower case. */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'apikey',
  'x-api-key',
  'authorization',
  'proxy-authorization',
]);

const SHORTEST_CREDENTIAL = 4;
const CREDENTIAL_PATTERN = /("(?:password|encoded)"\s*:\s*")((?:[^"\\]|\\.)*)/g;

/**
 * Hides what lets somebody in, however a text spells it: credentials altogether, and keys but for their beginning, so
 * that those of one chat look alike and those of two do not.
 *
 * @param keys every spelling of a key, with the key itself
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

/** A value as a form, a URL or JSON may spell it. */
function spellings(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  return [...new Set([value, encoded, encoded.toLowerCase(), JSON.stringify(value).slice(1, -1)])];
}
