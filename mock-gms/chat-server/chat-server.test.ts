import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { type Entry, isTranscriptEntry } from '../chat/entry.ts';
import { DEFAULT_LIMITS } from '../chat/limits.ts';
import { Clock } from '../clock/clock.ts';
import { MemoryStore } from '../store/memory.ts';
import { SlowStore } from '../store/slow-store.fixture.ts';
import type { Store } from '../store/store.ts';
import { ChatServer } from './chat-server.ts';
import { isStarted } from './chat-server-options.ts';
import { randomIds } from './ids.ts';
import type { RunningChat } from './running-chat.ts';

const limits = { ...DEFAULT_LIMITS, maxChats: 3, retention: 600 };

function chatServer(store: Store = new MemoryStore(), changed: Partial<typeof limits> = {}) {
  const clock = new Clock(() => 1_000_000);
  clock.freeze();
  const server = new ChatServer({
    service: 'support',
    store,
    clock,
    ids: randomIds(),
    alias: () => '117',
    limits: () => ({ ...limits, ...changed }),
  });
  return { server, clock };
}

async function startChat(server: ChatServer, userData: Record<string, string> = {}): Promise<RunningChat> {
  const outcome = await server.request({ nickname: 'Jo', request: {}, userData });
  if (!isStarted(outcome)) throw new Error('no chat');
  return outcome.running;
}

const types = ({ log }: RunningChat) => log.filter(isTranscriptEntry).map(({ type }) => type);

test('commands given at once are all logged, in one order that everybody is told', async () => {
  const { server } = chatServer();
  const running = await startChat(server);
  const told: Entry[] = [];
  server.onEntries((_, entries) => told.push(...entries));
  const texts = Array.from({ length: 50 }, (_, i) => `message ${i}`);
  await Promise.all(texts.map((text) => server.execute(running, { type: 'send', by: 1, text })));
  const logged = running.log.slice(2);
  expect(logged.map((entry) => isTranscriptEntry(entry) && entry.text).sort()).toEqual([...texts].sort());
  expect(told).toEqual(logged);
  expect(running.log.map(({ seq }) => seq)).toEqual(running.log.map((_, i) => i + 1));
});

test('two servers over one store share a chat without losing or doubling an entry', async () => {
  const store = new MemoryStore();
  const one = chatServer(store).server;
  const two = chatServer(store).server;
  const here = await startChat(one);
  const there = await two.find(here.chat.id);
  if (there === undefined) throw new Error('not found over the store');
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => {
      const [server, running] = i % 2 === 0 ? [one, here] : [two, there];
      return server.execute(running, { type: 'send', by: 1, text: String(i) });
    }),
  );
  await one.find(here.chat.id);
  await two.find(here.chat.id);
  expect(here.log).toHaveLength(42);
  expect(there.log).toEqual(here.log);
  expect(there.chat).toEqual(here.chat);
});

test('a client that is silent for the flex timeout counts as gone; one that asks stays', async () => {
  const { server, clock } = chatServer();
  const silent = await startChat(server);
  const asking = await startChat(server);
  await clock.advance(44_000, { clients: 'absent' });
  server.touch(asking);
  await clock.advance(1_000, { clients: 'absent' });
  expect(silent.chat.ended).toMatchObject({ by: 'absence' });
  expect(asking.chat.ended).toBeUndefined();
  await clock.advance(44_000, { clients: 'absent' });
  expect(asking.chat.ended).toMatchObject({ by: 'absence' });
  expect(asking.log.find(({ type }) => type === 'ParticipantLeft')).not.toHaveProperty('eventAttributes');
});

