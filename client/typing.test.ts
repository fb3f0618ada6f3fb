import { expect, test } from '@playwright/test';
import { createManualClock } from './testing/manual-clock.ts';
import { Typing } from './typing.ts';

function setUp() {
  const clock = createManualClock();
  const expired: number[] = [];
  return { clock, expired, typing: new Typing(clock, () => expired.push(clock.now())) };
}

test('typing is over two seconds after the last key', async () => {
  const { clock, expired, typing } = setUp();
  typing.touch('H');
  await clock.advance(1999);
  typing.touch('Hi');
  expect(typing.preview).toBe('Hi');
  await clock.advance(1999);
  expect(expired).toEqual([]);
  await clock.advance(1);
  expect(expired).toEqual([3999]);
  expect(typing.active).toBe(false);
  expect(typing.preview).toBe('');
});

test('stopped typing does not expire', async () => {
  const { clock, expired, typing } = setUp();
  typing.touch('H');
  expect(typing.stop()).toBe(true);
  expect(typing.stop()).toBe(false);
  await clock.advance(5000);
  expect(expired).toEqual([]);
});
