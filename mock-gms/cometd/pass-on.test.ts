import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { SharedMemory } from '../store/shared-memory.fixture.ts';
import { RawClient } from './bayeux-client.fixture.ts';

test('a request whose target is a whole URL is passed on to the process of its session', async () => {
  const shared = new SharedMemory();
  const a = await startMockGms({ port: 0, store: shared.open() });
  await shared.arrived();
  const b = await startMockGms({ port: 0, store: shared.open() });
  await shared.arrived();
  try {
    const client = new RawClient(`${a.url}/genesys/cometd`, 'support');
    await client.startChat();
    const body = JSON.stringify([
      {
        channel: '/meta/connect',
        clientId: client.clientId,
        connectionType: 'long-polling',
        advice: { timeout: 0 },
      },
    ]);
    const { host, port } = new URL(b.url);
    const socket = connect(Number(port), '127.0.0.1');
    let told = '';
    socket.on('data', (data) => {
      told += data;
    });
    socket.write(
      `POST ${b.url}/genesys/cometd HTTP/1.1\r\nHost: ${host}\r\nCookie: ${client.cookie}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    await once(socket, 'close');
    expect(told).toContain('HTTP/1.1 200');
    expect(told).toContain('"successful":true');
  } finally {
    await a.close();
    await b.close();
  }
});