test('clients in contact count as present over a jump, so that a chat reaches its idle close in one step', async () => {
  const { server, clock } = chatServer();
  const running = await startChat(server);
  await clock.advance(254_999);
  expect(types(running)).toEqual(['ParticipantJoined']);
  await clock.advance(1);
  expect(types(running)).toEqual(['ParticipantJoined', 'ParticipantJoined', 'IdleAlert']);
  await clock.advance(45_000);
  const [joined, alert, close, left] = running.log.filter(isTranscriptEntry).slice(1);
  expect(types(running).slice(3)).toEqual(['IdleClose', 'ParticipantLeft']);
  expect(joined).toMatchObject({ from: { nickname: 'system', participantId: 2, type: 'External' } });
  expect(alert).toMatchObject({ from: { nickname: 'system', participantId: 2, type: 'External' } });
  expect(alert?.text).toBe('Chat session will be closed soon due to inactivity of chat participants.');
  expect(close?.text).toBe('Chat session closed due to inactivity of chat participants.');
  expect(left?.eventAttributes).toEqual({ GCTI_SYSTEM: { 'quit-reason-code': '7' } });
  expect(running.chat.ended).toMatchObject({ at: 1_300_000, by: 'inactivity' });
});

test('a second alert comes where it is set, and what somebody says starts the count again', async () => {
  const { server, clock } = chatServer(new MemoryStore(), { inactivitySecondAlert: 30 });
  const running = await startChat(server);
  await clock.advance(255_000 + 30_000);
  expect(types(running)).toEqual(['ParticipantJoined', 'ParticipantJoined', 'IdleAlert', 'IdleAlert']);
  await server.execute(running, { type: 'send', by: 1, text: 'still here' });
  await clock.advance(254_000);
  expect(running.chat.ended).toBeUndefined();
  await clock.advance(1000 + 30_000 + 45_000);
  expect(types(running).filter((type) => type === 'IdleAlert')).toHaveLength(4);
  expect(running.chat.ended).toMatchObject({ by: 'inactivity' });
});

test('typing does not keep a chat from idling out', async () => {
  const { server, clock } = chatServer();
  const running = await startChat(server);
  await clock.advance(200_000);
  await server.execute(running, { type: 'startTyping', by: 1 });
  await clock.advance(100_000);
  expect(running.chat.ended).toMatchObject({ by: 'inactivity' });
});

test('an asynchronous chat outlives silence, and closes by its own limits', async () => {
  const { server, clock } = chatServer();
  const running = await startChat(server, { GCTI_Chat_AsyncMode: 'true' });
  await clock.advance(86_399_000, { clients: 'absent' });
  expect(types(running)).toEqual(['ParticipantJoined']);
  await clock.advance(1000 + 3_600_000, { clients: 'absent' });
  expect(running.chat.ended).toMatchObject({ by: 'inactivity' });
});

test('an ended chat is kept for its retention and then forgotten, here and in the store', async () => {
  const store = new MemoryStore();
  const { server, clock } = chatServer(store);
  const { chat } = await startChat(server);
  await server.execute((await server.find(chat.id)) as RunningChat, { type: 'disconnect', by: 1 });
  await clock.advance(599_000);
  expect(await server.find(chat.id)).toBeDefined();
  await clock.advance(1000);
  expect(await server.find(chat.id)).toBeUndefined();
  expect(await store.list('support')).toEqual([]);
  expect(server.size).toBe(0);
});

test('no more chats start than there may be, also when they are asked for at once', async () => {
  const { server } = chatServer();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => server.request({ nickname: 'Jo', request: {}, userData: {} })),
  );
  expect(outcomes.filter(isStarted)).toHaveLength(3);
  expect(outcomes.filter((outcome) => 'full' in outcome)).toHaveLength(7);
});

test('over the store of a server that is gone, its chats go on', async () => {
  const store = new MemoryStore();
  const first = chatServer(store);
  const { chat } = await startChat(first.server);
  first.server.close();
  const second = chatServer(store);
  await second.server.recover();
  const [found] = second.server.chats;
  expect(found?.chat).toEqual(chat);
  await second.clock.advance(45_000, { clients: 'absent' });
  expect(found?.chat.ended).toMatchObject({ by: 'absence' });
});

test('a chat of another service is not found', async () => {
  const store = new MemoryStore();
  const { server } = chatServer(store);
  const { chat } = await startChat(server);
  const other = new ChatServer({
    service: 'other',
    store,
    clock: new Clock(),
    ids: randomIds(),
    alias: () => '117',
    limits: () => limits,
  });
  expect(await other.find(chat.id)).toBeUndefined();
});

