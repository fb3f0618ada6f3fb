import { expect, test } from '@playwright/test';
import { isDeeperThan } from './depth.ts';

test('depth is counted in lists and maps', () => {
  expect(isDeeperThan('text', 0)).toBe(false);
  expect(isDeeperThan(null, 0)).toBe(false);
  expect(isDeeperThan([], 0)).toBe(true);
  expect(isDeeperThan([], 1)).toBe(false);
  expect(isDeeperThan({ a: [{ b: 1 }] }, 2)).toBe(true);
  expect(isDeeperThan({ a: [{ b: 1 }], c: [] }, 3)).toBe(false);
});

test('a value with a million levels, and one that contains itself, can be counted', () => {
  expect(isDeeperThan(JSON.parse('['.repeat(1_000_000) + ']'.repeat(1_000_000)), 100)).toBe(true);
  const circle: unknown[] = [];
  circle.push(circle, circle);
  expect(isDeeperThan(circle, 100)).toBe(true);
});

test('a shared value is visited once on each level', () => {
  let shared: unknown = {};
  for (let level = 0; level < 60; level += 1) shared = [shared, shared];
  expect(isDeeperThan(shared, 61)).toBe(false);
});
