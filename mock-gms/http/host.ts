import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { authorityOf } from './request-target.ts';

const ALWAYS_ALLOWED = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a server bound to this address can be reached from this machine only. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

/** Says whether a `Host` header is answered. */
export type HostCheck = (host: string | undefined) => boolean;

/**
 * Which `Host` headers are answered. A page of another site that has its own name point to this machine is not: it
 * would otherwise reach a server that only this machine should reach.
 *
 * Names below `localhost` are always this machine's: they serve as alias names that need no set-up.
 *
 * @param names further names to answer to; `*` for all; one with a leading dot stands for all names below it
 * @example
 * hostCheck(['.example.test'])('chat.example.test:8080'); // true
 */
export function hostCheck(names: readonly string[]): HostCheck {
  const allowed = new Set(names.map((name) => name.toLowerCase()));
  if (allowed.has('*')) return () => true;
  const suffixes = ['.localhost', ...[...allowed].filter((name) => name.startsWith('.'))];
  const isAllowed = (host: string | undefined) => {
    const name = nameOf(host);
    if (name === undefined) return false;
    if (ALWAYS_ALLOWED.has(name) || allowed.has(name)) return true;
    return suffixes.some((suffix) => name.endsWith(suffix));
  };
  // One client asks under one name: it is looked at once.
  let last: string | undefined;
  let isLastAllowed = false;
  return (host) => {
    if (host === undefined || host !== last) {
      last = host;
      isLastAllowed = isAllowed(host);
    }
    return isLastAllowed;
  };
}

/**
 * Whether a request is for a name that is answered: the header says one, and a target that is a whole URL another one,
 * which takes precedence. Neither may be foreign.
 */
export function isForAllowedHost(
  isAllowed: HostCheck,
  { url, headers }: Pick<IncomingMessage, 'url' | 'headers'>,
): boolean {
  const authority = authorityOf(url);
  return isAllowed(headers.host) && (authority === undefined || isAllowed(authority));
}

/**
 * Which `Host` headers cannot be a foreign page's own name: addresses, and names without a dot, such as a container has
 * in its network, which no public site can have.
 */
export function isLocalName(host: string | undefined): boolean {
  const name = nameOf(host);
  if (name === undefined || name === '') return false;
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) > 0 || /^[a-z0-9_-]+$/.test(name);
}

function nameOf(host: string | undefined): string | undefined {
  return host?.toLowerCase().replace(/:\d*$/, '');
}
