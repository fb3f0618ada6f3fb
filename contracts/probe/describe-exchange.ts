import type { HttpExchange, WireEntry } from './wire-entry.ts';

const SHOWN_CHARACTERS = 2_000;
const SECRET_HEADERS: ReadonlySet<string> = new Set(['apikey', 'authorization']);

/** Tells an exchange or a frame as a person reads it; secrets are cut short. */
export function describeEntry(entry: WireEntry): string {
  if (entry.kind === 'http') return describeExchange(entry);
  const arrow = entry.direction === 'sent' ? '>' : '<';
  return [
    `${arrow} frame ${entry.url}`,
    ...shorten(withoutSecrets(entry.text)).map((line) => `${arrow}   ${line}`),
  ].join('\n');
}

/** Tells an exchange as a person reads it: method, URL, headers, fields, status, body; secrets are cut short. */
export function describeExchange({ request, response, failure }: HttpExchange): string {
  const lines = [
    `> ${request.method} ${request.url}`,
    ...Object.entries(request.headers).map(([name, value]) => `> ${name}: ${headerValue(name, value)}`),
    ...shorten(withoutSecrets(readable(request))).map((line) => `>   ${line}`),
  ];
  if (!response) return [...lines, `< no answer: ${failure}`].join('\n');
  return [
    ...lines,
    `< HTTP ${response.status} ${response.headers['content-type'] ?? 'without a content type'}`,
    ...shorten(withoutSecrets(response.body.toString())).map((line) => `<   ${line}`),
  ].join('\n');
}

function headerValue(name: string, value: string): string {
  return SECRET_HEADERS.has(name.toLowerCase()) ? `${value.slice(0, 4)}…` : value;
}

/** A form is shown field by field as it was sent, still encoded, so that a wrong encoding can be seen. */
function readable({ headers, body }: HttpExchange['request']): string {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? body.replaceAll('&', '\n')
    : body;
}

function withoutSecrets(text: string): string {
  return text.replace(/(secureKey(?:"\s*:\s*"|="?|"\r\n\r\n)[^\s"&]{4})[^\s"&]+/g, '$1…');
}

function shorten(text: string): string[] {
  if (text === '') return [];
  const shown =
    text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)` : text;
  return shown.split(/\r?\n/);
}
