import type { Server } from 'node:net';
import { report } from './report.ts';

/**
 * Resolves when the server listens. From then on its errors are reported, such as of a connection that could not be accepted
 * when there are no file handles left.
 *
 * @throws the error of Node's `listen`, such as one with code `EADDRINUSE`, which says what to do
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      error.message = listenProblem(error, (option) => `the option ${option}`) ?? error.message;
      reject(error);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      server.on('error', report);
      resolve();
    });
  });
}

/**
 * Why a server cannot listen, in one line that says what to do; undefined for an error that is not one of `listen`.
 *
 * @param named how the reader gives an option: `--port` on the command line, `the option port` in code
 * @example
 * listenProblem(Object.assign(new Error('…'), { code: 'EADDRINUSE', port: 8080 }), (option) => `--${option}`);
 * // 'port 8080 is taken; choose another with --port'
 * @see errno(3), of Linux
 */
export function listenProblem(error: unknown, named: (option: string) => string): string | undefined {
  const { code, port, address, hostname } = error as NodeJS.ErrnoException & Place;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken; choose another with ${named('port')}`;
    case 'EACCES':
      return port === undefined
        ? undefined
        : `port ${port} may not be used; choose another with ${named('port')}`;
    case 'EADDRNOTAVAIL':
      return `${address} is not an address of this machine; choose another with ${named('host')}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host ${hostname}; choose an address of this machine with ${named('host')}`;
    default:
      return undefined;
  }
}

/** What Node says of where it was to listen. */
interface Place {
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
}
