import type { IncomingMessage, Server } from 'node:http';
import { guard } from '../boundary/guard.ts';
import type { CometdEndpoint } from '../cometd/endpoint.ts';
import type { Connections } from './connections.ts';
import { asksForWebSocket, ignoreUpgrade } from './other-upgrade.ts';

interface Upgradable {
  readonly server: Server;
  readonly connections: Connections;
  readonly push: Pick<CometdEndpoint, 'upgrade'>;
}

/** Hands connections that become WebSockets over to CometD; whatever else somebody would upgrade to is ignored. */
export function takeUpgrades(
  { server, connections, push }: Upgradable,
  isAllowed: (request: IncomingMessage) => boolean,
): void {
  server.on('upgrade', (request, socket, head) => {
    // From here on the socket is ours alone: an error of its own that nobody listens for would end the process.
    const giveUp = () => void socket.destroy();
    socket.on('error', giveUp);
    const take = () => {
      if (connections.isClosing) return giveUp();
      const mayCome = asksForWebSocket(request) && isAllowed(request);
      if (mayCome && push.upgrade(request, socket, head)) return connections.handOver(request);
      ignoreUpgrade(server, request, head);
      socket.off('error', giveUp);
    };
    guard(() => connections.afterAnswers(request, take), giveUp);
  });
}
