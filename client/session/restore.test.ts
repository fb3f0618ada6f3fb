import { expect, test } from '@playwright/test';
import type { EventName } from '../chat/events.ts';
import { createMemoryStorage, createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { createManualClock, createTestWebChat, type TestWebChat } from '../testing.ts';

const cometD = { enabled: true, cometURL: 'http://gms.test/genesys/cometd' };
const over = { polling: {}, cometd: { cometD } } as const;

/** The events of a service, with `messageReceived` reduced to what was restored. */
function listenTo({ service }: Pick<TestWebChat, 'service'>) {
  const heard: [EventName, unknown][] = [];
  const names: EventName[] = [
    'started',
    'restored',
    'restoreTimeout',
    'restoreFailed',
    'restoredOffline',
    'messageReceived',
    'agentConnected',
    'pollingStarted',
    'error',
    'ended',
  ];
  for (const name of names) service.on(name, (data) => heard.push([name, data]));
  return { heard, names: () => heard.map(([name]) => name) };
}

/** A chat with a message from Ann, and the same chat in a page that is loaded `later`, in milliseconds. */
async function reloaded(options: WebChatServiceOptions<'9.0'>, later = 1000) {
  const { storage = createMemoryStorage() } = options;
  const before = createTestWebChat({ ...options, storage });
  await before.service.startChat({ nickname: 'Ada' });
  before.gms.join({ nickname: 'Ann' }).say('Hello');
  await before.deliver();
  await before.clock.advance(0);
  const { gms, clock } = before;
  // The page is gone: its service no longer has a way to anywhere, nor time.
  const at = clock.now() + later;
  const laterClock = { ...clock, now: () => at };
  return { gms, storage, before, clock: laterClock };
}

function load(
  { gms, storage, clock }: Awaited<ReturnType<typeof reloaded>>,
  options: WebChatServiceOptions<'9.0'>,
) {
  const service = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    ...options,
    storage,
    clock,
    fetch: gms.fetch,
    cometd: gms.cometd,
  });
  return { service, ...listenTo({ service }) };
}

