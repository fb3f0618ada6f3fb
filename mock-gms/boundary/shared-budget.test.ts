import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { exchangeOf } from '../journal/exchange.fixture.ts';
import { Journal } from '../journal/journal.ts';
import { SharedBudget } from './shared-budget.ts';

const KIB = 1024;
const big = () => exchangeOf({ form: 'x'.repeat(10 * KIB) });

test('journals that share a budget do not exceed it together', () => {
  const budget = new SharedBudget(1024 * KIB);
  const journals = Array.from({ length: 50 }, () => new Journal({ budget }));
  for (let round = 0; round < 20; round += 1) {
    for (const journal of journals) {
      journal.record(big());
      expect(budget.size).toBeLessThanOrEqual(1024 * KIB);
    }
  }
  const held = journals.map((journal) => journal.list().map(({ number }) => number));
  expect(held.flat().length).toBeGreaterThan(40);
  for (const numbers of held) {
    expect(numbers.every((number) => number >= 19)).toBe(true);
    expect(
      numbers.every((number, index) => index === 0 || number === (numbers[index - 1] as number) + 1),
    ).toBe(true);
  }
});

test('the largest journals are cut down, and a small one keeps what it has', () => {
  const budget = new SharedBudget(1024 * KIB);
  const [small, ...large] = Array.from({ length: 4 }, () => new Journal({ budget }));
  small?.record(big());
  for (let count = 0; count < 100; count += 1) for (const journal of large) journal.record(big());
  expect(small?.list()).toHaveLength(1);
  const held = large.map((journal) => journal.list().length);
  expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(2);
  expect(Math.min(...held)).toBeGreaterThan(5);
});

test('forgotten exchanges and closed journals take nothing of the budget', () => {
  const budget = new SharedBudget();
  const [first, second] = [new Journal({ budget }), new Journal({ budget })];
  first.record(big());
  second.record(big());
  first.clear();
  second.close();
  expect(budget.size).toBe(0);
  second.record(big());
  expect([budget.size, second.list()]).toEqual([0, []]);
  first.record(big());
  expect(first.list()).toHaveLength(1);
  expect(budget.size).toBeGreaterThan(0);
});

test('a journal takes its share of the budget of the journal that has its Bayeux traffic', () => {
  const budget = new SharedBudget(100 * KIB);
  const bayeux = new Journal({ budget });
  const journal = new Journal({ bayeux });
  for (let count = 0; count < 20; count += 1) journal.record(big());
  expect(budget.size).toBeGreaterThan(0);
  expect(journal.list().length).toBeLessThan(10);
});

test('the size of a budget is always that of what is held', () => {
  const step = fc.record({
    journal: fc.nat({ max: 3 }),
    does: fc.constantFrom('record', 'record', 'record', 'clear', 'close'),
    size: fc.nat({ max: 30 * KIB }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const budget = new SharedBudget(100 * KIB);
      const journals = Array.from({ length: 4 }, () => new Journal({ budget, bound: 60 * KIB }));
      for (const { journal: which, does, size } of steps) {
        const journal = journals[which] as Journal;
        if (does === 'record') journal.record(exchangeOf({ form: 'x'.repeat(size) }));
        else journal[does]();
        expect(budget.size).toBeLessThanOrEqual(100 * KIB);
      }
      for (const journal of journals) journal.clear();
      expect(budget.size).toBe(0);
    }),
  );
});
