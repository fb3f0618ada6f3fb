import type { WireEntry } from '../wire/wire-entry.ts';
import { redactorFor } from './redactor.ts';
import { type ShownEntry, type ShownMessage, shownEntry } from './shown-entry.ts';

const SHOWN_CHARACTERS = 2_000;

/** Describes an exchange or a frame as a person reads it; secrets are hidden. */
export function describeEntry(entry: WireEntry): string {
  return entryText(shownEntry(entry, redactorFor({}, [entry]))).join('\n');
}

/** An exchange or a frame as lines of text, `>` what was sent and `<` what was received. */
export function entryText(entry: ShownEntry): string[] {
  if (entry.kind === 'frame') {
    const arrow = entry.direction === 'sent' ? '>' : '<';
    return [`${arrow} frame ${entry.url}`, ...block(arrow, entry.text)];
  }
  const { request, response, failure } = entry;
  const sent = [
    `> ${request.method} ${request.url}`,
    ...Object.entries(request.headers)
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => `> ${name}: ${value}`),
    ...block('>', formFields(request)),
  ];
  if (response === undefined) return [...sent, `< no answer${failure === undefined ? '' : `: ${failure}`}`];
  const type = response.headers['content-type'] ?? 'without a content type';
  return [...sent, `< HTTP ${response.status} ${type}`, ...block('<', response.body)];
}

/** A form field by field, still encoded as it was sent, so that a wrong encoding can be seen; any other body as it is. */
export function formFields({ headers, body }: ShownMessage): string {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? body.replaceAll('&', '\n')
    : body;
}

function block(arrow: string, text: string): string[] {
  if (text === '') return [];
  const { length } = text;
  const shown =
    length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}… (${length} characters)` : text;
  return shown.split(/\r?\n/).map((line) => `${arrow}   ${line}`);
}