for (const [transport, options] of Object.entries(over)) {
  test(`a page that is loaded takes the chat up, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { service, names, heard } = load(world, options);
    expect(await service.verifySession()).toEqual({ sessionActive: true });
    expect(names()).toEqual(
      transport === 'polling'
        ? ['restored', 'agentConnected', 'messageReceived', 'pollingStarted']
        : ['restored', 'agentConnected', 'messageReceived'],
    );
    expect(heard[0]?.[1]).toEqual({ async: false });
    expect(heard[2]?.[1]).toMatchObject({
      restoring: true,
      oldMessages: false,
      messages: [{ restoring: true }, { restoring: true }, { text: 'Hello', restoring: true }],
    });
    await service.sendMessage({ message: 'Still there' });
    expect(world.gms.events.at(-1)?.text).toBe('Still there');
    expect((await service.getSessionData()).sessionID).toBe('chat-1');
  });

  test(`a page that was away for too long does not take the chat up, and sends no request, over ${transport}`, async () => {
    const world = await reloaded(options, 60_000);
    const requests = world.gms.requests.length;
    const { service, names } = load(world, options);
    expect(await service.verifySession()).toEqual({ sessionActive: false });
    expect(names()).toEqual(['restoreTimeout']);
    expect(world.gms.requests).toHaveLength(requests);
  });

  test(`restoreTimeout decides what too long is, over ${transport}`, async () => {
    const world = await reloaded(options, 60_000);
    const { service } = load(world, { ...options, restoreTimeout: 60_001 });
    expect(await service.verifySession()).toEqual({ sessionActive: true });
  });

  test(`a chat that has ended meanwhile is forgotten, over ${transport}`, async () => {
    const world = await reloaded(options);
    world.gms.end();
    const { service, names, heard } = load(world, options);
    expect(await service.verifySession()).toEqual({ sessionActive: false });
    // The answer to a connection that is pushed to has the transcript.
    const told = transport === 'cometd' ? ['agentConnected', 'messageReceived'] : [];
    expect(names()).toEqual(['restoreTimeout', ...told]);
    const none = { sessionID: '', secureKey: '', userId: '', alias: '' };
    for (const [name, data] of heard)
      if (name === 'messageReceived') expect(data).toMatchObject({ restoring: false, sessionData: none });
    expect(world.storage.getItem('_genesys.widgets.webchat.state.session')).toBeNull();
  });

  test(`a key that the server does not accept raises error besides restoreTimeout, over ${transport}`, async () => {
    const world = await reloaded(options);
    const refused = { statusCode: 2 as const, chatEnded: true, errors: [{ code: 249, advice: 'gone' }] };
    for (const operation of ['refresh', 'requestNotifications'] as const)
      world.gms.spoil(operation, { answer: refused });
    const { service, names, heard } = load(world, options);
    expect(await service.verifySession()).toEqual({ sessionActive: false });
    expect(names()).toEqual(
      transport === 'polling' ? ['restoreTimeout', 'error'] : ['error', 'restoreTimeout'],
    );
    expect(heard.find(([name]) => name === 'error')?.[1]).toMatchObject(refused);
  });

  test(`a server that fails leaves the chat for another try, over ${transport}`, async () => {
    const world = await reloaded(options);
    world.gms.spoil('refresh', { status: 503 });
    world.gms.spoil('requestNotifications', { status: 503 });
    const { service, names } = load(world, options);
    expect(await service.verifySession()).toEqual({ sessionActive: true });
    expect(names()).toEqual(['restoreFailed']);
    const again = load(world, options);
    await again.service.verifySession();
    expect(again.names()).toContain('restored');
  });

  test(`a page that is loaded takes the chat up with the newest ids, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { gms } = world;
    const ids = { alias: '118', secureKey: 'new key', userId: 'new user' };
    if (gms.bayeux) gms.bayeux.push({ ...gms.respond([]), ...ids });
    else gms.spoil('send', { answer: ids });
    await world.before.service.sendMessage({ message: 'Hi' });
    const { service } = load(world, options);
    await service.verifySession();
    const asked = gms.requests.findLast(({ operation }) =>
      /^(refresh|requestNotifications)$/.test(operation),
    );
    expect(Object.fromEntries(asked?.fields ?? [])).toMatchObject(ids);
  });

  test(`two pages that share a chat both go on with the newest ids, whichever page got them, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { gms, before } = world;
    const beforesBayeux = gms.bayeux;
    const other = load(world, options);
    await other.service.verifySession();
    const ids = { alias: '118', secureKey: 'new key' };
    if (beforesBayeux) beforesBayeux.push({ ...gms.respond([]), ...ids });
    else gms.spoil('send', { answer: ids });
    await before.service.sendMessage({ message: 'Hi' });
    await other.service.sendMessage({ message: 'from the other page' });
    expect(Object.fromEntries(gms.requests.at(-1)?.fields ?? [])).toMatchObject(ids);
  });

  test(`a page whose storage takes nothing in any more goes on with the newest ids, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { gms, before, storage } = world;
    storage.setItem = () => {
      throw new Error('full');
    };
    const ids = { alias: '118', secureKey: 'new key' };
    if (gms.bayeux) gms.bayeux.push({ ...gms.respond([]), ...ids });
    else gms.spoil('send', { answer: ids });
    await before.service.sendMessage({ message: 'Hi' });
    await before.service.sendMessage({ message: 'Hi again' });
    expect(Object.fromEntries(gms.requests.at(-1)?.fields ?? [])).toMatchObject(ids);
  });

  test(`prefilters are remembered over a restore, over ${transport}`, async () => {
    const world = await reloaded(options);
    await world.before.service.addPrefilter({ filters: [/Hel+o/g, /other/] });
    const { service } = load(world, options);
    await service.verifySession();
    expect((await service.getTranscript()).messages.map(({ text }) => text)).toEqual([undefined, undefined]);
    expect(await service.addPrefilter({ filters: /more/ })).toEqual([
      /\{start:\d{9}\}/,
      /Hel+o/,
      /other/,
      /more/,
    ]);
  });

  test(`restore, called by the service: found, in progress, active, not found; over ${transport}`, async () => {
    const world = await reloaded(options);
    const { service } = load(world, options);
    const restore = () => service.bus.registerPlugin('WebChatService').command('WebChatService.restore');
    await expect(restore()).rejects.toBe('Already restoring. Ignoring request.');
    await service.verifySession();
    await expect(restore()).rejects.toBe('Chat session is already active, ignoring restore command.');
    await service.endChat();
    await expect(restore()).rejects.toBeUndefined();
  });

  test(`restore by another plugin is refused: while restoring, in a chat and without a chat, over ${transport}`, async () => {
    const denied =
      'Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode.';
    const world = await reloaded(options);
    const { service } = load(world, options);
    await expect(service.restore()).rejects.toBe('Already restoring. Ignoring request.');
    await service.verifySession();
    await expect(service.restore()).rejects.toBe('Chat session is already active, ignoring restore command.');
    await service.endChat();
    await expect(service.restore()).rejects.toBe(denied);
    const old = createTestWebChat({ ...options, edition: '8.5' });
    await old.service.startChat({ nickname: 'Ada' });
    await expect(old.service.restore()).rejects.toEqual({ type: 'error', text: denied });
  });

  test(`a chat that is started while another is being restored waits for it, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { service } = load(world, options);
    await expect(service.startChat({ nickname: 'Ada' })).rejects.toBe(
      'There is already an active chat session',
    );
    expect(await service.getSessionData()).toMatchObject({ sessionID: 'chat-1' });
  });

  test(`a chat ended by another page ends here with the next operation, unsent, over ${transport}`, async () => {
    const world = await reloaded(options);
    const { service, names } = load(world, options);
    await service.verifySession();
    for (const name of ['session', 'keys']) {
      world.storage.removeItem(`_genesys.widgets.webchat.state.${name}`);
    }
    const requests = world.gms.requests.filter(({ operation }) => operation === 'send').length;
    await expect(service.sendMessage({ message: 'Hi' })).rejects.toBe('There is no active chat session');
    expect(names().at(-1)).toBe('ended');
    expect(world.gms.requests.filter(({ operation }) => operation === 'send')).toHaveLength(requests);
    await service.startChat({ nickname: 'Ada' });
  });
}

test('a chat is asked for from the beginning, with what it was known by', async () => {
  const world = await reloaded({});
  const { service } = load(world, {});
  await service.verifySession();
  const { operation, fields } = world.gms.requests.at(-1) ?? {};
  expect([operation, ...(fields ?? [])]).toEqual([
    'refresh',
    ['alias', '117'],
    ['secureKey', '4ee15d7e1c343c8e'],
    ['userId', '007555677B20000A'],
    ['transcriptPosition', '1'],
    ['message', ''],
  ]);
});

test('a chat restored while its server is offline brings its messages later, and once', async () => {
  const world = await reloaded({});
  world.gms.spoil('refresh', { answer: { statusCode: 1, messages: world.gms.events } });
  const { service, names } = load(world, {});
  await service.verifySession();
  expect(names()).toEqual(['restored', 'restoredOffline', 'pollingStarted']);
  await service.bus.registerPlugin('WebChatService').command('WebChatService.poll');
  expect((await service.getTranscript()).messages).toHaveLength(3);
});

test('configure takes up a chat that is kept', async () => {
  const world = await reloaded({});
  const { service, names } = load(world, { deploymentID: 'elsewhere' });
  expect(await service.verifySession()).toEqual({ sessionActive: false });
  await service.configure({ deploymentID: '' });
  expect(await service.verifySession()).toEqual({ sessionActive: true });
  expect(names()).toContain('restored');
});

test('while one page starts a chat another cannot', async () => {
  const storage = createMemoryStorage();
  const one = createTestWebChat({ storage });
  const other = createTestWebChat({ storage });
  const first = one.service.startChat({ nickname: 'Ada' });
  await expect(other.service.startChat({ nickname: 'Ada' })).rejects.toEqual({ statusCode: 1 });
  await first;
  await one.service.endChat();
  await other.service.startChat({ nickname: 'Ada' });
});

test('without a session there is nothing to verify, and no data', async () => {
  const { service } = createTestWebChat();
  expect(await service.verifySession()).toEqual({ sessionActive: false });
  const nobody = { sessionID: '', secureKey: '', userId: '', alias: '' };
  expect(await service.getSessionData()).toEqual(nobody);
  await service.startChat({ nickname: 'Ada' });
  expect(await service.getSessionData()).toMatchObject({ sessionID: 'chat-1', alias: '117' });
  await service.endChat();
  expect(await service.getSessionData()).toEqual(nobody);
});

for (const [transport, options] of Object.entries(over)) {
  test(`an asynchronous chat remembers its prefilters, over ${transport}`, async () => {
    let kept: unknown;
    const async = {
      enabled: true,
      getSessionData: (data: unknown) => {
        kept = data;
      },
      setSessionData: () => kept,
    };
    const world = await reloaded({ ...options, async });
    await world.before.service.addPrefilter({ filters: /^PIN/ });
    await world.before.service.sendMessage({ message: 'PIN 1234' });
    const { service } = load(world, { ...options, async });
    await service.verifySession();
    const { messages } = await service.getTranscript();
    expect(messages.map(({ text }) => text).filter(Boolean)).toEqual(['Hello']);
    await service.endChat();
    expect(world.storage.getItem('_genesys.widgets.webchat.state.filters')).toBeNull();
  });

  test(`a page whose chat is over leaves the next one alone, that another page has begun, over ${transport}`, async () => {
    const world = await reloaded(options);
    const other = load(world, options);
    await other.service.verifySession();
    await other.service.endChat();
    await other.service.startChat({ nickname: 'Ada' });
    const { sessionID } = await other.service.getSessionData();
    // The page of the old chat sees that it is over, and ends it on its side.
    await expect(world.before.service.sendMessage({ message: 'Hi' })).rejects.toBe(
      'There is no active chat session',
    );
    expect(await other.service.sendMessage({ message: 'Still there?' })).toMatchObject({ statusCode: 0 });
    const third = load(world, options);
    await third.service.verifySession();
    expect(await third.service.getSessionData()).toMatchObject({ sessionID });
  });
}

test('a page that is told late what another page has written leaves the next chat alone', async () => {
  const storage = createMemoryStorage();
  let seen: typeof storage | undefined;
  const late = { ...storage, getItem: (name: string) => (seen ?? storage).getItem(name) };
  const world = await reloaded({ storage: late });
  const other = load({ ...world, storage }, {});
  await other.service.verifySession();
  await other.service.endChat();
  // From here on the page of the old chat sees a storage without a chat, as another process of the browser may.
  seen = createMemoryStorage();
  await other.service.startChat({ nickname: 'Ada' });
  await expect(world.before.service.sendMessage({ message: 'Hi' })).rejects.toBe(
    'There is no active chat session',
  );
  expect(await other.service.sendMessage({ message: 'Still there?' })).toMatchObject({ statusCode: 0 });
});

test('a chat that was put off when it was taken up says when the chat server is back', async () => {
  const world = await reloaded({});
  world.gms.spoil('refresh', { answer: { statusCode: 1 } });
  const { service } = load(world, {});
  const heard: string[] = [];
  for (const name of ['restoredOffline', 'chatServerBackOnline', 'reconnected'] as const)
    service.on(name, () => heard.push(name));
  await service.verifySession();
  expect(service.state.get().connected).toBe(false);
  const plugin = service.bus.registerPlugin('WebChatService');
  await plugin.command('WebChatService.poll');
  expect(heard).toEqual(['restoredOffline', 'chatServerBackOnline', 'reconnected']);
  expect(service.state.get().connected).toBe(true);
});

test('what the restore of an asynchronous chat brings counts as new', async () => {
  const options = { ...over.cometd, async: { enabled: true } };
  const world = await reloaded(options);
  const { service, heard } = load(world, options);
  await service.verifySession();
  expect(heard.find(([name]) => name === 'restored')?.[1]).toEqual({ async: true });
  const received = heard.find(([name]) => name === 'messageReceived')?.[1] as { messages: object[] };
  expect(received).toMatchObject({ restoring: false });
  for (const message of received.messages) expect(message).not.toHaveProperty('restoring');
});

test('an asynchronous chat whose last message has an odd index is not found', async () => {
  const options = { async: { enabled: true } };
  const world = await reloaded(options);
  const requests = world.gms.requests.length;
  const [last] = world.gms.events.slice(-1);
  world.gms.spoil('refresh', { answer: { messages: [{ ...last, index: 'odd' }] as never } });
  const { service, names } = load(world, options);
  expect(await service.verifySession()).toEqual({ sessionActive: false });
  expect(names()).toEqual(['restoreTimeout']);
  expect(world.gms.requests).toHaveLength(requests + 1);
});

test('a restore of an asynchronous chat is rejected with statusCode 1 after two handshakes that failed', async () => {
  const options = { ...over.cometd, async: { enabled: true } };
  const world = await reloaded(options);
  const clock = createManualClock(world.clock.now());
  world.gms.spoil('handshake', { status: 503 }, 5);
  const before = world.gms.requests.length;
  const { service } = load({ ...world, clock, storage: createMemoryStorage() }, options);
  const sessionData = { sessionID: 'chat-1', secureKey: 'k', userId: 'u', alias: '117' };
  const restoring = service.restore({ sessionData }).catch((reason: unknown) => reason);
  await clock.advance(5000);
  expect(await restoring).toEqual({ statusCode: 1 });
  const tried = world.gms.requests.slice(before).filter(({ operation }) => operation === 'handshake');
  expect(tried).toHaveLength(2);
});

test('a chat that a listener of `restored` ends tells no messages', async () => {
  const world = await reloaded({});
  const { service, names } = load(world, {});
  service.on('restored', () => void service.endChat());
  await service.verifySession();
  await world.before.clock.advance(0);
  expect(names()).toEqual(['restored', 'ended']);
});

test('the answer to a restore is published over polling, whatever comes of it, and never over CometD', async () => {
  for (const [options, isThere] of [
    [over.polling, true],
    [over.cometd, false],
  ] as const) {
    for (const isOver of [false, true]) {
      const world = await reloaded(options);
      if (isOver) world.gms.end();
      const { service } = load(world, options);
      const answers: unknown[] = [];
      service.on('ajaxResponse', (answer) => answers.push(answer));
      await service.verifySession();
      expect(answers).toMatchObject(isThere ? [{ statusCode: 0, chatEnded: isOver }] : []);
    }
    const world = await reloaded(options, 60_000);
    const { service } = load(world, options);
    service.on('ajaxResponse', () => {
      throw new Error('nothing was asked');
    });
    expect(await service.verifySession()).toEqual({ sessionActive: false });
  }
});
