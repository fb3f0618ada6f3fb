import { parseJson } from '../../shared/json.ts';
import type { Target } from '../../target/target.ts';
import type { HttpExchange, WireEntry } from '../wire/wire-entry.ts';

/** A part of a command: as it stands, or a shell variable. */
type Part = string | { readonly variable: string; readonly expansion: string };

/** Fields of answers that later requests carry on; a shell variable gets the name without the hyphen. */
const CARRIED = ['chatId', 'secureKey', 'userId', 'clientId', 'file-id'];
/** A shorter value could stand anywhere by chance. */
const SHORTEST_CARRIED = 8;
const LONGEST_BODY = 4_000;
const MOST_EXCHANGES = 20;
/** What curl says by itself. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['content-length', 'cookie']);

/**
 * Shell lines that repeat the HTTP requests of a case in their order, each with the ids that the answers before it
 * gave this time; undefined where there is none to repeat. Credentials come from variables.
 *
 * @example
 * curlScript(result.wire, target); // answer=$(curl -sS 'http://…/2/chat/support' -d 'nickname=Ada')…
 */
export function curlScript(wire: readonly WireEntry[], target: Target): string | undefined {
  const exchanges = wire.filter((entry) => entry.kind === 'http');
  if (exchanges.length === 0 || exchanges.length > MOST_EXCHANGES) return undefined;
  // Half a conversation cannot be repeated.
  if (wire.some(({ kind }) => kind === 'frame')) return undefined;
  const usesCookies = exchanges.some(({ response }) => response?.headers['set-cookie'] !== undefined);
  const known = new Map<string, string>();
  const lines: string[] = [];
  for (const [i, exchange] of exchanges.entries()) {
    const command = curlLine(exchange, { target, known, usesCookies });
    const later = JSON.stringify(exchanges.slice(i + 1).map(({ request }) => request));
    const carried = newlyCarried(exchange, known).filter(({ value }) =>
      [value, encoded(value)].some((spelling) => later.includes(spelling)),
    );
    lines.push(carried.length === 0 ? command : `answer=$(${command})`);
    if (carried.length > 0) lines.push(`printf '%s\\n' "$answer"`);
    for (const { field, name, value } of carried) {
      const variable = nameFor(name, known);
      known.set(value, variable);
      lines.push(`${variable}=$(${extraction(field, value)})`);
    }
  }
  return lines.join('\n');
}

/** What takes a field out of the answer. JSON may escape all but letters and digits, this time or the next. */
function extraction(field: string, value: string): string {
  const found = `printf %s "$answer" | sed -n 's/.*"${field}" *: *"\\([^"]*\\)".*/\\1/p'`;
  return /^\w+$/.test(value) ? found : `printf %b "$(${found} | sed 's|\\\\/|/|g')"`;
}

function curlLine(
  { request }: HttpExchange,
  context: { target: Target; known: ReadonlyMap<string, string>; usesCookies: boolean },
): string {
  const quoted = (text: string) => quote(withVariables(text, context.known));
  const { method, url, body } = request;
  const words = ['curl -isS', ...tlsWords(url, context.target), quoted(url)];
  if (method !== 'POST' || body === '') words.push(`-X ${method}`);
  if (context.usesCookies) words.push('-b cookies -c cookies');
  for (const [name, value] of Object.entries(request.headers)) {
    const plain = name.toLowerCase();
    if (OWN_HEADERS.has(plain)) continue;
    if (plain === 'content-type' && value === 'application/x-www-form-urlencoded') continue;
    words.push(`-H ${header(plain, value, context.target)}`);
  }
  if (body.length > LONGEST_BODY) words.push(`--data-binary @body # a body of ${body.length} characters`);
  else if (body.includes('\uFFFD')) words.push('--data-binary @body # a body that is not text');
  else if (body !== '') words.push(`--data-binary ${quoted(body)}`);
  return words.join(' ');
}

/** How TLS is spoken; files of certificates come from the environment. */
function tlsWords(url: string, { tls = {} }: Target): string[] {
  if (!url.startsWith('https:')) return [];
  return [
    ...(tls.rejectUnauthorized === false ? ['-k'] : []),
    ...(tls.ca === undefined ? [] : ['--cacert "$GMS_CA"']),
    ...(tls.cert === undefined ? [] : ['--cert "$GMS_CERT" --key "$GMS_KEY"']),
  ];
}

/** A header; what lets the customer in comes from the environment. */
function header(name: string, value: string, { apikey, headers = {} }: Target): string {
  if (name === 'apikey' && apikey !== undefined) return `"apikey: $GMS_API_KEY"`;
  if (name === 'authorization') return `"authorization: $GMS_AUTHORIZATION"`;
  if (name in headers) return `"${name}: $${name.toUpperCase().replaceAll(/\W/g, '_')}"`;
  return quote([`${name}: ${value}`]);
}

/** Values of an answer that no variable holds yet. */
function newlyCarried({ response }: HttpExchange, known: ReadonlyMap<string, string>) {
  const text = response?.body.toString() ?? '';
  return CARRIED.flatMap((field) => {
    const name = field.replace('-id', 'Id');
    const value = unescaped(new RegExp(`"${field}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)+")`).exec(text)?.[1]);
    return value.length < SHORTEST_CARRIED || known.has(value) ? [] : [{ field, name, value }];
  });
}

function unescaped(literal = '""'): string {
  return String(parseJson(literal) ?? '');
}

/** As a form or a path spells it. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** `chatId`, and `chatId2` for the second chat of a case. */
function nameFor(wanted: string, known: ReadonlyMap<string, string>): string {
  const taken = [...known.values()].filter((name) => name.replace(/\d+$/, '') === wanted).length;
  return taken === 0 ? wanted : `${wanted}${taken + 1}`;
}

function withVariables(text: string, known: ReadonlyMap<string, string>): readonly Part[] {
  let parts: readonly Part[] = [text];
  for (const [value, variable] of known) {
    parts = replaced(parts, value, { variable, expansion: `$${variable}` });
    // Of the characters of base64, only the plus has another meaning in a form.
    if (encoded(value) !== value) {
      parts = replaced(parts, encoded(value), { variable, expansion: `\${${variable}//+/%2B}` });
    }
  }
  return parts;
}

function replaced(parts: readonly Part[], value: string, variable: Exclude<Part, string>): readonly Part[] {
  return parts.flatMap((part) => {
    if (typeof part !== 'string') return [part];
    return part.split(value).flatMap((piece, i): Part[] => (i === 0 ? [piece] : [variable, piece]));
  });
}

/** Quotes for a POSIX shell; control characters need bash's own quotes. */
function quote(parts: readonly Part[]): string {
  const words = parts
    .filter((part) => part !== '')
    .map((part) => {
      if (typeof part !== 'string') return `"${part.expansion}"`;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be spelt differently
      if (!/[\0-\x1f\x7f]/.test(part)) return `'${part.replaceAll("'", `'\\''`)}'`;
      const escaped = part
        .replaceAll('\\', '\\\\')
        .replaceAll("'", "\\'")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
        .replace(/[\0-\x1f\x7f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
      return `$'${escaped}'`;
    });
  return words.length === 0 ? "''" : words.join('');
}
