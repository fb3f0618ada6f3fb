import { expect, test } from '@playwright/test';
import { systemClock } from './clock.ts';

/** Timers that are told when to run, and the depth of timers within timers that a browser would see. */
function fakeTimers() {
  const { setTimeout, clearTimeout } = globalThis;
  const due = new Map<number, () => void>();
  let last = 0;
  let level = 0;
  const levels: number[] = [];
  Object.assign(globalThis, {
    setTimeout: (callback: () => void) => {
      const own = level + 1;
      last += 1;
      levels.push(own);
      due.set(last, () => {
        level = own;
        callback();
        level = 0;
      });
      return last;
    },
    clearTimeout: (id: number) => void due.delete(id),
  });
  return {
    levels,
    restore: () => Object.assign(globalThis, { setTimeout, clearTimeout }),
    /** Runs the first timer that is set, once there is one. */
    async runNext() {
      while (due.size === 0) await new Promise((resolve) => setImmediate(resolve));
      const [id, run] = [...due][0] ?? [0, () => {}];
      due.delete(id);
      run();
    },
  };
}

/** What a page in Chromium has. */
const page = (hidden: boolean) => ({
  document: { hidden },
  scheduler: { postTask: (run: () => void) => setImmediate(run) },
});
const leave = () => ['document', 'scheduler'].map((name) => Reflect.deleteProperty(globalThis, name));

for (const [hidden, deepest] of [
  [true, 1],
  [false, 6],
] as const) {
  test(`timers set within timers are ${deepest} deep for a page that is ${hidden ? 'hidden' : 'seen'}`, async () => {
    const timers = fakeTimers();
    Object.assign(globalThis, page(hidden));
    try {
      let runs = 0;
      const again = () => {
        runs += 1;
        systemClock.setTimeout(again, 250);
      };
      again();
      for (let i = 0; i < 6; i += 1) await timers.runNext();
      while (runs < 6) await new Promise((resolve) => setImmediate(resolve));
      expect(Math.max(...timers.levels.slice(0, 6))).toBe(deepest);
    } finally {
      timers.restore();
      leave();
    }
  });
}

test('a timer that is cleared does not run, also where the hidden page has been woken for it already', async () => {
  const timers = fakeTimers();
  Object.assign(globalThis, page(true));
  try {
    const heard: string[] = [];
    const cleared = systemClock.setTimeout(() => heard.push('cleared'), 250);
    await timers.runNext();
    systemClock.clearTimeout(cleared);
    await new Promise<void>((resolve) => {
      systemClock.setTimeout(resolve, 250);
      void timers.runNext();
    });
    expect(heard).toEqual([]);
    systemClock.clearTimeout(undefined);
  } finally {
    timers.restore();
    leave();
  }
});

for (const delay of [2 ** 31, 1e12, Number.POSITIVE_INFINITY, Number.NaN]) {
  test(`a timer of ${delay} ms waits for as long as a timer can, and is not due at once`, () => {
    const { setTimeout } = globalThis;
    const delays: unknown[] = [];
    Object.assign(globalThis, { setTimeout: (_: unknown, given: unknown) => delays.push(given) });
    systemClock.setTimeout(() => {}, delay);
    Object.assign(globalThis, { setTimeout });
    expect(delays).toEqual([2 ** 31 - 1]);
  });
}

test('outside a page timers run and are cleared as they are', async () => {
  const heard: string[] = [];
  systemClock.clearTimeout(systemClock.setTimeout(() => heard.push('cleared'), 0));
  await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 1));
  expect(heard).toEqual([]);
});
