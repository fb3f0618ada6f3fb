import { redactorFor } from './redactor.ts';
import type { HttpExchange, WireEntry } from './wire-entry.ts';

const SHOWN_CHARACTERS = 2_000;

/** Describes an exchange or a frame as a person reads it; secrets are hidden. */
export function describeEntry(entry: WireEntry): string {
  if (entry.kind === 'http') return describeExchange(entry);
  const arrow = entry.direction === 'sent' ? '>' : '<';
  return [
    `${arrow} frame ${entry.url}`,
    ...shorten(redactorFor({}, [entry]).text(entry.text)).map((line) => `${arrow}   ${line}`),
  ].join('\n');
}

/** Describes an exchange as a person reads it: method, URL, headers, fields, status, body; secrets are hidden. */
export function describeExchange(exchange: HttpExchange): string {
  const { request, response, failure } = exchange;
  const { text, headers } = redactorFor({}, [exchange]);
  const lines = [
    `> ${request.method} ${text(request.url)}`,
    ...Object.entries(headers(request.headers)).map(([name, value]) => `> ${name}: ${value}`),
    ...shorten(text(readable(request))).map((line) => `>   ${line}`),
  ];
  if (!response) return [...lines, `< no answer: ${failure}`].join('\n');
  return [
    ...lines,
    `< HTTP ${response.status} ${response.headers['content-type'] ?? 'without a content type'}`,
    ...shorten(text(response.body.toString())).map((line) => `<   ${line}`),
  ].join('\n');
}

/** A form is shown field by field as it was sent, still encoded, so that a wrong encoding can be seen. */
function readable({ headers, body }: HttpExchange['request']): string {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? body.replaceAll('&', '\n')
    : body;
}

function shorten(text: string): string[] {
  if (text === '') return [];
  const shown =
    text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)` : text;
  return shown.split(/\r?\n/);
}
