import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import type { Fault } from '../faults/fault.ts';
import { MemoryStore } from '../store/memory.ts';
import type { ServiceFact } from '../store/service-entry.ts';
import { begun, open, restarted, startChat } from './restarted.fixture.ts';
import type { Service } from './service.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const spent = (service: Service) => service.faults.list().map(({ seen, spoilt }) => [seen, spoilt]);

test('settings that were changed are there after a restart, and those that went back to nothing are not', async () => {
  const store = new MemoryStore();
  const before = await begun(store);
  await before.configure({ profile: 'strict', retention: 7, apikey: 'secret' });
  await before.configure({ apikey: null, afterEnd: 'transcript' });
  const after = await begun(store);
  expect(after.settings).toEqual(before.settings);
  expect(after.settings).toMatchObject({
    profile: 'strict',
    requireIds: true,
    afterEnd: 'transcript',
    retention: 7,
  });
  expect(after.settings).not.toHaveProperty('apikey');
  expect(after.kept).toBe(true);
});

test('a configuration that says something else at the restart takes precedence, once', async () => {
  const store = new MemoryStore();
  const listed = (retention: number) => ({ services: { support: { retention, alias: '5' } } });
  const before = await begun(store, listed(100));
  await before.configure({ retention: 7, alias: '8' });
  expect((await begun(store, listed(100))).settings).toMatchObject({ retention: 7, alias: '8' });
  const changed = await begun(store, listed(200));
  expect(changed.settings).toMatchObject({ retention: 200, alias: '8' });
  await changed.configure({ retention: 9 });
  expect((await begun(store, listed(200))).settings).toMatchObject({ retention: 9, alias: '8' });
  const reset = await begun(store, listed(300));
  await reset.reset();
  expect((await begun(store, listed(300))).settings).toMatchObject({ retention: 300, alias: '5' });
});

test('a configuration that is reloaded is what a restart begins with', async () => {
  const store = new MemoryStore();
  const registry = await restarted(store, { services: { support: { retention: 100 } } });
  const service = registry.ensure('support');
  await service.configure({ retention: 7 });
  registry.setUp({ ...open, services: { support: { retention: 200 } } });
  registry.setUp({ ...open, services: { support: { retention: 100 } } });
  await service.stored();
  const after = await begun(store, { services: { support: { retention: 100 } } });
  expect(after.settings.retention).toBe(100);
});

test('faults go on with their counts, their sequences, their dice and their rates', async () => {
  const store = new MemoryStore();
  const faults: Fault[] = [
    {
      operation: 'refresh',
      after: 1,
      sequence: [{ kind: 'status', status: 500 }, 'pass', { kind: 'reset' }],
    },
    { operation: 'send', times: 0, probability: 0.5, effect: { kind: 'reset' } },
    { operation: 'startTyping', rate: { max: 2, per: 60 } },
    { operation: 'push', transport: 'cometd-websocket', effect: { kind: 'drop' } },
  ];
  const exchanges = ['refresh', 'send', 'startTyping', 'send'].flatMap((name) => [name, name]);
  const effects = async (service: Service) => {
    const found: unknown[] = [];
    for (const name of exchanges) found.push((await service.faults.take(name))?.kind);
    found.push((await service.faults.takePush('cometd-websocket'))?.kind);
    return found;
  };
  const once = await begun(new MemoryStore());
  const twice = await begun(store);
  for (const service of [once, twice]) {
    service.clock.freeze();
    for (const fault of faults) await service.faults.add(fault);
  }
  const expected = [await effects(once), await effects(once), await effects(once)];
  expect(await effects(twice)).toEqual(expected[0]);
  const second = await begun(store);
  expect(second.faults.list()).toEqual(twice.faults.list());
  expect(await effects(second)).toEqual(expected[1]);
  expect(await effects(await begun(store))).toEqual(expected[2]);
});

test('cleared faults are gone, and exchanges without a fault are not counted', async () => {
  const store = new MemoryStore();
  const service = await begun(store);
  await service.faults.add({ operation: 'send', effect: { kind: 'reset' } });
  await service.faults.clear();
  expect(service.faults.take('send')).toBeUndefined();
  await service.faults.add({ operation: 'refresh', effect: { kind: 'reset' } });
  expect(service.faults.take('send')).toBeUndefined();
  expect(spent(await begun(store))).toEqual([[0, 0]]);
});

