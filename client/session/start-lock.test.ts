import { expect, test } from '@playwright/test';
import { createManualClock } from '../testing/manual-clock.ts';
import { Keeper } from './keeper.ts';
import { takeStartLock } from './start-lock.ts';
import { createMemoryStorage } from './storage.ts';

function setUp() {
  const keeper = new Keeper(createMemoryStorage(), () => '');
  const clock = createManualClock(1_000_000);
  return { keeper, clock, take: () => takeStartLock(keeper, clock) };
}

test('a lock that is held is refused to others, for as long as it is held', async () => {
  const { take, clock } = setUp();
  const unlock = take();
  await clock.advance(60_000);
  expect(take()).toBeUndefined();
  unlock?.();
  expect(take()).toBeInstanceOf(Function);
});

test('a lock that is given back leaves neither a cookie nor a timer', async () => {
  const { take, keeper, clock } = setUp();
  const unlock = take();
  await clock.advance(700);
  unlock?.();
  expect(keeper.startLock).toBeUndefined();
  expect(clock.pending).toBe(0);
});

test('a lock whose page has gone expires after 2 s, also where an hour of sleep comes between', async () => {
  for (const away of [2000, 3_600_000]) {
    const { take, clock } = setUp();
    take();
    clock.sleep(away - 1);
    if (away === 2000) expect(take()).toBeUndefined();
    clock.sleep(1);
    expect(take()).toBeInstanceOf(Function);
  }
});

test('a lock from the future keeps nobody from starting, as after the time of day was set back', () => {
  const { take, keeper, clock } = setUp();
  keeper.startLock = clock.now() + 60_000;
  expect(take()).toBeInstanceOf(Function);
});

test('a page that slept leaves the lock to the page that has taken it meanwhile', async () => {
  const { take, keeper, clock } = setUp();
  const unlock = take();
  clock.sleep(3_600_000);
  take();
  const { startLock } = keeper;
  unlock?.();
  expect(keeper.startLock).toBe(startLock);
  expect(take()).toBeUndefined();
});
