import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and which of them have a request under way. */
export class Connections {
  /** With TLS there are two sockets to a connection: the name of the other end tells that they belong together. */
  readonly #sockets = new Map<Socket, string>();
  /** Connections that speak another protocol by now. */
  readonly #upgraded = new Set<string>();
  /** Answers that are not finished, by the connections that they go over. */
  readonly #underWay = new Map<ServerResponse, string>();
  readonly #waiting: Array<() => void> = [];
  #isClosing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      const name = nameOf(socket);
      this.#sockets.set(socket, name);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        this.#upgraded.delete(name);
      });
      if (this.#isClosing) socket.destroy();
    });
  }

  /** Whether no more requests are taken. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Counts a request as under way until its answer is sent or its connection is lost. */
  begin({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#underWay.set(response, nameOf(socket));
    response.once('close', () => {
      this.#underWay.delete(response);
      if (!this.#isClosing) return;
      // Also where it was too late to say `Connection: close`.
      socket.destroySoon();
      this.#tell();
    });
  }

  /** Takes note that a connection is left to another protocol: it is neither idle nor under way. */
  handOver({ socket }: IncomingMessage): void {
    this.#upgraded.add(nameOf(socket));
  }

  /** Takes no more requests: closes the connections that have none, and the others behind their answers. */
  closeIdle(): void {
    this.#isClosing = true;
    for (const response of this.#underWay.keys()) response.shouldKeepAlive = false;
    const kept = new Set([...this.#underWay.values(), ...this.#upgraded]);
    for (const [socket, name] of this.#sockets) if (!kept.has(name)) socket.destroy();
  }

  /** Resolves when no request is under way. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#tell();
    });
  }

  /** Closes whatever is left. */
  destroy(): void {
    for (const socket of this.#sockets.keys()) socket.destroy();
  }

  #tell(): void {
    if (this.#underWay.size > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The other end of a connection. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress}:${remotePort}`;
}
