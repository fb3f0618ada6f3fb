/** What `setTimeout` of a clock hands out: opaque, only good for `clearTimeout`. */
export type Timer = unknown;

/**
 * Where the client takes its time from; every delay it knows runs through one of these.
 * @example
 * const clock: Clock = createManualClock(1000);
 * clock.setTimeout(() => console.log('due'), 250);
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `callback` once, `delay` milliseconds from now. */
  setTimeout(callback: () => void, delay: number): Timer;
  /** Takes back a timer that `setTimeout` set; one that is over is let be. */
  clearTimeout(timer: Timer): void;
}

/** The longest time that a timer can wait, in milliseconds. One that is set for longer is due at once. */
export const longestTimer = 2 ** 31 - 1;

/** A delay that a timer can wait for: the longest one in place of what is longer, or is no number. */
export function possible(delay: number): number {
  return delay < longestTimer ? delay : longestTimer;
}

/** Timers that are set, or that have come due in a hidden page and are about to run. */
const set = new Set<Timer>();

/** The real time. Globals are looked up at each call, so that a page's faked timers are honoured. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout(callback, delay) {
    const timer: Timer = globalThis.setTimeout(
      () => leaveTimer(() => set.delete(timer) && callback()),
      possible(delay),
    );
    set.add(timer);
    return timer;
  },
  clearTimeout(timer) {
    set.delete(timer);
    globalThis.clearTimeout(timer as number);
  },
};

/** What Chromium has, and few others. */
interface Surroundings {
  document?: { readonly hidden: boolean };
  scheduler?: { postTask(run: () => void): unknown };
}

/**
 * Timers that are set from timers, five deep, wake a hidden page once a minute in Chromium. What runs in a task of its
 * own is in no timer, and what it sets counts from the beginning.
 */
function leaveTimer(run: () => void): void {
  const { document, scheduler } = globalThis as Surroundings;
  if (document?.hidden && scheduler) scheduler.postTask(run);
  else run();
}
