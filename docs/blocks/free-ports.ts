import { freePort } from '../../mock-gms/boundary/free-port.fixture.ts';

/** Where a page names a port: after a host, and for a server. */
const NAMED = /(?<=(?:localhost|127\.0\.0\.1|\[::1\]):|--port |\bport: )\d{4}\b/g;

/** A free port for each that these texts name, and for 8080, which the mock takes by itself. */
export async function freePorts(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const named = new Set(['8080', ...texts.flatMap((text) => text.match(NAMED) ?? [])]);
  const ports = new Map<string, number>();
  for (const name of named) ports.set(name, await freePort());
  return ports;
}

/** A text with these ports in place of those that it names. */
export function withPorts(text: string, ports: ReadonlyMap<string, number>): string {
  return text.replaceAll(NAMED, (name) => String(ports.get(name) ?? name));
}
