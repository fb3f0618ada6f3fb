import { expect, test } from '@playwright/test';
import type { JsonObject } from '../chat/entry.ts';
import { Cluster, type Node } from '../nodes.fixture.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { type ServiceSnapshot, takeSnapshot } from './snapshot.ts';

const RESET = { operation: 'send', effect: { kind: 'reset' } } as const;

const names = ({ registry }: Node) => registry.list().map(({ name }) => name);

async function eventsOf({ support }: Node): Promise<string[]> {
  const types: string[] = [];
  support.events.tap(({ type }) => types.push(type));
  return types;
}

test('a service that is born in one process is there in every other one, listed or asked for', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.start();
  a.registry.ensure('sales').keep();
  await cluster.arrived();
  expect(names(b).toSorted()).toEqual(['sales', 'support']);
  expect(b.support.chats.size).toBe(1);
  b.view.chats.holding = true;
  b.view.services.holding = true;
  a.registry.ensure('billing').keep();
  await cluster.arrived();
  expect(names(b)).not.toContain('billing');
  expect((await b.registry.find('billing'))?.name).toBe('billing');
  expect(await b.registry.find('unknown')).toBeUndefined();
});

test('a process that learns of a service by a chat reports the service', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const told: string[] = [];
  b.registry.events.subscribe(({ type }) => told.push(type));
  await a.start();
  await cluster.arrived();
  expect(told).toEqual(['serviceAdded', 'entry', 'entry', 'chatStarted']);
});

test('a service that one process removes is gone in every other one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.start();
  await cluster.arrived();
  await b.registry.remove('support');
  await cluster.arrived();
  expect([names(a), names(b)]).toEqual([[], []]);
  expect(await a.registry.find('support')).toBeUndefined();
});

test('settings that are acknowledged hold in every process, also where news is late', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.support.configure({ retention: 7, apikey: 'secret' });
  expect(b.support.settings).toMatchObject({ retention: 7, apikey: 'secret' });
  b.view.services.holding = true;
  await a.support.configure({ apikey: null, alias: '8' });
  expect(b.support.settings).toMatchObject({ retention: 7, alias: '8' });
  expect(b.support.settings).not.toHaveProperty('apikey');
  b.view.services.release();
  await Promise.all([a.support.configure({ alias: '9' }), b.support.configure({ retention: 8 })]);
  for (const { support } of [a, b]) expect(support.settings).toMatchObject({ retention: 8, alias: '9' });
});

test('a fault spoils as many exchanges as it says, whichever processes they reach', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const c = await cluster.open();
  await a.support.faults.add({ ...RESET, after: 1, times: 3 });
  const taken = await Promise.all(
    [a, b, c, a, b, c, a, b, c].map(({ support }) => support.faults.take('send')),
  );
  await cluster.arrived();
  expect(taken.filter((effect) => effect !== undefined)).toHaveLength(3);
  for (const { support } of [a, b, c]) expect(support.faults.list()).toMatchObject([{ seen: 9, spoilt: 3 }]);
  await b.support.faults.clear();
  expect(a.support.faults.list()).toEqual([]);
});

test('a fault acts once where the answer to its append was lost', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.support.faults.add(RESET);
  a.view.services.losesAnswers = true;
  expect(await a.support.faults.take('send')).toEqual({ kind: 'reset' });
  await cluster.arrived();
  for (const { support } of [a, b]) expect(support.faults.list()).toMatchObject([{ seen: 1, spoilt: 1 }]);
});

test('a log that was summed up in one process goes on in every other one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.support.faults.add({ ...RESET, after: 100_000 });
  b.view.services.holding = true;
  for (let round = 0; round < 12; round += 1)
    await Promise.all(Array.from({ length: 100 }, () => a.support.faults.take('send')));
  b.view.services.release(() => false);
  await Promise.all([a, b, a, b].map(({ support }) => support.faults.take('send')));
  await cluster.arrived();
  for (const { support } of [a, b]) expect(support.faults.list()).toMatchObject([{ seen: 1204 }]);
});

test('a clock that one process freezes, moves and lets go stands where it stands in every process', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await cluster.arrived();
  const events = await eventsOf(b);
  a.support.clock.freeze();
  await a.support.stored();
  expect(b.support.clock.frozen).toBe(true);
  expect(b.support.clock.now()).toBe(a.support.clock.now());
  const rang: string[] = [];
  a.support.clock.at(a.support.clock.now() + 1000, () => rang.push('a'));
  b.support.clock.at(b.support.clock.now() + 2000, () => rang.push('b'));
  await b.support.clock.advance(60_000);
  await b.support.stored();
  expect(rang.toSorted()).toEqual(['a', 'b']);
  expect(b.support.clock.now()).toBe(a.support.clock.now());
  expect(a.support.clock.frozen).toBe(true);
  a.support.clock.resume();
  await a.support.stored();
  expect(b.support.clock.frozen).toBe(false);
  expect(Math.abs(b.support.clock.now() - a.support.clock.now())).toBeLessThan(1000);
  expect(events.filter((type) => type === 'clock').length).toBeGreaterThanOrEqual(3);
});

