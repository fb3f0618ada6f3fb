import { expect, test } from '@playwright/test';
import { Clock } from './clock.ts';

function frozenClock() {
  const clock = new Clock(() => 1000);
  clock.freeze();
  return clock;
}

test('a jump fires the alarms on its way in the order of their times, each at its own time', async () => {
  const clock = frozenClock();
  const fired: Array<[string, number]> = [];
  for (const [name, at] of [
    ['late', 1300],
    ['early', 1100],
    ['middle', 1200],
    ['beyond', 1400],
  ] as const) {
    clock.at(at, () => fired.push([name, clock.now()]));
  }
  await clock.advance(300);
  expect(fired).toEqual([
    ['early', 1100],
    ['middle', 1200],
    ['late', 1300],
  ]);
  expect(clock.now()).toBe(1300);
});

test('an alarm that is set off by another within a jump fires within the same jump', async () => {
  const clock = frozenClock();
  const waits: number[] = [];
  const steps = async () => {
    for (let i = 0; i < 3; i++) {
      await clock.wait(100);
      waits.push(clock.now());
    }
  };
  const done = steps();
  await clock.advance(1000);
  await done;
  expect(waits).toEqual([1100, 1200, 1300]);
});

test('alarms of the same time fire in the order in which they were set', async () => {
  const clock = frozenClock();
  const fired: number[] = [];
  for (const i of [1, 2, 3]) clock.at(1100, () => fired.push(i));
  await clock.advance(100);
  expect(fired).toEqual([1, 2, 3]);
});

test('a cancelled alarm does not fire', async () => {
  const clock = frozenClock();
  const fired: string[] = [];
  const cancel = clock.at(1100, () => fired.push('cancelled'));
  clock.at(1100, () => fired.push('kept'));
  cancel();
  cancel();
  await clock.advance(200);
  expect(fired).toEqual(['kept']);
});

test('an alarm that throws does not keep the next from firing', async () => {
  const clock = frozenClock();
  // Node prints warnings by itself; this one is wanted.
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const warned = new Promise<Error>((resolve) => {
    process.once('warning', resolve);
  });
  const fired: string[] = [];
  clock.at(1100, () => {
    throw new Error('on purpose');
  });
  clock.at(1200, () => fired.push('next'));
  await clock.advance(200);
  expect(fired).toEqual(['next']);
  expect((await warned).message).toBe('on purpose');
  for (const printer of printers) process.on('warning', printer);
});

test('time stands still while frozen, and goes on from there when resumed', async () => {
  let real = 1000;
  const clock = new Clock(() => real);
  clock.freeze();
  real = 5000;
  expect(clock.now()).toBe(1000);
  await clock.advance(500);
  expect([clock.now(), clock.frozen]).toEqual([1500, true]);
  clock.resume();
  real = 5010;
  expect([clock.now(), clock.frozen]).toEqual([1510, false]);
});

test('a running clock that was moved runs on from its new time', async () => {
  let real = 1000;
  const clock = new Clock(() => real);
  await clock.advance(60_000);
  expect(clock.now()).toBe(61_000);
  real += 5;
  expect(clock.now()).toBe(61_005);
});

test('jumps that are asked for at once come one after the other', async () => {
  const clock = frozenClock();
  await Promise.all([clock.advance(100), clock.advance(100), clock.advance(100)]);
  expect(clock.now()).toBe(1300);
});

test('time does not go backwards', () => {
  expect(() => frozenClock().advance(-1)).toThrow(RangeError);
  expect(() => frozenClock().advance(Number.NaN)).toThrow(RangeError);
});

test('alarms fire in real time too', async () => {
  const clock = new Clock();
  const fired = await new Promise((resolve) => {
    clock.at(clock.now() + 5, () => resolve('fired'));
  });
  expect(fired).toBe('fired');
});

test('a clock that goes back to the beginning keeps nobody waiting', async () => {
  let real = 1000;
  const clock = new Clock(() => real);
  clock.freeze();
  const waited = clock.wait(60_000);
  await Promise.all([clock.advance(30_000), clock.reset()]);
  await waited;
  real += 5;
  expect([clock.now(), clock.frozen]).toEqual([1005, false]);
  await clock.reset(500, true);
  real += 5;
  expect([clock.now(), clock.frozen]).toEqual([500, true]);
});

test('whoever follows the clock is told when it was frozen, moved, let go or taken back', async () => {
  const clock = new Clock(() => 1000);
  const told: Array<[number, boolean]> = [];
  clock.onChange(() => told.push([clock.now(), clock.frozen]));
  await clock.advance(1);
  clock.freeze();
  await clock.advance(1);
  clock.resume();
  await clock.reset(7, true);
  expect(told).toEqual([
    [1001, false],
    [1001, true],
    [1002, true],
    [1002, false],
    [7, true],
  ]);
});
