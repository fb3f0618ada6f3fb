import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type RunningMockGms, type ServiceHandle, startMockGms } from '../../mock-gms/index.ts';
import {
  createMemoryStorage,
  createWebChatService,
  type SessionStorage,
  type WebChatServiceOptions,
} from '../index.ts';
import { cometdForNode } from '../node.ts';

let gms: RunningMockGms;
let services = 0;

test.beforeAll(async () => {
  gms = await startMockGms({ port: 0 });
});
test.afterAll(() => gms.close());

/** A service that nobody else uses, and how a client reaches it over each transport. */
function setUp(): { service: ServiceHandle; over: Record<string, WebChatServiceOptions<'9.0'>> } {
  services += 1;
  const service = gms.service(`client-${test.info().workerIndex}-${services}`);
  const cometD = {
    enabled: true,
    cometURL: `${gms.url}/genesys/cometd`,
    channel: `/service/chatV2/${service.name}`,
    apiURL: `${gms.url}/genesys/2/chat-ntf`,
    logLevel: 'warn',
  };
  return {
    service,
    over: {
      polling: { dataURL: service.dataURL, pollRateMin: 250, pollRateMax: 250 },
      'CometD long-polling': {
        cometD: { ...cometD, websocketEnabled: false },
        cometd: cometdForNode,
      },
      'CometD WebSocket': { cometD, cometd: cometdForNode },
    },
  };
}

const transports = ['polling', 'CometD long-polling', 'CometD WebSocket'] as const;

/** Resolves with the first message of this text. */
function hears(client: ReturnType<typeof createWebChatService>, text: string): Promise<unknown> {
  return new Promise((resolve) => {
    client.on('messageReceived', ({ messages }) => {
      const found = messages.find((message) => message.text === text);
      if (found) resolve(found);
    });
  });
}