test('a fault that was removed is gone after a restart, and no id is given twice', async () => {
  const store = new MemoryStore();
  const add = (service: Service) =>
    service.faults.add({ operation: 'send', effect: { kind: 'reset' } }).then(({ id }) => id);
  const ids = (service: Service) => service.faults.list().map(({ id }) => id);
  const before = await begun(store);
  expect([await add(before), await add(before), await add(before)]).toEqual([1, 2, 3]);
  expect(await before.faults.remove(2)).toBe(true);
  expect(await before.faults.remove(2)).toBe(false);
  const after = await begun(store);
  expect(ids(after)).toEqual([1, 3]);
  expect(await add(after)).toBe(4);
  await after.faults.clear();
  const last = await begun(store);
  expect(await add(last)).toBe(5);
  expect(ids(await begun(store))).toEqual([5]);
});

test('after many facts their sum is in the log, and comes to the same', async () => {
  const store = new MemoryStore();
  const service = await begun(store);
  service.clock.freeze();
  await service.configure({ retention: 7 });
  await service.addScript('vip', 'steps: []');
  await service.faults.add({ operation: 'send', times: 0, probability: 0.5, effect: { kind: 'reset' } });
  await service.faults.add({ operation: '*', rate: { max: 3, per: 60 } });
  const { id } = await service.faults.add({ operation: 'refresh', effect: { kind: 'reset' } });
  await service.faults.remove(id);
  await Promise.all(Array.from({ length: 2500 }, () => service.faults.take('send')));
  await service.stored();
  const log = await store.services.read('support', 0);
  expect(log.length).toBeLessThan(1100);
  expect(log[0]?.type).toBe('ServiceSummed');
  const after = await begun(store);
  const scripts: string[] = [];
  after.onScript((name) => scripts.push(name));
  expect(scripts).toEqual(['vip']);
  expect(after.settings).toEqual(service.settings);
  expect(after.faults.list()).toEqual(service.faults.list());
  const rolled = (each: Service) => Promise.all(Array.from({ length: 50 }, () => each.faults.take('send')));
  await rolled(after);
  await rolled(service);
  expect((await begun(store)).faults.list()).toEqual(service.faults.list());
  expect(await after.faults.add({ operation: 'refresh', offline: 1 })).toMatchObject({ id: id + 1 });
  expect(after.clock.now()).toBe(service.clock.now());
});

test('a service that was removed is not there after a restart, and one with a chat alone is not kept', async () => {
  const store = new MemoryStore();
  const registry = await restarted(store);
  await registry.ensure('removed').configure({ retention: 7 });
  await startChat(registry.ensure('idle'));
  await registry.ensure('idle').reset();
  await startChat(registry.ensure('busy'));
  await registry.remove('removed');
  const after = await restarted(store);
  expect(after.list().map(({ name, kept }) => [name, kept])).toEqual([['busy', false]]);
});

test('facts that this version does not take are passed over with a warning, and the others count', async () => {
  const store = new MemoryStore();
  const facts: ServiceFact[] = [
    { type: 'SettingsChanged', set: { retention: 7, alias: 3, sing: true }, unset: ['constructor'] },
    { type: 'FaultAdded', fault: { operation: 'sing' } },
    { type: 'FaultRemoved', id: 'first' } as unknown as ServiceFact,
    { type: 'FaultMet', operation: 'send', transport: 'pigeon' },
    { type: 'ClockSet', clock: { frozenAt: 'noon', ahead: 5000 } },
    { type: 'Sang' } as unknown as ServiceFact,
    { type: 'FaultAdded', fault: { operation: 'send', effect: { kind: 'reset' } } },
  ];
  const entries = facts.map((fact, i) => ({ seq: i + 1, at: 1, ...fact }));
  await store.services.append('support', 0, entries, 'one');
  let service: Service | undefined;
  const warned = await warningsOf(async () => {
    service = await begun(store);
  });
  expect(warned).toHaveLength(1);
  expect(service?.settings).toEqual({ ...DEFAULT_SETTINGS, retention: 7 });
  expect(service?.faults.list()).toHaveLength(1);
  expect((service?.clock.now() ?? 0) - Date.now()).toBeGreaterThan(4000);
});

test('two processes that record facts in turn both have all of them in the end', async () => {
  const store = new MemoryStore();
  const [one, two] = [await begun(store), await begun(store)];
  await one.configure({ retention: 7 });
  await two.configure({ alias: '8' });
  await one.faults.add({ operation: 'send', effect: { kind: 'reset' } });
  expect((await two.faults.take('send'))?.kind).toBeUndefined();
  await two.configure({ idleTimerExpire: true });
  expect((await two.faults.take('send'))?.kind).toBe('reset');
  expect(await one.faults.take('send')).toBeUndefined();
  expect(spent(await begun(store))).toEqual([[2, 1]]);
});
