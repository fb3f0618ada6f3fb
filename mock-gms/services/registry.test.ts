import { expect, test } from '@playwright/test';
import { MemoryStore } from '../store/memory.ts';
import { ServiceRegistry } from './registry.ts';
import type { Service } from './service.ts';

const registryOf = (options = {}) => new ServiceRegistry({ store: new MemoryStore(), ...options });

const valid = async (service: Service) => {
  await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  return service.name;
};
const invalid = async (service: Service) => service.name;

test('a service is kept with its first valid start and not with an invalid one', async () => {
  const registry = registryOf();
  expect(await registry.lend('a', invalid)).toBe('a');
  expect(registry.get('a')).toBeUndefined();
  expect(await registry.lend('a', valid)).toBe('a');
  expect(registry.get('a')?.chats.size).toBe(1);
});

test('starts at the same time share one service, and an invalid one among them removes nothing', async () => {
  const registry = registryOf();
  await Promise.all([registry.lend('a', valid), registry.lend('a', invalid), registry.lend('a', valid)]);
  expect(registry.get('a')?.chats.size).toBe(2);
});

test('where services are listed, no others come into being', async () => {
  const registry = registryOf({ admission: 'listed' });
  registry.ensure('known');
  expect(await registry.lend('known', valid)).toBe('known');
  expect(await registry.lend('unknown', valid)).toBeUndefined();
});

test('names are bounded in form', async () => {
  const registry = registryOf();
  for (const name of ['', '../x', 'a b', '<script>', 'x'.repeat(65), '.hidden', '__proto__']) {
    expect(await registry.lend(name, valid), name).toBeUndefined();
    expect(() => registry.ensure(name), name).toThrow(RangeError);
  }
});

test('services are bounded in number: idle ones make room, used and set up ones do not', async () => {
  const registry = registryOf({ maxServices: 2 });
  registry.ensure('idle');
  registry.ensure('kept').keep();
  expect(await registry.lend('used', valid)).toBe('used');
  expect(registry.list().map(({ name }) => name)).toEqual(['kept', 'used']);
  expect(await registry.lend('another', valid)).toBeUndefined();
  expect(() => registry.ensure('another')).toThrow('there are 2 services already, all in use');
});

test('services see nothing of one another', async () => {
  const registry = registryOf();
  const [a, b] = [registry.ensure('a'), registry.ensure('b')];
  await a.configure({ flexDisconnectTimeout: 7 });
  await a.faults.add({ operation: '*', effect: { kind: 'reset' } });
  a.clock.freeze();
  await a.clock.advance(1_000_000);
  await valid(a);
  expect(b.settings.flexDisconnectTimeout).toBe(45);
  expect(b.faults.list()).toEqual([]);
  expect(b.clock.frozen).toBe(false);
  expect(Math.abs(b.clock.now() - a.clock.now())).toBeGreaterThan(900_000);
  expect(b.chats.size).toBe(0);
});
