import { createServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { report } from '../boundary/report.ts';
import type { Certificate } from './certificate.ts';
import { listenProblem } from './listen-problem.ts';

/**
 * How long connections may take, in milliseconds.
 *
 * An idle one outlives every poll rate that clients use, so that no poll meets a connection that is just being closed.
 * Headers must be there before long; a whole request may be a large file over a slow line.
 */
const TIMES = {
  keepAliveTimeout: 65_000,
  headersTimeout: 70_000,
  requestTimeout: 300_000,
} as const satisfies ServerOptions;

/** Makes a server, of https where there is a certificate, that no connection can bring down. */
export function createHttpServer(certificate: Certificate | undefined): Server {
  const server =
    certificate === undefined ? createServer(TIMES) : createTlsServer({ ...certificate, ...TIMES });
  // Node takes a connection for idle whose answer is not written out yet, and would cut that off when the server closes.
  // `Connections` knows better.
  server.closeIdleConnections = () => {};
  // After it listens: a connection that could not be accepted, such as when there are no file handles left.
  server.once('listening', () => server.on('error', report));
  return server;
}

/** @throws the error of `listen`, such as one with code `EADDRINUSE`, which says what to do */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      error.message = listenProblem(error, (option) => `the option ${option}`) ?? error.message;
      reject(error);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}
