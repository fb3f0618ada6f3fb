import type { Clock } from '../base/clock.ts';
import type { Fetch } from '../transport/exchange.ts';

/** The clock of a page that nobody looks at, as Chromium has it after five minutes. */
export interface BackgroundClock extends Clock {
  /** Lets time pass, in milliseconds. */
  advance(duration: number): Promise<void>;
  /** Has answers come from outside of all timers, as from a network. */
  network(fetch: Fetch): Fetch;
}

interface Timer {
  readonly at: number;
  readonly level: number;
  readonly callback: () => void;
}

const minute = 60_000;
/** From how deep on timers that are set within timers wait for a full minute; all others wait for a full second. */
const throttledFrom = 5;

/**
 * Makes such a clock: a timer counts as set within another one when it is set in its callback, or in what follows from
 * that without anything from outside.
 * @see HTML, timer nesting level; Chromium, intensive throttling of timers
 */
export function createBackgroundClock(): BackgroundClock {
  const timers = new Set<Timer>();
  let now = 0;
  let level = 0;

  async function run(timer: Timer): Promise<void> {
    timers.delete(timer);
    now = Math.max(now, timer.at);
    level = timer.level;
    timer.callback();
    await turn();
    level = 0;
    await turns();
  }

  return {
    now: () => now,
    setTimeout(callback, delay) {
      const step = level + 1 >= throttledFrom ? minute : 1000;
      const timer = { at: Math.ceil((now + delay) / step) * step, level: level + 1, callback };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => void timers.delete(timer as Timer),
    async advance(duration) {
      const end = now + duration;
      await turns();
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        await run(next);
      }
      now = end;
    },
    network: (fetch) => async (input, init) => {
      // The turn in which it is asked is still the timer's.
      await turn();
      await turn();
      return fetch(input, init);
    },
  };
}

/** Lets what waits for nothing but its turn run to its end. */
function turn(): Promise<void> {
  return new Promise((resolve) => globalThis.setTimeout(resolve, 0));
}

async function turns(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await turn();
}
