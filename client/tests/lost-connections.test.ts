import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { type RunningMockGms, type ServiceHandle, startMockGms } from '../../mock-gms/index.ts';
import { createWebChatService } from '../index.ts';
import { cometdForNode } from '../node.ts';
import { createManualClock } from '../testing/manual-clock.ts';

let gms: RunningMockGms;
test.beforeAll(async () => {
  gms = await startMockGms({ port: 0 });
});
test.afterAll(() => gms.close());

/** A TCP line to a server on this machine, which can be slow, and whose connections can be cut. */
interface Line {
  readonly port: number;
  /** Breaks what is connected; new connections get through. */
  cut(): void;
  /** Breaks what is connected as soon as a connect is held: one that was asked and has no answer yet. */
  cutHeldConnect(): Promise<void>;
  close(): Promise<void>;
}

/** @param latency milliseconds each way */
async function startLine(target: number, latency = 0): Promise<Line> {
  const sockets = new Set<Socket>();
  /** Connections on which a connect has no answer yet. */
  const holding = new Set<Socket>();
  let held = () => {};
  const pipe = (from: Socket, to: Socket, passes: (bytes: Buffer) => void) => {
    sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => {
      passes(bytes);
      later(() => to.write(bytes));
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      later(() => to.destroy());
    });
  };
  const later = (act: () => void) => (latency > 0 ? setTimeout(act, latency) : act());
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    pipe(client, upstream, (bytes) => {
      if (!bytes.includes('/meta/connect')) return;
      holding.add(client);
      held();
    });
    pipe(upstream, client, () => holding.delete(client));
    client.on('close', () => holding.delete(client));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    async cutHeldConnect() {
      if (holding.size === 0) await new Promise<void>((resolve) => (held = resolve));
      cut();
    },
    async close() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}

interface Chat {
  readonly service: ServiceHandle;
  readonly line: Line;
}

const fail =
  (effect: { kind: 'unknownClient' } | { kind: 'status'; status: number }, times: number) =>
  ({ service }: Chat) =>
    service.faults.add({ operation: '/meta/connect', times, effect });

/** What happens to a client. Faults strike the connect after the one that is held: a message ends that. */
const losses: Record<string, { latency?: number; websocket?: boolean; happen(chat: Chat): unknown }> = {
  'the held connect is cut': { happen: ({ line }) => line.cutHeldConnect() },
  'the held connect is cut, with 100 ms of latency each way': {
    latency: 100,
    happen: ({ line }) => line.cutHeldConnect(),
  },
  'the socket is cut': { websocket: true, happen: ({ line }) => line.cut() },
  'a connect is answered 402': { happen: fail({ kind: 'unknownClient' }, 1) },
  'a connect is answered 402, with 100 ms of latency each way': {
    latency: 100,
    happen: fail({ kind: 'unknownClient' }, 1),
  },
  'a connect is answered 500': { happen: fail({ kind: 'status', status: 500 }, 1) },
  'two connects in a row are answered 500': { happen: fail({ kind: 'status', status: 500 }, 2) },
};

for (const [loss, { latency, websocket = false, happen }] of Object.entries(losses)) {
  test(`when ${loss}, events are asked for once, and each comes once`, async () => {
    const service = gms.service(
      `lost-${test.info().workerIndex}-${test.info().repeatEachIndex}-${Object.keys(losses).indexOf(loss)}`,
    );
    const line = await startLine(Number(new URL(gms.url).port), latency);
    const clock = createManualClock();
    const client = createWebChatService({
      cometD: {
        enabled: true,
        cometURL: `http://127.0.0.1:${line.port}/genesys/cometd/${service.name}`,
        channel: `/service/chatV2/${service.name}`,
        websocketEnabled: websocket,
        logLevel: 'warn',
      },
      cometd: cometdForNode,
      clock,
    });
    const texts: (string | undefined)[] = [];
    let wanted = '';
    let found = () => {};
    client.on('messageReceived', ({ messages }) => {
      for (const { type, text } of messages) if (type === 'Message') texts.push(text);
      if (texts.includes(wanted)) found();
    });
    const hears = (text: string) =>
      new Promise<void>((resolve) => {
        wanted = text;
        found = resolve;
        if (texts.includes(text)) resolve();
      });
    try {
      await client.startChat({ nickname: 'Ada' });
      const ann = await (await service.waitForChat()).join({ nickname: 'Ann' });
      const said: (string | undefined)[] = [];
      const say = async (text: string) => {
        said.push(text);
        await ann.say(text);
      };
      await say('first');
      await hears('first');

      await happen({ service, line });
      for (const text of ['during', 'the', 'loss']) await say(text);
      await service.journal.waitFor({ operation: 'requestNotifications' });
      // Over long-polling each of them is pushed in the answer to a connect: so many good connects have passed then.
      const converse = async (round: number) => {
        for (let each = 0; each < 8; each += 1) {
          await say(`${round}-${each}`);
          await hears(`${round}-${each}`);
        }
      };
      await converse(1);
      await clock.advance(3000);
      await converse(2);
      await service.journal.verify({ operation: 'requestNotifications', times: 1 });
      expect(texts).toEqual(said);
      expect(await service.faults.unexercised()).toEqual([]);
    } finally {
      await client.endChat().catch(() => {});
      await line.close();
    }
  });
}
