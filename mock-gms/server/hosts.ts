import { isIPv4 } from 'node:net';
import { hostname } from 'node:os';
import { type HostCheck, hostCheck, isLocalName, isLoopback } from '../http/host.ts';
import type { ResolvedOptions } from './server-options.ts';

/** Which names a server answers to. */
export interface HostPolicy {
  /** For customers. */
  readonly chat: HostCheck;
  /** For the control API. */
  readonly control: HostCheck;
}

/**
 * Bound to other addresses a server is there for others, whose names for it are unknown: then customers may call it
 * anything unless names are listed. The control API answers to what may be a foreign page's own name only where names
 * are listed, and to every name only where it asks for a token.
 */
export function hostPolicy({
  host,
  publicUrl,
  allowedHosts,
  controlToken,
}: Pick<ResolvedOptions, 'host' | 'publicUrl' | 'allowedHosts' | 'controlToken'>): HostPolicy {
  // An address of this machine is nobody else's name: 127.0.0.2 is as good as 127.0.0.1.
  const address = isLoopback(host) ? [host] : [];
  const own = publicUrl === undefined ? address : [...address, new URL(publicUrl).hostname];
  const listed = hostCheck([...allowedHosts, ...own]);
  if (controlToken === undefined) {
    const names = allowedHosts.filter((name) => name !== '*');
    return { chat: listed, control: hostCheck([...names, ...own]) };
  }
  if (isLoopback(host) || allowedHosts.length > 0) return { chat: listed, control: listed };
  const known = hostCheck([...own, hostname(), host]);
  return { chat: () => true, control: (name) => known(name) || isLocalName(name) };
}

/** The names and addresses that a certificate of our own is for. */
export function certificateNames({
  host,
  publicUrl,
  allowedHosts,
}: Pick<ResolvedOptions, 'host' | 'publicUrl' | 'allowedHosts'>): readonly string[] {
  const names = [
    'localhost',
    '*.localhost',
    '127.0.0.1',
    '::1',
    hostname(),
    host,
    ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname]),
    ...allowedHosts.map((name) => (name.startsWith('.') ? `*${name}` : name)),
  ].map((name) => name.replace(/^\[(.*)\]$/, '$1'));
  return [...new Set(names)].filter((name) => isIPv4(name) || IPV6.test(name) || DNS_NAME.test(name));
}

const IPV6 = /^[0-9a-f:]*:[0-9a-f:]*$/i;
const DNS_NAME = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;
