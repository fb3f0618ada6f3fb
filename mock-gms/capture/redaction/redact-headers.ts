import type { Headers } from '../captured.ts';
import { BOUNDARY } from './redact-body.ts';
import type { Redactor } from './redactor.ts';

/** Headers whose values say how the exchange was carried, and nothing of anybody. */
const KNOWN = new Set(
  `accept accept-ranges access-control-allow-credentials access-control-allow-methods access-control-max-age
  access-control-request-method age allow cache-control connection content-encoding content-length date expires keep-alive
  pragma retry-after sec-fetch-dest sec-fetch-mode sec-fetch-site sec-websocket-extensions sec-websocket-version
  transfer-encoding upgrade x-requested-with`.split(/\s+/),
);

/** Lists of names of headers, of which those stay that the API and the transport have. */
const LISTS = new Set([
  'access-control-allow-headers',
  'access-control-request-headers',
  'access-control-expose-headers',
  'vary',
]);
const LISTED = new Set([
  'content-type',
  'apikey',
  'authorization',
  'accept',
  'x-requested-with',
  'origin',
  'accept-encoding',
  '*',
]);

/** Cookies of the protocol and of the usual containers. */
const COOKIES = new Set(['BAYEUX_BROWSER', 'JSESSIONID']);
const COOKIE_ATTRIBUTE =
  /^(?:secure|httponly|partitioned|path=\/|samesite=(?:none|lax|strict)|max-age=-?\d{1,12}|expires=[\w ,:+-]{1,40})$/i;

const CREDENTIALS = new Set(['apikey', 'x-api-key']);
const MIME = /^(?:application|text|image|audio|video|multipart)\/[\w.+-]{1,60}$/i;

/** Headers without what is nobody's business; those that say nothing of the exchange are left out. */
export function redactedHeaders(redactor: Redactor, headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const shown = [value].flat().flatMap((one) => headerValue(redactor, name.toLowerCase(), one) ?? []);
      return shown.length === 0 ? [] : [[name, Array.isArray(value) ? shown : shown[0]]];
    }),
  );
}

function headerValue(redactor: Redactor, name: string, value: string): string | undefined {
  const { pseudonyms, keepsTexts } = redactor;
  if (name === 'cookie')
    return value
      .split(/;\s*/)
      .map((pair) => cookie(redactor, pair))
      .join('; ');
  if (name === 'set-cookie') return setCookie(redactor, value);
  if (name === 'authorization' || name === 'proxy-authorization') return authorization(redactor, value);
  if (CREDENTIALS.has(name)) return pseudonyms.of(value);
  if (name === 'content-type') return contentType(value);
  if (KNOWN.has(name)) return value;
  if (keepsTexts) return pseudonyms.within(value);
  if (LISTS.has(name))
    return value
      .split(/,\s*/)
      .map((each) => (LISTED.has(each.toLowerCase()) ? each : pseudonyms.of(each)))
      .join(', ');
  if (name === 'origin' || name === 'access-control-allow-origin')
    return value === '*' || value === 'null' ? value : pseudonyms.of(value);
  return undefined;
}

function cookie(redactor: Redactor, pair: string): string {
  const [name = '', ...value] = pair.split('=');
  const shown = redactor.keepsTexts || COOKIES.has(name) ? name : redactor.pseudonyms.of(name);
  return `${shown}=${redactor.pseudonyms.of(value.join('='))}`;
}

function setCookie(redactor: Redactor, value: string): string {
  const [pair = '', ...attributes] = value.split(/;\s*/);
  const shown = attributes.filter((each) => redactor.keepsTexts || COOKIE_ATTRIBUTE.test(each));
  return [cookie(redactor, pair), ...shown].join('; ');
}

/** Credentials of `Basic` hold a name and a password: wherever these stand too, they are replaced in the same way. */
function authorization({ pseudonyms }: Redactor, value: string): string {
  const [, scheme = '', rest = value] = /^(Basic|Bearer|Digest) +(.*)$/is.exec(value) ?? [];
  if (/^basic$/i.test(scheme)) {
    for (const part of Buffer.from(rest, 'base64').toString().split(':'))
      if (part !== '') pseudonyms.of(part);
  }
  return `${scheme === '' ? '' : `${scheme} `}${pseudonyms.of(rest)}`;
}

function contentType(value: string): string | undefined {
  const [type = '', ...parameters] = value.split(/;\s*/);
  if (!MIME.test(type)) return undefined;
  if (/^multipart\//i.test(type)) return `${type}; boundary=${BOUNDARY}`;
  const charset = parameters.find((each) => /^charset=[\w-]{1,20}$/i.test(each));
  return charset === undefined ? type : `${type};${charset}`;
}
