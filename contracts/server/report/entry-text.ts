import type { ReportedEntry } from './report.ts';

const LONGEST_TEXT = 1_200;

/** An exchange or a frame as lines of text, `>` what was sent and `<` what came. */
export function entryText(entry: ReportedEntry): string[] {
  if (entry.kind === 'frame') {
    const arrow = entry.direction === 'sent' ? '>' : '<';
    return [`${arrow} frame of ${entry.url}`, ...block(arrow, entry.text)];
  }
  const { request, response, failure } = entry;
  const sent = [
    `> ${request.method} ${request.url}`,
    ...Object.entries(request.headers)
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => `> ${name}: ${value}`),
    ...block('>', formFields(request.headers['content-type'] ?? '', request.body)),
  ];
  if (response === undefined) return [...sent, `< no answer${failure === undefined ? '' : `: ${failure}`}`];
  const type = response.headers['content-type'] ?? 'without a content type';
  return [...sent, `< HTTP ${response.status} ${type}`, ...block('<', response.body)];
}

/** A form field by field, still encoded as it was sent, so that a wrong encoding can be seen. */
export function formFields(contentType: string, body: string): string {
  return contentType.startsWith('application/x-www-form-urlencoded') ? body.replaceAll('&', '\n&') : body;
}

function block(arrow: string, text: string): string[] {
  if (text === '') return [];
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return shown.split(/\r?\n/).map((line) => `${arrow}   ${line}`);
}
