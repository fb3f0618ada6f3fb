import { expect, test } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../index.ts';
import { SharedMemory, type View } from '../store/shared-memory.fixture.ts';
import { RawClient } from './bayeux-client.fixture.ts';

interface Server {
  readonly gms: RunningMockGms;
  readonly view: View;
}

/** Two servers over one store; a client's session is moved between them as a load balancer would. */
async function withTwo(work: (a: Server, b: Server, shared: SharedMemory) => Promise<void>) {
  const shared = new SharedMemory();
  const servers: Server[] = [];
  try {
    for (let i = 0; i < 2; i += 1) {
      const view = shared.open();
      servers.push({ view, gms: await startMockGms({ port: 0, store: view }) });
      await shared.arrived();
    }
    const [a, b] = servers;
    if (a === undefined || b === undefined) throw new Error('two were started');
    await work(a, b, shared);
  } finally {
    for (const { gms } of servers) await gms.close();
  }
}

const clientOf = ({ gms }: Server) => new RawClient(`${gms.url}/genesys/cometd`, 'support');

/** The same browser, whose requests come to another server. */
function movedTo(server: Server, client: RawClient): RawClient {
  return Object.assign(clientOf(server), { cookie: client.cookie, clientId: client.clientId });
}

const texts = (pushes: ReadonlyArray<{ readonly messages?: ReadonlyArray<{ readonly text?: string }> }>) =>
  pushes.flatMap(({ messages = [] }) => messages.flatMap(({ text }) => text ?? []));

test('what is written at one server is pushed by the other', async () => {
  await withTwo(async (a, b) => {
    const client = clientOf(a);
    const { chatId } = await client.startChat();
    const agent = await (await b.gms.service('support').chat(chatId)).join({ nickname: 'Ann' });
    await agent.say('Hello Jo');
    const pushes = await client.pushes((push) => texts([push]).includes('Hello Jo'));
    expect(texts(pushes)).toEqual(['Hello Jo']);
  });
});

test('a connect and a publication that come to another server are passed on to that of their session', async () => {
  await withTwo(async (a, b) => {
    const client = clientOf(a);
    const { chatId, secureKey } = await client.startChat();
    const elsewhere = movedTo(b, client);
    const [acknowledged] = await elsewhere.publish({ operation: 'sendMessage', secureKey, message: 'Hello' });
    expect(acknowledged).toMatchObject({ successful: true });
    expect(texts(await elsewhere.pushes((push) => texts([push]).includes('Hello')))).toEqual(['Hello']);
    const held = elsewhere.pushes((push) => texts([push]).includes('Later'));
    await (await a.gms.service('support').chat(chatId)).announce('Later');
    expect(texts(await held)).toEqual(['Later']);
  });
});

test('a session that no server has is unknown, and the cookie that is missing is missed there too', async () => {
  await withTwo(async (a, b) => {
    const client = clientOf(a);
    await client.startChat();
    const stranger = Object.assign(movedTo(b, client), { clientId: 'ab'.repeat(20) });
    expect((await stranger.connect())[0]).toMatchObject({ successful: false, error: '402::Unknown client' });
    const thief = Object.assign(movedTo(b, client), { cookie: '' });
    expect((await thief.connect())[0]).toMatchObject({ successful: false, error: '402::Unknown client' });
  });
});

test('when the server of a session ends, its client shakes hands again and misses nothing', async () => {
  await withTwo(async (a, b) => {
    const client = clientOf(a);
    const { chatId, secureKey, nextPosition } = await client.startChat();
    await a.gms.close();
    await (await b.gms.service('support').chat(chatId)).announce('While you were away');
    const again = movedTo(b, client);
    expect((await again.connect())[0]).toMatchObject({
      successful: false,
      error: '402::Unknown client',
      advice: { reconnect: 'handshake' },
    });
    await again.handshake();
    await again.publish({ operation: 'requestNotifications', secureKey, transcriptPosition: nextPosition });
    expect(texts(await again.pushes((push) => texts([push]).length > 0))).toEqual(['While you were away']);
  });
});
