import type { Addresses } from './addresses.ts';
import { AddressesInTexts } from './addresses-in-texts.ts';
import { mapHeaders, type RawHeaders } from './pass-headers.ts';

/** Under which address clients know a server that has another one. */
export interface Mapping {
  /** The server, with its base path: `https://gms.example/gms-chat`. */
  readonly target: string;
  /** What stands there for that base path: `/genesys`. */
  readonly basePath: string;
  readonly scheme: 'http' | 'https';
  /** The origin that the server is told in place of a page's own, if it lets in the pages of some sites only. */
  readonly origin?: string;
}

/** Headers that would bind a browser to the server's own address. */
const LEFT_OUT: ReadonlySet<string> = new Set(['strict-transport-security', 'alt-svc']);

/** Where the Chat API is below a base path: addresses of other pages of the server are nobody's to map. */
const OF_CHAT_API = ['/2/chat', '/cometd'];

/** A host that can stand in an address. */
const HOST = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

/**
 * Maps what must be different under another address: host, base path, origins, redirects, cookies, and addresses of the Chat
 * API itself in JSON.
 */
export function mappedAddresses({ target, basePath, scheme, origin }: Mapping): Addresses {
  const { origin: server, host, pathname } = new URL(target);
  const theirBase = withoutSlash(pathname);
  const ourBase = withoutSlash(basePath);
  const there = (path: string) => moved(path, ourBase, theirBase);
  const here = (path: string) => moved(path, theirBase, ourBase);
  const own = (headers: RawHeaders) => `${scheme}://${headerOf(headers, 'host') ?? ''}`;
  const theirOrigin = (page: string, headers: RawHeaders) =>
    page === own(headers) ? server : (origin ?? page);

  return {
    path: (path) => (isPlain(path) ? there(path) : undefined),
    toServer: (headers) =>
      mapHeaders(headers, (name, value) => {
        if (name === 'host') return host;
        // What is compressed cannot be looked through as it passes.
        if (name === 'accept-encoding') return 'identity';
        if (name === 'origin') return theirOrigin(value, headers);
        if (name !== 'referer') return value;
        const [, page = '', path = '/'] = /^(https?:\/\/[^/]+)(.*)$/.exec(value) ?? [];
        if (page === own(headers)) return server + (there(path) ?? path);
        return origin === undefined ? value : `${origin}/`;
      }),
    toClient: (headers, asked) =>
      mapHeaders(headers, (name, value) => {
        if (LEFT_OUT.has(name)) return undefined;
        if (name === 'set-cookie') return cookieHere(value, here, scheme);
        if (name === 'access-control-allow-origin') {
          const page = headerOf(asked, 'origin');
          return page !== undefined && value === theirOrigin(page, asked) ? page : value;
        }
        if (name !== 'location' && name !== 'content-location') return value;
        if (value.startsWith('/')) return here(value) ?? value;
        if (value !== server && !value.startsWith(`${server}/`)) return value;
        const path = value.slice(server.length) || '/';
        return own(asked) + (here(path) ?? path);
      }),
    inTexts(asked) {
      if (!HOST.test(headerOf(asked, 'host') ?? '')) return undefined;
      return new AddressesInTexts(
        OF_CHAT_API.map((path) => [server + theirBase + path, own(asked) + ourBase + path]),
      );
    },
  };
}

/** A path below one base, below the other; undefined for one that is not below it. */
function moved(path: string, from: string, to: string): string | undefined {
  if (!path.startsWith(from)) return undefined;
  const rest = path.slice(from.length);
  return rest === '' || rest.startsWith('/') || rest.startsWith('?') ? to + rest : undefined;
}

/** No step up leads out of the base. */
function isPlain(path: string): boolean {
  const [before = ''] = path.split('?', 1);
  return !/(?:^|[/\\])\.\.?(?:[/\\]|$)/.test(before.replaceAll(/%2e/gi, '.').replaceAll(/%(?:2f|5c)/gi, '/'));
}

/**
 * A cookie for the address that the client knows. Without https a browser takes no cookie that asks for it, nor one for
 * other sites; under one host it needs neither.
 */
function cookieHere(
  cookie: string,
  here: (path: string) => string | undefined,
  scheme: 'http' | 'https',
): string {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const kept = attributes.flatMap((attribute) => {
    const [name = '', value = ''] = attribute.split('=');
    switch (name.toLowerCase()) {
      case 'domain':
        return [];
      case 'path':
        return [`${name}=${here(value) || '/'}`];
      case 'secure':
      case 'partitioned':
        return scheme === 'https' ? [attribute] : [];
      case 'samesite':
        return scheme === 'https' || value.toLowerCase() !== 'none' ? [attribute] : [];
      default:
        return [attribute];
    }
  });
  return [pair, ...kept].join('; ');
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function headerOf(headers: RawHeaders, wanted: string): string | undefined {
  for (let at = 0; at + 1 < headers.length; at += 2)
    if (headers[at]?.toLowerCase() === wanted) return headers[at + 1];
  return undefined;
}