test('when two jumps are asked for at once, the longer one counts in every process', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  a.support.clock.freeze();
  await a.support.stored();
  const begun = a.support.clock.now();
  await Promise.all([a.support.clock.advance(60_000), b.support.clock.advance(30_000)]);
  await Promise.all([a.support.stored(), b.support.stored()]);
  for (const { support } of [a, b]) expect(support.clock.now()).toBe(begun + 60_000);
});

test('a reset in one process takes everything back in every other one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.start();
  await a.support.configure({ retention: 7 });
  await a.support.faults.add(RESET);
  a.support.clock.freeze();
  await a.support.stored();
  await cluster.arrived();
  const events = await eventsOf(b);
  await a.support.reset();
  await cluster.arrived();
  expect(b.support.chats.size).toBe(0);
  expect(b.support.faults.list()).toEqual([]);
  expect(b.support.settings.retention).toBe(600);
  expect(b.support.clock.frozen).toBe(false);
  expect(events).toContain('reset');
});

test('a snapshot that is restored in one process is there in every other one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { id } = (await a.start()).chat;
  await a.support.configure({ retention: 7 });
  const snapshot = structuredClone(takeSnapshot(a.support));
  await a.support.reset();
  await restoreSnapshot(b.support, b.registry.store, snapshot);
  await cluster.arrived();
  for (const { support } of [a, b]) {
    expect([...support.chats.chats].map(({ chat }) => chat.id)).toEqual([id]);
    expect(support.settings.retention).toBe(7);
  }
});

test('a process that starts while another one restores a snapshot leaves that to it, and does it when that has died', async () => {
  const cluster = new Cluster();
  const a = await cluster.open();
  const { id } = (await a.start()).chat;
  const snapshot = structuredClone(takeSnapshot(a.support));
  await a.support.reset();
  const begun: Record<string, unknown> = { ...snapshot };
  let goOn = () => {};
  const restoring = a.support.restoring.replaceAll(
    begun,
    () => new Promise<void>((resolve) => (goOn = resolve)),
  );
  await cluster.arrived();
  const b = await cluster.open();
  expect(b.support.chats.size).toBe(0);
  a.kill();
  goOn();
  await restoring.catch(() => {});
  await cluster.pass(10_000);
  const c = await cluster.open();
  expect([...c.support.chats.chats].map(({ chat }) => chat.id)).toEqual([id]);
});

test('a snapshot whose process was killed while it restored it is restored by another one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const c = await cluster.open();
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  const snapshot = takeSnapshot(a.support);
  await a.say(id, 'later');
  const isCutOff = new Promise<void>(() => {});
  void a.support.restoring.replaceAll(snapshot as ServiceSnapshot & JsonObject, () => isCutOff);
  await cluster.arrived();
  a.kill();
  await cluster.pass(10_000);
  for (const node of [b, c]) {
    expect((await node.chat(id)).log).toEqual(snapshot.chats[0]?.log);
    expect(node.support.restoring.snapshot).toBeUndefined();
  }
});

test('a script that is added in one process can be named in every other one', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.support.addScript('hello', 'name: hello\nsteps:\n  - announce: Hello\n');
  await b.support.configure({ script: 'hello' });
  const { id } = (await b.start()).chat;
  await cluster.arrived();
  expect((await a.chat(id)).log.at(-1)).toMatchObject({ text: 'Hello' });
});

test('an alarm is told where its follower follows, and a jump waits until it was answered there', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const c = await cluster.open();
  a.support.clock.freeze();
  await a.support.stored();
  const rang: number[] = [];
  b.support.events.subscribe(({ type, text }) => {
    if (type !== 'alarm') return;
    const { alarm } = JSON.parse(text) as { readonly alarm: number };
    rang.push(alarm);
    setImmediate(() => c.support.alarms.clear(alarm));
  });
  const alarm = a.support.alarms.set(a.support.clock.now() + 1000);
  const cancelled = a.support.alarms.set(a.support.clock.now() + 1000);
  c.support.alarms.clear(cancelled);
  await cluster.arrived();
  const begun = performance.now();
  await c.support.clock.advance(2000);
  await c.support.stored();
  expect(rang).toEqual([alarm]);
  expect(performance.now() - begun).toBeLessThan(1500);
});
