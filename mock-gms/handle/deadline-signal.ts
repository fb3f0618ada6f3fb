import { inspect } from 'node:util';
import type { WaitOptions } from './mock-gms.ts';

const DEFAULT_TIMEOUT = 10_000;

/** A timer that is set for longer goes off at once. */
const LONGEST = 2 ** 31 - 1;

/** A signal that aborts when the wait has lasted too long, with an error that says what did not come. */
export function deadlineSignal({ timeout = DEFAULT_TIMEOUT }: WaitOptions, awaited: string): AbortSignal {
  if (typeof timeout !== 'number' || !(timeout >= 0))
    throw new RangeError(
      `timeout: milliseconds were expected, such as ${DEFAULT_TIMEOUT}, not ${inspect(timeout)}`,
    );
  const controller = new AbortController();
  const error = new Error(`waited ${timeout} ms for ${awaited}`);
  setTimeout(() => controller.abort(error), Math.min(timeout, LONGEST)).unref();
  return controller.signal;
}
