import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { cometdForNode } from './node.ts';

interface Socket {
  onmessage: (event: { data: unknown }) => void;
  onclose: () => void;
}

test('a frame that CometD cannot read closes the WebSocket and does not end the program', async () => {
  await cometdForNode();
  const { window } = globalThis as unknown as { window: { WebSocket: new (url: string) => Socket } };
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.on('listening', resolve));
  const frames = ['[]', 'no JSON', '[]'];
  server.on('connection', (socket) => {
    for (const frame of frames) socket.send(frame);
  });
  const shown: unknown[] = [];
  const { error } = console;
  console.error = (each) => shown.push(each);
  try {
    const socket = new window.WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
    const read: unknown[] = [];
    socket.onmessage = ({ data }) => read.push(JSON.parse(String(data)));
    await new Promise<void>((resolve) => {
      socket.onclose = resolve;
    });
    expect(read[0]).toEqual([]);
    expect(shown[0]).toBeInstanceOf(SyntaxError);
  } finally {
    console.error = error;
    server.close();
  }
});

test('without the package cometd-nodejs-client one line says what to install', async () => {
  const resolve = `export async function resolve(name, context, next) {
    if (name === 'cometd-nodejs-client') throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const url = `data:text/javascript,${encodeURIComponent(resolve).replaceAll("'", '%27')}`;
  const program = `import { register } from 'node:module';
    register('${url}');
    const { cometdForNode } = await import('${new URL('./node.ts', import.meta.url)}');
    await cometdForNode().catch(({ message }) => console.log(message));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', '--input-type=module', '--eval', program],
  ]);
  expect(stdout).toBe(
    'to use CometD in Node, install the package cometd-nodejs-client: npm install cometd-nodejs-client@1\n',
  );
});
