import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP line to a server on this machine, which can be slow, and whose connections can be cut. */
export interface TestLine {
  readonly port: number;
  /** Breaks what is connected; new connections get through. */
  cut(): void;
  close(): Promise<void>;
}

/** @param latency milliseconds each way */
export async function startLine(target: number, latency = 0): Promise<TestLine> {
  const sockets = new Set<Socket>();
  const pipe = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => later(() => to.write(bytes)));
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      later(() => to.destroy());
    });
  };
  const later = (act: () => void) => (latency > 0 ? setTimeout(act, latency) : act());
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    pipe(client, upstream);
    pipe(upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    async close() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
