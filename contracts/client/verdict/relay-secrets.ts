import { type Captured, type Headers, readTraffic } from '../../../mock-gms/capture.ts';
import { isObject } from '../../shared/json.ts';
import { hiding, SECRET_HEADERS } from '../../shared/secrets.ts';

const SHORTEST_KEY = 4;

/** Takes everything that lets somebody in out of a text. */
export type Redact = (text: string) => string;

/** Hides every secret that passed the relay, wherever it appears: keys and cookies but for their beginnings, credentials. */
export function redactor(entries: readonly Captured[]): Redact {
  const headers = entries.flatMap((entry): Headers[] =>
    entry.kind === 'http' ? [entry.request.headers, entry.response?.headers ?? {}] : [entry.headers ?? {}],
  );
  const { acts, told, bayeux } = readTraffic(entries);
  const keys = [
    ...headers.flatMap(cookiesIn),
    ...acts.map(({ fields }) => fields.secureKey ?? ''),
    ...told.map(({ answer }) => String(answer.secureKey ?? '')),
  ].filter(({ length }) => length >= SHORTEST_KEY);
  const credentials = [
    ...headers.flatMap((each) => [...SECRET_HEADERS].flatMap((name) => each[name] ?? [])),
    ...bayeux.flatMap(({ message }) => {
      const auth = isObject(message.data) ? message.data.auth : undefined;
      return isObject(auth) ? [auth.password, auth.encoded].map((value) => String(value ?? '')) : [];
    }),
  ];
  return hiding(credentials, new Map(keys.map((key) => [key, key])));
}

function cookiesIn(headers: Headers): string[] {
  return [headers.cookie ?? [], headers['set-cookie'] ?? []]
    .flat()
    .flatMap((line) => line.split(';').map((pair) => pair.trim().split('=').slice(1).join('=')));
}