test('limits that are made shorter hold for chats that run already', async () => {
  let flexDisconnectTimeout = 45;
  const clock = new Clock(() => 0);
  clock.freeze();
  const server = new ChatServer({
    service: 'support',
    store: new MemoryStore(),
    clock,
    ids: randomIds(),
    alias: () => '117',
    limits: () => ({ ...limits, flexDisconnectTimeout }),
  });
  const running = await startChat(server);
  flexDisconnectTimeout = 5;
  server.limitsChanged();
  await clock.advance(5_000, { clients: 'absent' });
  expect(running.chat.ended).toMatchObject({ by: 'absence' });
});

test('a secure key alone finds its chat, also where another server over the same store has begun it', async () => {
  const store = new MemoryStore();
  const { server } = chatServer(store);
  const { chat } = await startChat(server);
  const second = chatServer(store).server;
  expect((await server.findByKey(chat.keys.secureKey))?.chat.id).toBe(chat.id);
  expect((await second.findByKey(chat.keys.secureKey))?.chat.id).toBe(chat.id);
  expect(await server.findByKey('4ee15d7e1c343c8e')).toBeUndefined();
  await server.clear();
  expect(await server.findByKey(chat.keys.secureKey)).toBeUndefined();
});

test('a key is not valid in another service over the same store', async () => {
  const store = new MemoryStore();
  const { chat } = await startChat(chatServer(store).server);
  const other = new ChatServer({
    service: 'sales',
    store,
    clock: new Clock(),
    ids: randomIds(),
    alias: () => '117',
    limits: () => limits,
  });
  expect(await other.findByKey(chat.keys.secureKey)).toBeUndefined();
});

for (const [what, settings, lead, due] of [
  ['an alert', { inactivityAlert: 10 }, 9000, 'IdleAlert'],
  ['a close', { inactivityAlert: 5, inactivityClose: 5 }, 9000, 'IdleClose'],
] as const) {
  test(`${what} for inactivity is not carried out where somebody spoke while it was being stored`, async () => {
    const store = new SlowStore();
    const { server, clock } = chatServer(store, settings);
    const running = await startChat(server);
    await clock.advance(lead);
    store.holding = true;
    const sent = server.execute(running, { type: 'send', by: 1, text: 'I am here' });
    const message = await store.nextHeld();
    const jump = clock.advance(10_000 - lead);
    const deadline = await store.nextHeld();
    store.holding = false;
    message.pass();
    await sent;
    deadline.pass();
    await jump;
    expect(types(running).at(-1)).toBe('Message');
    expect(running.chat.ended).toBeUndefined();
    await clock.advance(lead + 1000);
    expect(types(running)).toContain(due);
  });
}

test('nobody counts as gone whose request came while that was being stored', async () => {
  const store = new SlowStore();
  const { server, clock } = chatServer(store);
  const running = await startChat(server);
  store.holding = true;
  const sent = server.execute(running, { type: 'announce', text: 'Please wait' });
  const announcement = await store.nextHeld();
  const jump = clock.advance(45_000, { clients: 'absent' });
  const deadline = await store.nextHeld();
  store.holding = false;
  announcement.pass();
  await sent;
  server.touch(running);
  deadline.pass();
  await jump;
  expect(running.chat.ended).toBeUndefined();
  await clock.advance(45_000, { clients: 'absent' });
  expect(running.chat.ended).toMatchObject({ by: 'absence' });
});

test('a deadline that the store could not take is looked at again a minute later', async () => {
  const store = new SlowStore();
  const { server, clock } = chatServer(store);
  const running = await startChat(server);
  store.holding = true;
  const warned = await warningsOf(async () => {
    const jump = clock.advance(45_000, { clients: 'absent' });
    (await store.nextHeld()).fail(new Error('the disk is full'));
    await jump;
  });
  expect(warned).toEqual(['the disk is full']);
  store.holding = false;
  await clock.advance(59_999, { clients: 'absent' });
  expect(running.chat.ended).toBeUndefined();
  await clock.advance(1, { clients: 'absent' });
  expect(running.chat.ended).toMatchObject({ by: 'absence' });
});

