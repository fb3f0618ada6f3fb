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
  clearTimeout(timer: Timer): void;
}

/** The real time. Globals are looked up at each call, so that a page's faked timers are honoured. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delay) => globalThis.setTimeout(callback, delay),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as number),
};
