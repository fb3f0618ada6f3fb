import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { guard } from '../boundary/guard.ts';

/** The connections of a server, and which of them have a request under way. */
export class Connections {
  /** With TLS there are two sockets to a connection: the name of the other end tells that they belong together. */
  readonly #sockets = new Map<Socket, string>();
  /** Connections that speak another protocol by now. */
  readonly #upgraded = new Set<string>();
  /** Answers that are not finished, by the sockets that they go over: several where requests are pipelined. */
  readonly #underWay = new Map<Socket, Set<ServerResponse>>();
  readonly #waiting: Array<() => void> = [];
  #isClosing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      // One that begins again, since it was asked for another protocol, is known.
      if (this.#sockets.has(socket)) return;
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
    const answers = this.#answersOver(socket);
    answers.add(response);
    response.on('close', () => {
      answers.delete(response);
      if (!this.#isClosing) return;
      // Also where it was too late to say `Connection: close`.
      socket.destroySoon();
      this.#tell();
    });
  }

  /**
   * Calls when everything that came before over the same connection is answered: a client that sends several requests at once
   * counts on the order of the answers. Never, if the connection ends before.
   */
  afterAnswers({ socket }: IncomingMessage, next: () => void): void {
    const before = [...(this.#underWay.get(socket) ?? [])];
    if (before.length === 0) next();
    let left = before.length;
    for (const response of before) {
      response.once('close', () => {
        left -= 1;
        if (left > 0 || socket.destroyed) return;
        if (this.#isClosing) socket.destroySoon();
        else guard(next, () => socket.destroy());
      });
    }
  }

  /** Takes note that a connection is left to another protocol: it is neither idle nor under way. */
  handOver({ socket }: IncomingMessage): void {
    this.#upgraded.add(nameOf(socket));
  }

  /** Takes no more requests: closes the connections that have none, and the others after their answers. */
  closeIdle(): void {
    this.#isClosing = true;
    const kept = new Set(this.#upgraded);
    for (const [socket, answers] of this.#underWay) {
      if (answers.size > 0) kept.add(nameOf(socket));
      for (const response of answers) response.shouldKeepAlive = false;
    }
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

  #answersOver(socket: Socket): Set<ServerResponse> {
    const known = this.#underWay.get(socket);
    if (known !== undefined) return known;
    const answers = new Set<ServerResponse>();
    this.#underWay.set(socket, answers);
    // An answer whose turn has not come is not told that its connection was lost.
    socket.once('close', () => {
      this.#underWay.delete(socket);
      this.#tell();
    });
    return answers;
  }

  #tell(): void {
    for (const answers of this.#underWay.values()) if (answers.size > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The other end of a connection. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress}:${remotePort}`;
}
