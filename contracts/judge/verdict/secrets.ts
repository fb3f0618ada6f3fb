import { isMap } from '../wire/read-fields.ts';
import { readTraffic } from '../wire/read-traffic.ts';
import type { Headers, Tapped } from '../wire/tapped.ts';

const SECRET_HEADERS = ['authorization', 'apikey', 'x-api-key', 'proxy-authorization'];

/** Takes everything that lets somebody in out of a text. */
export type Redact = (text: string) => string;

/**
 * Hides every secret that passed the tap, wherever it appears: keys, cookies, credentials. Those of one chat look alike
 * afterwards, and those of two do not.
 */
export function redactor(entries: readonly Tapped[]): Redact {
  const secrets = new Set<string>();
  for (const entry of entries) {
    const headers = entry.kind === 'http' ? entry.request.headers : entry.headers;
    addHeaders(secrets, headers);
    if (entry.kind === 'http') addHeaders(secrets, entry.response?.headers ?? {});
  }
  const { acts, told, bayeux } = readTraffic(entries);
  for (const { fields } of acts) secrets.add(fields.secureKey ?? '');
  for (const { answer } of told) secrets.add(String(answer.secureKey ?? ''));
  for (const { message } of bayeux) {
    const auth = isMap(message.data) ? message.data.auth : undefined;
    if (isMap(auth)) for (const value of [auth.password, auth.encoded]) secrets.add(String(value ?? ''));
  }
  const known = [...secrets].filter((secret) => secret.length > 3).sort((a, b) => b.length - a.length);
  const forms = known.flatMap((secret) =>
    [...new Set([secret, encodeURIComponent(secret.toWellFormed())])].map(
      (form) => [form, `${secret.slice(0, 4)}…`] as const,
    ),
  );
  return (text) => forms.reduce((rest, [form, shown]) => rest.replaceAll(form, shown), text);
}

function addHeaders(secrets: Set<string>, headers: Headers): void {
  for (const name of SECRET_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') secrets.add(value);
  }
  for (const line of [headers.cookie ?? [], headers['set-cookie'] ?? []].flat()) {
    for (const pair of line.split(';')) secrets.add(pair.trim().split('=').slice(1).join('='));
  }
}
