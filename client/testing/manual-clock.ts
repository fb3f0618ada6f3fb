import type { Clock } from '../base/clock.ts';

/** A clock that stands still until told to go on. */
export interface ManualClock extends Clock {
  /** Lets time pass, in milliseconds: what falls due runs in order, each with what it sets off. */
  advance(duration: number): Promise<void>;
  /** Lets time pass in which nothing runs, as while a laptop sleeps: what fell due runs late, with the next `advance`. */
  sleep(duration: number): void;
  /** How many timers are set. */
  readonly pending: number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Makes a clock that stands at `start`, in milliseconds since 1970.
 * @example
 * const clock = createManualClock();
 * clock.setTimeout(() => console.log('one second later'), 1000);
 * await clock.advance(1000);
 * @see createTestWebChat
 */
export function createManualClock(start = 0): ManualClock {
  const timers = new Set<Timer>();
  let now = start;

  function nextUntil(end: number): Timer | undefined {
    const due = [...timers].filter((timer) => timer.at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }

  return {
    now: () => now,
    setTimeout(callback, delay) {
      const timer = { at: now + Math.max(delay, 0), callback };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => void timers.delete(timer as Timer),
    get pending() {
      return timers.size;
    },
    sleep(duration) {
      checkDuration('sleep', duration);
      now += duration;
    },
    async advance(duration) {
      checkDuration('advance', duration);
      const end = now + duration;
      await settled();
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.callback();
        await settled();
      }
      now = end;
    },
  };
}

/** Gives everything that waits for nothing but its turn the chance to run. */
function settled(): Promise<void> {
  return new Promise((resolve) => globalThis.setTimeout(resolve, 0));
}

function checkDuration(method: string, duration: number): void {
  if (!(Number.isFinite(duration) && duration >= 0))
    throw new TypeError(`${method} takes milliseconds, 0 or more, not ${String(duration)}`);
}
