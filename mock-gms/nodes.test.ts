import { expect, test } from '@playwright/test';
import { connectMockGms, type RunningMockGms, type ShownEntry, startMockGms } from './index.ts';
import { SharedMemory } from './store/shared-memory.fixture.ts';

/** Whole servers over one store, and a customer who comes to them in turn. */
async function withServers(count: number, work: (servers: readonly RunningMockGms[]) => Promise<void>) {
  const shared = new SharedMemory();
  const servers: RunningMockGms[] = [];
  try {
    for (let i = 0; i < count; i += 1) {
      servers.push(await startMockGms({ port: 0, store: shared.open() }));
      await shared.arrived();
    }
    await work(servers);
  } finally {
    for (const server of servers) await server.close();
  }
}

interface Answer {
  readonly statusCode: number;
  readonly chatId: string;
  readonly secureKey: string;
  readonly messages: ReadonlyArray<{ readonly type: string; readonly text?: string }>;
}

async function post(server: RunningMockGms, path: string, fields: Record<string, string>): Promise<Answer> {
  const url = `${server.dataURL('support')}${path}`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return (await answer.json()) as Answer;
}

const didBy = (type: string, nickname: string) => (entry: ShownEntry) =>
  entry.type === type && 'from' in entry && entry.from.nickname === nickname;

const at = (servers: readonly RunningMockGms[], index: number) => servers[index] as RunningMockGms;

test('a chat that begins at one server can be written at a second and read at a third', async () => {
  await withServers(3, async (servers) => {
    const { chatId, secureKey } = await post(at(servers, 0), '', { nickname: 'Jo' });
    expect((await post(at(servers, 1), `/${chatId}/send`, { secureKey, message: 'Hello' })).statusCode).toBe(
      0,
    );
    const { messages } = await post(at(servers, 2), `/${chatId}/refresh`, { secureKey });
    expect(messages.map(({ type, text }) => text ?? type)).toEqual(['ParticipantJoined', 'Hello']);
  });
});

test('every server lists the service and its chats, and lets people work in them', async () => {
  await withServers(2, async (servers) => {
    const [a, b] = await Promise.all(servers.map((server) => connectMockGms(server.url)));
    const { chatId } = await post(at(servers, 0), '', { nickname: 'Jo' });
    expect(await b?.services()).toEqual(['support']);
    const chat = await b?.service('support').waitForChat();
    expect(chat?.id).toBe(chatId);
    const agent = await chat?.join({ nickname: 'Ann' });
    await agent?.say('Hello Jo');
    const read = await a?.service('support').chat(chatId);
    expect((await read?.transcript())?.at(-1)).toMatchObject({ text: 'Hello Jo' });
    expect(await a?.service('support').chats()).toHaveLength(1);
  });
});

test('a wait at one server ends by what happens at another', async () => {
  await withServers(2, async (servers) => {
    const local = at(servers, 0).service('support');
    const remote = (await connectMockGms(at(servers, 0).url)).service('support');
    const waiting = [local.waitForChat(), remote.waitForChat()];
    const exchange = local.journal.waitFor({ operation: 'send' });
    const { chatId, secureKey } = await post(at(servers, 1), '', { nickname: 'Jo' });
    const chats = await Promise.all(waiting);
    expect(chats.map(({ id }) => id)).toEqual([chatId, chatId]);
    const entries = chats.map((chat) => chat.waitFor({ text: 'Hello' }));
    await post(at(servers, 1), `/${chatId}/send`, { secureKey, message: 'Hello' });
    expect(await Promise.all(entries)).toMatchObject([{ text: 'Hello' }, { text: 'Hello' }]);
    expect(await exchange).toMatchObject({ operation: 'send', chatId });
  });
});

test('what crossed the wire at any server is in the journal of each, in its order, under the same number', async () => {
  await withServers(3, async (servers) => {
    const { chatId, secureKey } = await post(at(servers, 0), '', { nickname: 'Jo' });
    await post(at(servers, 1), `/${chatId}/send`, { secureKey, message: 'Hello' });
    await post(at(servers, 2), `/${chatId}/disconnect`, { secureKey });
    const journals = await Promise.all(servers.map((server) => server.service('support').journal.list()));
    const [first = []] = journals;
    expect(first.map(({ operation }) => operation)).toEqual(['requestChat', 'send', 'disconnect']);
    const key = (list: typeof first) => list.map(({ number, operation }) => [number, operation]);
    for (const journal of journals) expect(key(journal)).toEqual(key(first));
    const asked = (await connectMockGms(at(servers, 0).url)).service('support').journal;
    expect(await asked.verify({ operation: 'disconnect', times: 1 })).toHaveLength(1);
    const findings = await asked.findings();
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
    await asked.clear();
    expect(await at(servers, 2).service('support').journal.list()).toEqual([]);
  });
});

test('settings and faults that are acknowledged hold at every server', async () => {
  await withServers(2, async (servers) => {
    const [a, b] = [at(servers, 0), at(servers, 1)];
    await a.service('support').configure({ maxChats: 0 });
    expect((await post(b, '', { nickname: 'Jo' })).statusCode).not.toBe(0);
    await b.service('support').configure({ maxChats: null });
    await a.service('support').faults.add({ operation: 'requestChat', effect: { kind: 'offline' } });
    expect((await post(b, '', { nickname: 'Jo' })).statusCode).toBe(1);
    expect((await post(a, '', { nickname: 'Jo' })).statusCode).toBe(0);
  });
});

test('a script that plays at one server is paused and restarted from another', async () => {
  await withServers(2, async (servers) => {
    const [a, b] = [at(servers, 0), at(servers, 1)];
    await a.service('support').addScript('name: hello\nsteps: [{ join: Hal }, { wait: 1h }]');
    await a.service('support').configure({ script: 'hello' });
    const { chatId } = await post(a, '', { nickname: 'Jo' });
    const chat = await b.service('support').chat(chatId);
    await chat.waitFor(didBy('ParticipantJoined', 'Hal'));
    expect(await chat.script.state()).toEqual({ name: 'hello', paused: false });
    await chat.script.pause();
    const atA = await a.service('support').chat(chatId);
    expect(await atA.script.state()).toEqual({ name: 'hello', paused: true });
    await chat.script.resume();
    await chat.script.restart();
    expect(await chat.script.state()).toEqual({ name: 'hello', paused: false });
    await atA.waitFor(didBy('ParticipantLeft', 'Hal'));
  });
});
