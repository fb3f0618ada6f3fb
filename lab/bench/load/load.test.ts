import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { load } from './load.ts';
import { postBytes } from './post.ts';

test('a connection sends its requests in turn, and what is counted is what the server answered', async () => {
  const paths = ['/a', '/b', '/c'];
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      seen.push(request.url ?? '');
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const requests = paths.map((path) => postBytes(`http://127.0.0.1:${port}${path}`, { x: '1' }));
  const { answers } = await load({ port, connections: 1, durationMs: 50, requests });
  server.closeAllConnections();
  server.close();
  expect(answers).toBeGreaterThan(0);
  expect(seen).toEqual(Array.from({ length: answers }, (_, i) => paths[i % paths.length]));
});

test('a refusal of the server fails the job instead of being counted', async () => {
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      response.statusCode = 500;
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const requests = [postBytes(`http://127.0.0.1:${port}/`, {})];
  await expect(load({ port, connections: 1, durationMs: 50, requests })).rejects.toThrow('HTTP/1.1 500');
  server.closeAllConnections();
  server.close();
});
