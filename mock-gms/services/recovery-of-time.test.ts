import { expect, test } from '@playwright/test';
import { MemoryStore } from '../store/memory.ts';
import { begun, startChat } from './restarted.fixture.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { takeSnapshot } from './snapshot.ts';

test('a frozen clock stands where it stood, and one that was advanced and runs does not run backwards', async () => {
  const store = new MemoryStore();
  const before = await begun(store);
  await before.clock.advance(3_600_000);
  await before.stored();
  const { chat } = await startChat(before);
  const running = await begun(store);
  expect(running.clock.frozen).toBe(false);
  expect(running.clock.now() - Date.now()).toBeGreaterThan(3_590_000);
  const found = await running.chats.find(chat.id);
  expect(running.clock.now()).toBeGreaterThanOrEqual(found?.log.at(-1)?.at ?? Number.POSITIVE_INFINITY);
  running.clock.freeze();
  await running.stored();
  const frozen = await begun(store);
  expect([frozen.clock.frozen, frozen.clock.now()]).toEqual([true, running.clock.now()]);
  frozen.clock.resume();
  await frozen.stored();
  expect((await begun(store)).clock.frozen).toBe(false);
});

test('a jump that was cut off is continued: deadlines on the way have their times, and clients count as asked', async () => {
  for (const clients of ['present', 'absent'] as const) {
    const store = new MemoryStore();
    const before = await begun(store);
    before.clock.freeze();
    const start = before.clock.now();
    const { chat } = await startChat(before);
    const { append } = store.chats;
    // The store dies before the first thing on the way is stored.
    store.chats.append = () => new Promise(() => {});
    before.clock.advance(255_000 + 44_000, { clients });
    await expect
      .poll(async () => (await store.services.read('support', 0)).at(-1))
      .toHaveProperty('clock.jump');
    store.chats.append = append;
    const after = await begun(store);
    expect([after.clock.frozen, after.clock.now()]).toEqual([true, start + 299_000]);
    const running = await after.chats.find(chat.id);
    const last = running?.log.filter(({ at }) => at > start).map(({ type, at }) => [type, at - start]);
    if (clients === 'present') expect(last).toContainEqual(['IdleAlert', 255_000]);
    else expect(last).toContainEqual(['ChatEnded', 45_000]);
  }
});

test('deadlines keep their times over a restart, and customers count as present from then on', async () => {
  const store = new MemoryStore();
  const before = await begun(store);
  before.clock.freeze();
  const { chat } = await startChat(before);
  await before.clock.advance(250_000);
  await before.stored();
  const after = await begun(store);
  const running = await after.chats.find(chat.id);
  await after.clock.advance(4999, { clients: 'absent' });
  expect(running?.log.at(-1)?.type).toBe('ParticipantJoined');
  await after.clock.advance(1, { clients: 'absent' });
  expect(running?.log.at(-1)?.type).toBe('IdleAlert');
  await after.clock.advance(39_999, { clients: 'absent' });
  expect(running?.chat.ended).toBeUndefined();
  await after.clock.advance(1, { clients: 'absent' });
  expect(running?.chat.ended).toMatchObject({ by: 'absence' });
});

test('a restored snapshot is what a restart finds', async () => {
  const store = new MemoryStore();
  const before = await begun(store);
  before.clock.freeze();
  await before.configure({ retention: 7 });
  await startChat(before);
  const snapshot = takeSnapshot(before);
  await before.clock.advance(1000);
  await before.configure({ retention: 8 });
  await restoreSnapshot(before, store, snapshot);
  expect(takeSnapshot(await begun(store))).toEqual(snapshot);
});

test('a restore that was cut off is done again at the restart, wherever it was', async () => {
  for (const cutAt of [0, 1, 2]) {
    const store = new MemoryStore();
    const before = await begun(store);
    before.clock.freeze();
    await before.configure({ retention: 7 });
    await before.faults.add({ operation: 'send', effect: { kind: 'reset' } });
    for (let chat = 0; chat < 3; chat += 1) await startChat(before);
    const snapshot = takeSnapshot(before);
    await before.configure({ retention: 8 });
    await startChat(before);
    // The process dies in the middle.
    const { append } = store.chats;
    let appends = 0;
    let dies = () => {};
    const died = new Promise<void>((resolve) => {
      dies = resolve;
    });
    store.chats.append = async (...details) => {
      appends += 1;
      if (appends <= cutAt) return append.apply(store.chats, details);
      dies();
      return new Promise(() => {});
    };
    restoreSnapshot(before, store, snapshot);
    await died;
    store.chats.append = append;
    const after = await begun(store);
    expect(takeSnapshot(after)).toEqual(snapshot);
    expect(after.restoring.snapshot).toBeUndefined();
    expect((await store.services.read('support', 0)).map(({ type }) => type)).toEqual(['ServiceSummed']);
    expect(takeSnapshot(await begun(store))).toEqual(snapshot);
  }
});
