import type { Io } from '../shared/io.ts';

/**
 * What is to be said where the environment names a proxy for a server: requests go to the server itself. Undefined where
 * there is none, or where it is not for this server.
 *
 * @example
 * proxyNote('https://gms.example/genesys', { HTTPS_PROXY: 'http://proxy.example:3128' }); // 'HTTPS_PROXY is not used: …'
 */
export function proxyNote(url: string, env: Io['env']): string | undefined {
  const { protocol, hostname } = new URL(url);
  const name = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const given = [name, name.toLowerCase()].find((each) => env[each]);
  if (given === undefined || isLoopback(hostname) || isExcepted(hostname, env)) return undefined;
  return `${given} is not used: requests go to ${hostname} directly`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Whether NO_PROXY names the host, or a domain that it is in. */
function isExcepted(hostname: string, { NO_PROXY, no_proxy }: Io['env']): boolean {
  return (NO_PROXY ?? no_proxy ?? '').split(',').some((each) => {
    const domain = each
      .trim()
      .replace(/:\d+$/, '')
      .replace(/^\*?\./, '');
    return domain === '*' || (domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`)));
  });
}