for (const transport of transports) {
  test(`a conversation over ${transport}, from the start to the end`, async () => {
    const { service, over } = setUp();
    const client = createWebChatService(over[transport]);
    const texts: (string | undefined)[] = [];
    client.on('messageReceived', ({ messages }) =>
      texts.push(...messages.filter(({ type }) => type === 'Message').map(({ text }) => text)),
    );
    const heard: (string | undefined)[] = [];
    for (const event of ['started', 'clientConnected', 'agentConnected', 'ended', 'error'] as const) {
      client.on(event, () => heard.push(event));
    }
    const answer = await client.startChat({ nickname: 'Ada', userData: { topic: 'orders' } });
    expect(answer).toMatchObject({ statusCode: 0, chatEnded: false });
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    const greeted = hears(client, 'Good morning');
    await ann.say('Good morning');
    await greeted;
    expect(await client.sendMessage({ message: 'Grüße 😀' })).toMatchObject({ statusCode: 0 });
    await chat.waitFor({ type: 'Message', text: 'Grüße 😀' });
    expect(await client.sendTyping({ message: 'wh' })).toMatchObject({ statusCode: 0 });
    await chat.waitFor({ type: 'TypingStarted', text: 'wh' });
    expect(await client.sendCustomNotice({ message: 'bye' })).toMatchObject({ statusCode: 0 });
    await chat.waitFor({ type: 'CustomNotice', text: 'bye' });
    expect(await client.updateUserData({ tier: 'gold' })).toMatchObject({ statusCode: 0 });
    const seen = hears(client, 'Over');
    await ann.say('Over');
    await seen;
    expect(await client.endChat()).toMatchObject({ statusCode: 0 });
    expect(texts).toEqual(['Good morning', 'Grüße 😀', 'Over']);
    expect(heard).toEqual(['started', 'clientConnected', 'agentConnected', 'ended']);
  });

  test(`files over ${transport}`, async () => {
    const { service, over } = setUp();
    const saved: [string, string][] = [];
    const client = createWebChatService({
      ...over[transport],
      saveFile: async (content, name) => saved.push([name, await content.text()]),
    });
    await client.startChat({ nickname: 'Ada' });
    const limits = await client.getFileLimits();
    expect(limits.messages.at(-1)?.userData).toHaveProperty('upload-file-types');
    const answer = await client.sendFile({ files: [new File(['a plan'], 'Pläne.txt')] });
    expect(answer).toMatchObject({ statusCode: 0, userData: { 'file-id': expect.any(String) } });
    const uploaded = await (await service.waitForChat()).waitFor({ type: 'FileUploaded' });
    expect(uploaded).toMatchObject({ type: 'FileUploaded' });
    await client.downloadFile({ fileId: String(answer.userData?.['file-id']), fileName: 'copy.txt' });
    expect(saved).toEqual([['copy.txt', 'a plan']]);
    await expect(client.downloadFile({ fileId: 'nothing' })).rejects.toMatchObject({ status: 404 });
    await client.endChat();
  });

  test(`a chat goes on after a reload over ${transport}`, async () => {
    const { service, over } = setUp();
    const storage = createMemoryStorage();
    const before = createWebChatService({ ...over[transport], storage });
    await before.startChat({ nickname: 'Ada' });
    await before.addPrefilter({ filters: /secret/ });
    const ann = await (await service.waitForChat()).join({ nickname: 'Ann' });
    await ann.say('the secret');
    await ann.say('Hello');

    const after = createWebChatService({ ...over[transport], storage });
    const restored = new Promise((resolve) => after.on('restored', resolve));
    const received = new Promise<(string | undefined)[]>((resolve) => {
      after.on('messageReceived', ({ messages, restoring }) => {
        if (restoring) resolve(messages.map(({ text }) => text));
      });
    });
    expect(await restored).toEqual({ async: false });
    expect((await received).slice(-2)).toEqual([undefined, 'Hello']);
    expect(await after.verifySession()).toEqual({ sessionActive: true });
    await after.endChat();
  });

  test(`a chat that ended while its page was away is not restored, over ${transport}`, async () => {
    const { service, over } = setUp();
    const items = new Map<string, string>();
    const storageOf = (kept: Map<string, string>): SessionStorage => ({
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    });
    const before = createWebChatService({ ...over[transport], storage: storageOf(items) });
    await before.startChat({ nickname: 'Ada' });
    // The page before goes on in the same process, and forgets what this one still knows.
    const kept = storageOf(new Map(items));
    const ended = new Promise<void>((resolve) => before.on('ended', resolve));
    await (await service.waitForChat()).end();
    await ended;

    const after = createWebChatService({ ...over[transport], storage: kept });
    await new Promise<void>((resolve) => after.on('restoreTimeout', resolve));
    expect(await after.verifySession()).toEqual({ sessionActive: false });
  });

  test(`a server that refuses or is not there, over ${transport}`, async () => {
    const { over } = setUp();
    const client = createWebChatService(over[transport]);
    const refusal = { statusCode: 2, errors: [{ code: 161 }] };
    // Over HTTP the mock refuses with status 400; a push has none.
    await expect(client.startChat()).rejects.toMatchObject(
      transport === 'polling' ? { status: 400, responseJSON: refusal } : refusal,
    );

    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { cometD } = over[transport] as WebChatServiceOptions;
    const nowhere = `http://127.0.0.1:${port}`;
    const lost = createWebChatService({
      ...over[transport],
      dataURL: `${nowhere}/genesys/2/chat/x`,
      ...(cometD ? { cometD: { ...cometD, cometURL: `${nowhere}/genesys/cometd` } } : {}),
    });
    await expect(lost.startChat({ nickname: 'Ada' })).rejects.toMatchObject({ readyState: 0, status: 0 });
  });
}

for (const transport of transports) {
  test(`an asynchronous chat is taken up over ${transport}, and its history comes page by page`, async () => {
    const { service, over } = setUp();
    let kept: unknown;
    const options = {
      ...over[transport],
      async: {
        enabled: true,
        maxMessagePageSize: 5,
        getSessionData: (data: unknown) => {
          kept = JSON.stringify(data);
        },
        setSessionData: () => kept,
      },
    };
    const before = createWebChatService(options);
    await before.startChat({ nickname: 'Ada' });
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    const all = Array.from({ length: 14 }, (_, at) => `message ${at + 1}`);
    const last = hears(before, 'message 14');
    for (const text of all) await ann.say(text);
    await last;

    const after = createWebChatService(options);
    const texts: (string | undefined)[] = [];
    const pages: (string | undefined)[][] = [];
    after.on('messageReceived', ({ messages, oldMessages }) => {
      const said = messages.filter(({ type }) => type === 'Message').map(({ text }) => text);
      if (oldMessages) pages.push(said);
      else texts.push(...said);
    });
    expect(await new Promise((resolve) => after.on('restored', resolve))).toEqual({ async: true });
    expect(texts).toEqual(all.slice(-6));
    expect(await after.fetchHistory()).toMatchObject({ statusCode: 0 });
    await after.fetchHistory();
    expect(pages).toEqual([all.slice(3, 8).reverse(), all.slice(0, 3).reverse()]);
    await expect(after.fetchHistory()).rejects.toBe('No more messages to fetch');
    const { messages } = await after.getTranscript();
    expect(messages.map(({ index }) => index)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    await after.endChat();
  });
}
