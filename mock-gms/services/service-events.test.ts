import { expect, test } from '@playwright/test';
import { SharedBudget } from '../boundary/shared-budget.ts';
import { MemoryStore } from '../store/memory.ts';
import { Service } from './service.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

test('the events of all services together take no more than their share, and who missed some is told', () => {
  const budget = new SharedBudget(100_000);
  const services = Array.from(
    { length: 20 },
    (_, n) => new Service(`s${n}`, new MemoryStore(), DEFAULT_SETTINGS, undefined, { budget }),
  );
  const begins = services.map(({ events }) => events.subscribe(() => {}).from);
  for (let count = 0; count < 500; count += 1)
    for (const { events } of services) events.publish({ type: 'alarm', alarm: count, now: 0 });
  expect(budget.size).toBeLessThanOrEqual(100_000);
  const [service] = services;
  expect(service?.events.subscribe(() => {}, begins[0])).toMatchObject({ missed: true });
  for (const { events } of services) events.close();
  expect(budget.size).toBe(0);
});
