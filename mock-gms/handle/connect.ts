import type { components } from '../openapi/generated/gms.ts';
import { requireServiceName } from '../services/registry.ts';
import type { MockGms, ServiceHandle } from './mock-gms.ts';
import { RemoteCalls } from './remote-call.ts';
import { remoteService } from './remote-service.ts';

/** How to reach a mock GMS that runs elsewhere. */
export interface ConnectOptions {
  /** The control token, which a server that is bound for others asks for. */
  readonly token?: string;
  /** What carries the calls; one of your own can trust a certificate. @default the global `fetch` */
  readonly fetch?: typeof fetch;
}

/**
 * Connects to a mock GMS that runs elsewhere: the same handle as for one in this process, over its control API.
 *
 * @param url of the server, e.g. `http://localhost:8080`
 * @throws {RemoteError} if there is none, or it asks for a token
 * @example
 * const gms = await connectMockGms('http://localhost:8080');
 * const chat = await gms.service('customer-support').waitForChat();
 * const agent = await chat.join({ nickname: 'Ann' });
 * await agent.say('Hello');
 */
export async function connectMockGms(url: string, options: ConnectOptions = {}): Promise<MockGms> {
  const calls = new RemoteCalls({ url, ...options });
  const { basePath, publicUrl = calls.remote.url } = await calls.call<components['schemas']['ServerInfo']>(
    'GET',
    '/server',
  );
  const dataURL = (name: string) => `${publicUrl}${basePath}/2/chat/${name}`;
  const services = new Map<string, ServiceHandle>();
  return {
    url: calls.remote.url,
    dataURL,
    service(name) {
      requireServiceName(name);
      const known = services.get(name);
      if (known !== undefined) return known;
      const remote = remoteService(calls, name, dataURL(name));
      const service: ServiceHandle = {
        ...remote,
        async remove() {
          services.delete(name);
          await remote.remove();
        },
      };
      services.set(name, service);
      return service;
    },
    services: async () =>
      (await calls.call<Array<{ name: string }>>('GET', '/services')).map(({ name }) => name),
  };
}
