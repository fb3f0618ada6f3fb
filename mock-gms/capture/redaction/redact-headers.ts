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

/** What these headers are made of: words of HTTP, types of media, numbers, dates. */
const WORDS_OF_HTTP = new Set(
  `* true false none bytes q v charset utf-8 gzip deflate br zstd identity chunked compress close keep-alive upgrade timeout max
  websocket no-cache no-store no-transform must-revalidate must-understand proxy-revalidate private public max-age s-maxage
  immutable stale-while-revalidate stale-if-error get post put patch delete head options permessage-deflate
  client_max_window_bits server_max_window_bits client_no_context_takeover server_no_context_takeover xmlhttprequest empty
  document iframe script style image font worker cors no-cors navigate same-origin same-site cross-site
  */* text/* image/* text/html text/plain text/css text/javascript text/xml application/json application/xml
  application/xhtml+xml application/javascript application/ecmascript application/x-ecmascript application/signed-exchange
  image/avif image/webp image/apng image/svg+xml image/png audio/* video/*`.split(/\s+/),
);
const DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;
const NUMBER_OF_HTTP = /^-?[\d.]{1,12}$|^b3$/;

function saysHow(name: string, value: string): boolean {
  if (name === 'date' || name === 'expires' || name === 'retry-after')
    return DATE.test(value) || NUMBER_OF_HTTP.test(value);
  return value
    .toLowerCase()
    .split(/[\s,;="]+/)
    .every((word) => word === '' || WORDS_OF_HTTP.has(word) || NUMBER_OF_HTTP.test(word));
}

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

/** Headers that stay where texts are kept, beside those that say how. Whatever others hold may let somebody in. */
const KEPT = new Set(
  `accept-language access-control-allow-origin content-disposition etag last-modified location origin referer server
  user-agent`.split(/\s+/),
);

/** Of these, the ones that hold an address. */
const ADDRESSES = new Set(['access-control-allow-origin', 'location', 'origin', 'referer']);

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
  if (KNOWN.has(name) && saysHow(name, value)) return value;
  if (keepsTexts) {
    if (ADDRESSES.has(name)) return redactor.kept(value);
    const isKept = KNOWN.has(name) || LISTS.has(name) || KEPT.has(name);
    return isKept ? redactor.kept(redactor.withoutNamedSecrets(value)) : redactor.secret(value);
  }
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
  // One without a name is all value.
  if (!pair.includes('=')) return redactor.pseudonyms.of(pair);
  const [name = '', ...value] = pair.split('=');
  const shown = redactor.keepsTexts || COOKIES.has(name) ? name : redactor.pseudonyms.of(name);
  return `${shown}=${redactor.pseudonyms.of(value.join('='))}`;
}

function setCookie(redactor: Redactor, value: string): string {
  const [pair = '', ...attributes] = value.split(/;\s*/);
  const shown = attributes.filter(
    (each) => COOKIE_ATTRIBUTE.test(each) || (redactor.keepsTexts && /^(?:domain|path)=/i.test(each)),
  );
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
