import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { ClosedError } from '../boundary/closed-error.ts';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { Clock, END_OF_TIME } from './clock.ts';

function frozenClock() {
  const clock = new Clock(() => 1000);
  clock.freeze();
  return clock;
}

test('a jump fires the alarms on the way in the order of their times, each at its time', async () => {
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

test('an alarm or a listener that throws does not prevent the next', async () => {
  const clock = frozenClock();
  const done: string[] = [];
  const warned = await warningsOf(async () => {
    clock.onJump(() => {
      throw new Error('a jump listener');
    });
    clock.onJump(() => done.push('jump listener'));
    clock.onChange(() => {
      throw new Error('a follower');
    });
    clock.onChange(() => done.push('follower'));
    clock.at(1100, () => {
      throw new Error('an alarm');
    });
    clock.at(1200, () => done.push('alarm'));
    await clock.advance(200);
    await clock.advance(200);
  });
  expect(done).toEqual(['jump listener', 'alarm', 'follower', 'jump listener', 'follower']);
  expect(warned.slice(0, 3)).toEqual(['a jump listener', 'an alarm', 'a follower']);
});

test('an alarm that fails in real time is shown and does not end the process', async () => {
  const clock = new Clock();
  const warned = await warningsOf(
    () =>
      new Promise<void>((resolve) => {
        clock.at(0, () => Promise.reject(new Error('later')));
        clock.at(clock.now() + 2, resolve);
      }),
  );
  expect(warned).toEqual(['later']);
});

test('time stands still while frozen, and continues from there when resumed', async () => {
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

test('followers of the clock hear when it is frozen, moved, resumed or reset', async () => {
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

test('closing leaves nobody waiting: a wait ends, and a jump stops', async () => {
  const clock = frozenClock();
  const fired: string[] = [];
  const waits = [clock.wait(60_000), clock.wait(1)];
  clock.at(1100, () => new Promise(() => fired.push('stuck')));
  clock.at(1200, () => fired.push('too late'));
  const jumps = [clock.advance(1000), clock.advance(1000)];
  const settled = Promise.allSettled(jumps);
  const reset = clock.reset();
  while (fired.length === 0) await new Promise((resolve) => setImmediate(resolve));
  clock.close();
  await Promise.all([...waits, reset]);
  for (const { status, reason } of (await settled) as PromiseRejectedResult[])
    expect([status, reason]).toEqual(['rejected', expect.any(ClosedError)]);
  expect(fired).toEqual(['stuck']);
});

test('a clock that is closed sets no alarms and keeps nobody waiting', async () => {
  const clock = new Clock();
  clock.close();
  let hasFired = false;
  clock.at(0, () => {
    hasFired = true;
  })();
  clock.at(0, () => {
    hasFired = true;
  });
  await clock.wait(60_000);
  await clock.reset();
  await expect(clock.advance(1)).rejects.toThrow(ClosedError);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(hasFired).toBe(false);
});

test('a jump that fails does not prevent the next one', async () => {
  const clock = frozenClock();
  await expect(clock.advance(1e18)).rejects.toThrow(
    'a clock goes to the end of the year 9999: got 1000000000000000000 ms',
  );
  await clock.advance(100);
  expect(clock.now()).toBe(1100);
  await clock.advance(END_OF_TIME - 1100);
  expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z');
  await expect(clock.advance(1)).rejects.toThrow(RangeError);
  expect(clock.frozen).toBe(true);
});

test('alarms that set one another without end do not hold a jump forever', {
  tag: ONLY_IN_WHOLE,
}, async () => {
  test.setTimeout(60_000);
  const clock = frozenClock();
  const again = () => clock.at(clock.now(), again);
  clock.at(1100, again);
  await expect(clock.advance(200)).rejects.toThrow(
    'the clock stopped on its way, at 1970-01-01T00:00:01.100Z',
  );
  expect([clock.now(), clock.frozen]).toEqual([1100, true]);
});

test('alarms that set one another without end leave the process its turn in real time', async () => {
  const clock = new Clock();
  let count = 0;
  const again = () => {
    count += 1;
    clock.at(clock.now(), again);
  };
  again();
  while (count < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  clock.close();
});

test('an alarm that another one of the same moment cancels does not fire', async () => {
  const clock = new Clock();
  const fired: string[] = [];
  await new Promise<void>((resolve) => {
    clock.at(1, () => cancel());
    const cancel = clock.at(1, () => fired.push('cancelled'));
    clock.at(2, resolve);
  });
  expect(fired).toEqual([]);
});

test('an alarm without a time is refused', () => {
  expect(() => frozenClock().at(Number.NaN, () => {})).toThrow(RangeError);
});

test('waits on a frozen clock are bounded: the oldest is over when there are too many', async () => {
  const clock = new Clock();
  clock.freeze();
  const first = clock.wait(1000);
  const others = Array.from({ length: 10_000 }, () => clock.wait(1000));
  await first;
  const isOver = await Promise.race([others[0]?.then(() => true), Promise.resolve(false)]);
  expect(isOver).toBe(false);
  await clock.advance(1000);
  await Promise.all(others);
});
