import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Patience } from './patience.ts';

/** A server that lives, breaks its first connection, and answers whatever else it is asked. */
async function startBreaking() {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked === 1) request.socket.resetAndDestroy();
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    watched: { port: (server.address() as AddressInfo).port, isAlive: true, cpuTime: undefined },
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('what waits is overdue in the end, also where a question in between was not answered', async () => {
  await using breaking = await startBreaking();
  let isHung = false;
  const hung = () => {
    isHung = true;
  };
  const patience = new Patience(breaking.watched, hung, 1);
  await new Promise<void>((overdue) => patience.wait(overdue));
  patience.close();
  expect(breaking.asked()).toBe(3);
  expect(isHung).toBe(false);
});
