import type { Clock } from '../../../client/base/clock.ts';

/** A clock for the client that runs so many times as fast as the real one. */
export function scaledClock(factor: number): Clock {
  const began = Date.now();
  return {
    now: () => began + (Date.now() - began) * factor,
    setTimeout: (callback, delay) => setTimeout(callback, delay / factor),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  };
}
