import { expect, test } from '@playwright/test';
import { GrantedTime } from './granted-time.ts';

test('each answer adds the time that it took, and one that was held no more than another answer takes', () => {
  const granted = new GrantedTime();
  granted.held(40_000);
  expect(granted.ms).toBe(0);
  granted.answered(1_500);
  granted.answered(200);
  granted.held(40_000);
  granted.held(900);
  expect(granted.ms).toBe(1_500 + 200 + 1_500 + 900);
});

test('a wait that a gateway asked for is added, and is no measure for an answer that was held', () => {
  const granted = new GrantedTime();
  granted.waited(10_000);
  granted.held(40_000);
  expect(granted.ms).toBe(10_000);
});

test('what is added has an end', () => {
  const granted = new GrantedTime(10);
  for (let i = 0; i < 1_000; i += 1) {
    granted.sent();
    granted.answered(1_000);
  }
  expect(granted.ms).toBe(500 * 10 + 300_000);
});