test('a chat that another server has taken back is let go of: every command is refused at once', async () => {
  const store = new SlowStore();
  const one = chatServer(store).server;
  const two = chatServer(store).server;
  const { chat } = await startChat(one);
  const running = (await two.find(chat.id)) as RunningChat;
  const forgotten: RunningChat[] = [];
  two.onForgotten((each) => forgotten.push(each));
  await one.clear();
  store.appends = 0;
  expect(await two.execute(running, { type: 'send', by: 1, text: 'x' })).toEqual({ refused: 'chatEnded' });
  expect([store.appends, two.size, forgotten]).toEqual([1, 0, [running]]);
  expect(await two.execute(running, { type: 'send', by: 1, text: 'x' })).toEqual({ refused: 'chatEnded' });
  expect(store.appends).toBe(1);
});

test('a chat that another server has taken back is found no more, by its id or by its key', async () => {
  const store = new MemoryStore();
  const one = chatServer(store).server;
  const two = chatServer(store).server;
  const { chat } = await startChat(one);
  await two.find(chat.id);
  await one.clear();
  expect(await two.find(chat.id)).toBeUndefined();
  expect(await two.findByKey(chat.keys.secureKey)).toBeUndefined();
  expect(two.size).toBe(0);
});

test('a chat that another server has put back to an earlier moment is taken up from there', async () => {
  const store = new MemoryStore();
  const one = chatServer(store).server;
  const { server: two } = chatServer(store);
  const running = await startChat(one);
  const earlier = [...running.log];
  await one.execute(running, { type: 'send', by: 1, text: 'first' });
  const before = await two.find(running.chat.id);
  await store.chats.remove(running.chat.id);
  await store.chats.append(running.chat.id, 0, earlier, 'earlier');
  const after = await two.find(running.chat.id);
  expect(after).not.toBe(before);
  expect(after?.log).toEqual(earlier);
});

test('what is just being forgotten is not taken up again', async () => {
  const store = new MemoryStore();
  let removed = () => {};
  const remove = store.chats.remove.bind(store.chats);
  store.chats.remove = async (chatId) => {
    await new Promise<void>((resolve) => {
      removed = resolve;
    });
    await remove(chatId);
  };
  const { server } = chatServer(store);
  const { chat } = await startChat(server);
  const cleared = server.clear();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await server.find(chat.id)).toBeUndefined();
  await server.recover();
  expect(server.size).toBe(0);
  removed();
  await cleared;
});

test('a server that is closed takes up no chat', async () => {
  const store = new MemoryStore();
  const { server } = chatServer(store);
  const { chat } = await startChat(server);
  server.close();
  expect(await server.find(chat.id)).toBeUndefined();
});

test('a store that takes nothing, and never says why, is given up', async () => {
  const store = new MemoryStore();
  const { server } = chatServer(store);
  const running = await startChat(server);
  let attempts = 0;
  store.chats.append = async () => {
    attempts += 1;
    return false;
  };
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  count();
  await expect(server.execute(running, { type: 'send', by: 1, text: 'x' })).rejects.toThrow(
    `the store has refused 10000 times to go on with chat ${running.chat.id}`,
  );
  isOver = true;
  expect(attempts).toBe(10_000);
  expect(turns).toBeGreaterThan(1000);
});

test('a listener that fails keeps no other from being told', async () => {
  const { server } = chatServer();
  const told: Entry[] = [];
  server.onEntries(() => {
    throw new Error('at once');
  });
  server.onEntries((async () => {
    throw new Error('later');
  }) as () => void);
  server.onEntries((_, entries) => told.push(...entries));
  expect(await warningsOf(() => startChat(server))).toEqual(['at once', 'later']);
  expect(told).toHaveLength(2);
});
