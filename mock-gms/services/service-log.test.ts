import { expect, test } from '@playwright/test';
import { ClosedError } from '../boundary/closed-error.ts';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { MemoryStore } from '../store/memory.ts';
import type { ServiceEntry, ServiceFact } from '../store/service-entry.ts';
import { ServiceLog } from './service-log.ts';

const added = (name: string): ServiceFact => ({ type: 'ScriptAdded', name, source: 'steps: []' });

/** A log that is folded into the names of its scripts. */
function logOver({ services }: MemoryStore) {
  const names: string[] = [];
  const log = new ServiceLog('support', services, {
    now: () => 1000,
    fold(entry: ServiceEntry, isOwn: boolean) {
      if (entry.type === 'FaultsCleared') throw new Error('cannot be folded');
      if (entry.type === 'ServiceSummed' && !isOwn) names.push(...(entry.sum.names as string[]));
      if (entry.type === 'ScriptAdded') names.push(entry.name);
      return names.length;
    },
    sum: () => ({ type: 'ServiceSummed', sum: { names: [...names] } }),
  });
  return { log, names };
}

test('facts are folded in order when they are stored, and each returns its result', async () => {
  const store = new MemoryStore();
  const { log, names } = logOver(store);
  expect(log.isEmpty).toBe(true);
  const recorded = ['a', 'b', 'c'].map((name) => log.record(added(name)));
  expect([names, log.isEmpty]).toEqual([[], false]);
  expect(await Promise.all(recorded)).toEqual([1, 2, 3]);
  expect((await store.services.read('support', 0)).map(({ seq, at }) => [seq, at])).toEqual([
    [1, 1000],
    [2, 1000],
    [3, 1000],
  ]);
});

test('what several processes record gives the same state in all of them', async () => {
  const store = new MemoryStore();
  const logs = [logOver(store), logOver(store), logOver(store)];
  await Promise.all(
    logs.flatMap(({ log }, i) => Array.from({ length: 20 }, (_, j) => log.record(added(`${i}-${j}`)))),
  );
  for (const { log } of logs) await log.catchUp();
  expect(logs[0]?.names).toHaveLength(60);
  expect(new Set(logs[0]?.names).size).toBe(60);
  for (const { names } of logs) expect(names).toEqual(logs[0]?.names);
});

test('a log that was summed up is read from its sum on, also by one who knew what came before', async () => {
  const store = new MemoryStore();
  const [one, late] = [logOver(store), logOver(store)];
  const texts = Array.from({ length: 1500 }, (_, i) => `script-${i}`);
  await Promise.all(texts.map((name) => one.log.record(added(name))));
  await one.log.stored();
  await late.log.catchUp();
  expect(late.names).toEqual(texts);
  expect((await store.services.read('support', 0)).length).toBeLessThan(700);
});

test('a fact that cannot be folded fails only for its recorder', async () => {
  const { log, names } = logOver(new MemoryStore());
  const recorded = [added('a'), { type: 'FaultsCleared' } as const, added('b')].map((fact) =>
    log.record(fact),
  );
  const outcomes = await Promise.allSettled(recorded);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(names).toEqual(['a', 'b']);
});

test('a store that fails, fails those who wait; the next facts are recorded', async () => {
  const store = new MemoryStore();
  const { append } = store.services;
  const { log, names } = logOver(store);
  store.services.append = () => Promise.reject(new Error('the disk is full'));
  await expect(log.record(added('a'))).rejects.toThrow('the disk is full');
  store.services.append = append;
  await log.record(added('b'));
  expect(names).toEqual(['b']);
});

test('a fact that was stored without an answer is known as our own when it turns up', async () => {
  const store = new MemoryStore();
  const { append } = store.services;
  const owns: boolean[] = [];
  const log = new ServiceLog('support', store.services, {
    now: () => 1000,
    fold: (_entry, isOwn) => owns.push(isOwn),
    sum: () => added('sum'),
  });
  store.services.append = async (...args) => {
    await append.call(store.services, ...args);
    throw new Error('no answer');
  };
  await expect(log.record(added('a'))).rejects.toThrow('no answer');
  await expect(log.record(added('b'))).rejects.toThrow('no answer');
  store.services.append = append;
  await append.call(store.services, 'support', 1, [{ seq: 2, at: 1000, ...added('theirs') }], 'other');
  await log.record(added('c'));
  expect(owns).toEqual([true, false, true]);
});

test('a sum that cannot be stored is reported, and the facts count', async () => {
  const store = new MemoryStore();
  const { log, names } = logOver(store);
  store.services.trim = () => Promise.reject(new Error('no trim'));
  const warned = await warningsOf(async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, i) => log.record(added(`${i}`))));
    await log.stored();
  });
  expect(warned).toEqual(['no trim']);
  expect(names).toHaveLength(1000);
});

test('a store that takes nothing, and never says why, is given up', async () => {
  const store = new MemoryStore();
  const { log } = logOver(store);
  let attempts = 0;
  store.services.append = async () => {
    attempts += 1;
    return false;
  };
  await expect(log.record(added('a'))).rejects.toThrow(
    'the store has refused 1000 times to go on with service support',
  );
  expect(attempts).toBe(1000);
});

test('a log that another process has removed begins again', async () => {
  const store = new MemoryStore();
  const { log, names } = logOver(store);
  await log.record(added('a'));
  await store.services.remove('support');
  await log.record(added('b'));
  expect(names).toEqual(['a', 'b']);
  expect((await store.services.read('support', 0)).map(({ seq }) => seq)).toEqual([1]);
});

test('nothing is recorded once the log is closed', async () => {
  const { log } = logOver(new MemoryStore());
  log.close();
  await expect(log.record(added('a'))).rejects.toThrow(ClosedError);
});
