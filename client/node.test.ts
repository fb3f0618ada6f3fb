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
