import { createServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Certificate } from './certificate.ts';

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
  return server;
}
