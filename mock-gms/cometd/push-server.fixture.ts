import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceRegistry } from '../services/registry.ts';
import type { Admission } from '../services/set-up.ts';
import { MemoryStore } from '../store/memory.ts';
import { RawClient } from './bayeux-client.fixture.ts';
import type { CometdOptions } from './cometd-options.ts';
import { CometdEndpoint } from './endpoint.ts';

interface SetUp extends Partial<CometdOptions> {
  readonly admission?: Admission;
}

/** A CometD server of its own, whose timers can be short: what takes ten seconds elsewhere comes at once. */
export async function startPushServer({ admission = 'open', ...options }: SetUp = {}) {
  const registry = new ServiceRegistry({ store: new MemoryStore(), admission });
  const endpoint = new CometdEndpoint(registry, { basePath: '/genesys', webSocket: true, ...options });
  const server = createServer((request, response) =>
    endpoint.handle(request, response, () => response.end()),
  );
  server.on('upgrade', (request, socket, head) => endpoint.upgrade(request, socket, head));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/genesys/cometd`;
  const service = registry.ensure('support');
  return {
    registry,
    endpoint,
    service,
    port,
    url,
    /** Breaks every connection, so that the server knows it at once. */
    breakConnections: () => server.closeAllConnections(),
    client: () => new RawClient(url, 'support'),
    async close() {
      await endpoint.close();
      registry.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Collects what the server reports as failures of its own, and keeps it off the output. */
export function watchReports() {
  const reports: Error[] = [];
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const see = (warning: Error) => {
    if (warning.name !== 'ExperimentalWarning' && warning.name !== 'DeprecationWarning')
      reports.push(warning);
  };
  process.on('warning', see);
  return {
    /** What was reported until now. */
    async stop(): Promise<readonly string[]> {
      await new Promise((resolve) => setImmediate(resolve));
      process.off('warning', see);
      for (const printer of printers) process.on('warning', printer);
      return reports.map(({ stack, message }) => stack ?? message);
    },
  };
}
