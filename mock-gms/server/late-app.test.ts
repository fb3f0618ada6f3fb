import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { Child } from '../cli/child.fixture.ts';
import { lateApp } from './late-app.ts';

const hello: RequestListener = (_request, response) => void response.end('hello');

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { ask: () => fetch(url), [Symbol.asyncDispose]: async () => void server.close() };
}

test('requests that come while it is loaded are answered, and it is loaded once', async () => {
  let loads = 0;
  let go: (app: RequestListener) => void = () => {};
  const load = () => {
    loads += 1;
    return new Promise<RequestListener>((resolve) => {
      go = resolve;
    });
  };
  let arrived = 0;
  const app = lateApp(load);
  await using server = await serve((request, response) => {
    app(request, response);
    if (++arrived === 2) go(hello);
  });
  const answers = await Promise.all([server.ask(), server.ask()]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['hello', 'hello']);
  expect(await (await server.ask()).text()).toBe('hello');
  expect(loads).toBe(1);
});

test('if it cannot be loaded, that request fails, and the next one tries again', async () => {
  let loads = 0;
  const load = async () => {
    if (++loads === 1) throw new Error('no such file');
    return hello;
  };
  await using server = await serve(lateApp(load));
  const warnings = await warningsOf(async () => {
    const failed = await server.ask();
    expect(failed.status).toBe(500);
  });
  expect(await (await server.ask()).text()).toBe('hello');
  expect(warnings).toEqual(['no such file']);
});

test('a server that is only chatted with loads no Express', async () => {
  const child = Child.script(`
    import Module from 'node:module';
    import { startMockGms } from '${new URL('../index.ts', import.meta.url)}';
    const express = () => Object.keys(Module._cache).filter((path) => path.includes('node_modules/express/')).length > 0;
    const mock = await startMockGms();
    await fetch(mock.url + '/genesys/2/chat/support', { method: 'POST', body: 'firstName=A' });
    const before = express();
    await fetch(mock.url + '/mock/services');
    console.log(String(before), String(express()));
    await mock.close();
  `);
  await child.ended;
  expect(child.err).toBe('');
  expect(child.out.trim()).toBe('false true');
});
