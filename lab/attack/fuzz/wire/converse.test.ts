import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Input } from '../input.ts';
import { converse } from './converse.ts';

const input: Input = {
  source: 'test',
  carrier: 'http',
  head: 'GET / HTTP/1.1\r\n',
  body: '',
  framing: 'length',
  demand: 'answer',
  meant: [],
};

for (const carrier of ['http', 'frame'] as const)
  test(`a server that does not speak HTTP is a problem of the conversation: ${carrier}`, async () => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.write('SSH-2.0-OpenSSH_9.2\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = { port: (server.address() as AddressInfo).port, wait: () => () => {} };
    const inputs = [{ ...input, carrier }];
    const { problem } = await converse(line, { zone: 'calm', inputs, delivery: { kind: 'whole' } }, {});
    server.close();
    expect(problem?.kind).toBe('no HTTP');
  });
