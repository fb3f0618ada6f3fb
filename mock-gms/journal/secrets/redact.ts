import type { Exchange } from '../exchange.ts';
import { withoutSecretMembers } from './secret-members.ts';
import { REDACTED } from './secret-names.ts';
import { withoutSecretPairs } from './secret-pairs.ts';
import { withoutSecretParts } from './secret-parts.ts';

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'apikey',
  'x-api-key',
  'cookie',
  'set-cookie',
]);

/** An exchange without what would let somebody else into a chat or a service. */
export function redacted(exchange: Exchange): Exchange {
  const { request, response, path } = exchange;
  return {
    ...exchange,
    path: redactedPath(path),
    ...(request && {
      request: { headers: redactedHeaders(request.headers), body: redactedBody(request.body) },
    }),
    response: {
      ...(response.headers && { headers: redactedHeaders(response.headers) }),
      body: redactedBody(response.body),
    },
  };
}

/**
 * A body without its secrets, however it is written and whatever it says it is: as a form, in parts, as JSON, or JSON in
 * either. Everything else stays letter for letter. Each way goes through the body once, so that none takes long.
 */
export function redactedBody(body: string): string {
  return withoutSecretMembers(withoutSecretPairs(withoutSecretParts(body)));
}

function redactedHeaders<T extends object>(headers: T): T {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : value,
    ]),
  ) as T;
}

/** The path of a URL, without the secrets of its query. */
export function redactedPath(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query + 1) + withoutSecretPairs(path.slice(query + 1));
}
