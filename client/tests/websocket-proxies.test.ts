import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, test } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../../mock-gms/index.ts';
import { createWebChatService } from '../index.ts';
import { cometdForNode } from '../node.ts';

let gms: RunningMockGms;
test.beforeAll(async () => {
  gms = await startMockGms({ port: 0 });
});
test.afterAll(() => gms.close());

type Upgrade = (request: IncomingMessage, socket: Duplex, target: number) => void;

function accept({ headers }: IncomingMessage): string {
  const key = createHash('sha1').update(
    `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
  );
  const lines = [
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${key.digest('base64')}`,
  ];
  return ['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n');
}

const answer = (status: string) => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;

/** What proxies do with a request for a WebSocket. */
const proxies: Record<string, { upgrade: Upgrade; passes?: boolean }> = {
  'accepts it and swallows what is said': {
    upgrade: (asked, socket) => {
      socket.write(accept(asked));
      socket.resume();
    },
  },
  'accepts it and closes at the first word': {
    upgrade: (asked, socket) => {
      socket.write(accept(asked));
      socket.once('data', () => socket.destroy());
    },
  },
  'never answers it': { upgrade: () => {} },
  'answers it 400': { upgrade: (_, socket) => socket.end(answer('400 Bad Request')) },
  'answers it 200': { upgrade: (_, socket) => socket.end(answer('200 OK')) },
  'answers it 502': { upgrade: (_, socket) => socket.end(answer('502 Bad Gateway')) },
  'closes the connection': { upgrade: (_, socket) => socket.destroy() },
  'passes it on and cuts the socket later': {
    passes: true,
    upgrade: ({ method, url, rawHeaders }, socket, target) => {
      const upstream = connect(target, '127.0.0.1');
      const lines = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : [],
      );
      upstream.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
      upstream.on('error', () => {});
    },
  },
};

/** An HTTP proxy that passes everything on but what asks for a WebSocket. */
async function startProxy(upgrade: Upgrade) {
  const target = Number(new URL(gms.url).port);
  const upgraded = new Set<Duplex>();
  const server = createServer((asked, answered) => {
    const { url, method, headers } = asked;
    const passed = request({ port: target, host: '127.0.0.1', path: url, method, headers }, (reply) => {
      answered.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answered);
    });
    passed.on('error', () => answered.destroy());
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  server.on('upgrade', (asked, socket) => {
    socket.on('error', () => {});
    upgraded.add(socket);
    upgrade(asked, socket, target);
  });
  await once(server, 'listening');
  const cut = () => {
    for (const socket of upgraded) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    upgraded,
    cut,
    close() {
      cut();
      server.close();
      server.closeAllConnections();
    },
  };
}

for (const [kind, { upgrade, passes = false }] of Object.entries(proxies)) {
  test(`behind a proxy that ${kind} when a WebSocket is asked for, one chat begins, and what is said is heard`, async () => {
    const proxy = await startProxy(upgrade);
    const service = gms.service(
      `proxy-${test.info().workerIndex}-${test.info().repeatEachIndex}-${Object.keys(proxies).indexOf(kind)}`,
    );
    const client = createWebChatService({
      ajaxTimeout: 2000,
      cometD: {
        enabled: true,
        cometURL: `${proxy.url}/genesys/cometd`,
        channel: `/service/chatV2/${service.name}`,
        logLevel: 'warn',
      },
      cometd: cometdForNode,
    });
    const hears = (wanted: string) =>
      new Promise<void>((resolve) => {
        client.on('messageReceived', ({ messages }) => {
          if (messages.some(({ text }) => text === wanted)) resolve();
        });
      });
    try {
      expect(await client.startChat({ nickname: 'Ada' })).toMatchObject({ statusCode: 0 });
      expect(proxy.upgraded.size).toBeGreaterThan(0);
      const chat = await service.waitForChat();
      const ann = await chat.join({ nickname: 'Ann' });
      const [one, two] = [hears('one'), hears('two')];
      await ann.say('one');
      await one;
      proxy.cut();
      await ann.say('two');
      await two;
      expect(await client.sendMessage({ message: 'Hi' })).toEqual({ statusCode: 0 });
      await chat.waitFor({ type: 'Message', text: 'Hi' });
      expect(await service.chats()).toHaveLength(1);
      await service.journal.verify({
        operation: 'requestChat',
        transport: passes ? 'cometd-websocket' : 'cometd-long-polling',
      });
    } finally {
      await client.endChat().catch(() => {});
      proxy.close();
    }
  });
}
