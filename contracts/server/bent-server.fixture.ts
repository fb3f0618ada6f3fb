import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMockGms } from '../../mock-gms/index.ts';

/** A mock GMS behind a proxy that bends its answers. */
export interface BentServer extends AsyncDisposable {
  /** Base of the API. */
  readonly url: string;
  /** The chats of a service that are still open. */
  open(service: string): Promise<number>;
}

/** Starts a server that answers as `bend` makes of what the mock answers. */
export async function startBentServer(bend: (body: string) => string): Promise<BentServer> {
  const gms = await startMockGms({ port: 0 });
  const proxy = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, ...headers } = request.headers;
    const outgoing = http.request(
      `${gms.url}${request.url}`,
      { method: request.method ?? 'GET', headers },
      async (incoming) => {
        const body: Buffer[] = [];
        for await (const chunk of incoming) body.push(chunk as Buffer);
        const { 'content-length': _length, ...kept } = incoming.headers;
        response.writeHead(incoming.statusCode ?? 502, kept);
        response.end(bend(Buffer.concat(body).toString()));
      },
    );
    outgoing.on('error', () => response.destroy());
    outgoing.end(Buffer.concat(chunks));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${gms.basePath}`,
    async open(service) {
      const states = await Promise.all((await gms.service(service).chats()).map((chat) => chat.state()));
      return states.filter(({ ended }) => ended === undefined).length;
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => proxy.close(resolve).closeAllConnections());
      await gms.close();
    },
  };
}
