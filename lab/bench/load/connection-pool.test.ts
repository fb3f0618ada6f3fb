import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { ConnectionPool } from './connection-pool.ts';
import { HttpConnection } from './http-connection.ts';
import { postBytes } from './post.ts';

async function listening(listener: http.RequestListener) {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, request: (path: string) => postBytes(`http://127.0.0.1:${port}${path}`, {}), close };
}

test('requests beyond the connections wait, and each gets its own answer', async () => {
  const ports = new Set<number | undefined>();
  const server = await listening((request, response) => {
    ports.add(request.socket.remotePort);
    request.resume().on('end', () => response.end(request.url));
  });
  const pool = await ConnectionPool.open(server.port, 2);
  const paths = ['/a', '/b', '/c', '/d', '/e'];
  const answers = await Promise.all(paths.map((path) => pool.send(() => server.request(path))));
  expect(answers.map(({ body }) => body)).toEqual(paths);
  expect(ports.size).toBe(2);
  pool.close();
  server.close();
});

test('a connection carries one request at a time', async () => {
  const server = await listening((request, response) => {
    request.resume().on('end', () => response.end('{}'));
  });
  const connection = await HttpConnection.open(server.port);
  const first = connection.send(server.request('/'));
  expect(connection.isBusy).toBe(true);
  await expect(connection.send(server.request('/'))).rejects.toThrow('on its way already');
  expect((await first).body).toBe('{}');
  connection.close();
  server.close();
});

test('a refusal, and a connection that the server ends, fail the request', async () => {
  const server = await listening((request, response) => {
    if (request.url === '/gone') return void request.socket.destroy();
    request.resume().on('end', () => response.writeHead(500).end());
  });
  const refused = await HttpConnection.open(server.port);
  await expect(refused.send(server.request('/'))).rejects.toThrow('HTTP/1.1 500');
  const gone = await HttpConnection.open(server.port);
  await expect(gone.send(server.request('/gone'))).rejects.toThrow();
  await expect(gone.send(server.request('/'))).rejects.toThrow();
  server.close();
});
