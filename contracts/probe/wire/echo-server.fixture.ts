import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server that answers every request with its own body as text/plain, after `delayMs`; `destroys` cuts the connection
 * instead.
 */
export async function startEcho({ destroys = false, delayMs = 0 } = {}) {
  const server = http.createServer((request, response) => {
    if (destroys) return request.socket.destroy();
    const answer = () => {
      response.writeHead(200, { 'content-type': 'text/plain', 'x-method': request.method ?? '' });
      request.pipe(response);
    };
    if (delayMs > 0) setTimeout(answer, delayMs);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
