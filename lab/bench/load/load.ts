import net from 'node:net';
import { AnswerCounter } from './answer-counter.ts';
import { openTogether } from './together.ts';

/** Work for the load generator: requests as bytes, sent over and over for a while. */
export interface LoadJob {
  readonly port: number;
  readonly connections: number;
  readonly durationMs: number;
  /** Complete HTTP requests; connection c sends those at c, c + connections, c + 2 · connections … in turn. */
  readonly requests: readonly Buffer[];
}

/** Answers that came, and the time that they took in milliseconds. */
export interface LoadResult {
  readonly answers: number;
  readonly elapsedMs: number;
}

/**
 * Keeps every connection busy with one request at a time until the time is up.
 *
 * It writes bytes made beforehand and reads no more than AnswerCounter does: against raw.mjs it reaches what wrk reaches.
 */
export async function load({ port, connections, durationMs, requests }: LoadJob): Promise<LoadResult> {
  const sockets = await openTogether(
    connections,
    connections,
    () => connect(port),
    (socket) => socket.destroy(),
  );
  try {
    const began = performance.now();
    const ends = began + durationMs;
    const counts = sockets.map((socket, c) =>
      keepBusy(
        socket,
        requests.filter((_, i) => i % connections === c),
        ends,
      ),
    );
    const answers = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    return { answers, elapsedMs: performance.now() - began };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

function connect(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function keepBusy(socket: net.Socket, requests: readonly Buffer[], ends: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const counter = new AnswerCounter();
    let answers = 0;
    const sendNext = () => {
      const request = requests[answers % requests.length];
      if (request === undefined) return reject(new Error('a connection has no request to send'));
      socket.write(request);
    };
    socket.on('data', (chunk: Buffer) => {
      try {
        if (!counter.push(chunk)) return;
      } catch (error) {
        return reject(error);
      }
      answers++;
      if (performance.now() >= ends) resolve(answers);
      else sendNext();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the connection')));
    sendNext();
  });
}
