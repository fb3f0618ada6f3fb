import type { Exchange } from './exchange.ts';

/** What stands in place of a secret. */
export const REDACTED = '(redacted)';

const SECRET_HEADERS = ['authorization', 'apikey', 'cookie'] as const;
const SECRET_PARAMETER = /((?:^|&)secureKey=)[^&]+/g;
const SECRET_PART = /(name="secureKey"\r?\n(?:[^\r\n]+\r?\n)*\r?\n)[^\r\n]+/g;
const SECRET_FIELD = /("secureKey":")[^"]+/g;

/** An exchange without what would let somebody else into a chat or a service. */
export function redacted(exchange: Exchange): Exchange {
  const headers = { ...exchange.request.headers };
  for (const name of SECRET_HEADERS) if (headers[name] !== undefined) headers[name] = REDACTED;
  const body = exchange.request.body
    .replaceAll(SECRET_PARAMETER, `$1${REDACTED}`)
    .replaceAll(SECRET_PART, `$1${REDACTED}`);
  const answer = exchange.response.body.replaceAll(SECRET_FIELD, `$1${REDACTED}`);
  return { ...exchange, request: { headers, body }, response: { body: answer } };
}
