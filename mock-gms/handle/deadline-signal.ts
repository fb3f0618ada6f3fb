import type { WaitOptions } from './mock-gms.ts';

const DEFAULT_TIMEOUT = 10_000;

/** A signal that aborts when the wait has lasted too long, with an error that says what did not come. */
export function deadlineSignal({ timeout = DEFAULT_TIMEOUT }: WaitOptions, awaited: string): AbortSignal {
  const controller = new AbortController();
  const error = new Error(`waited ${timeout} ms for ${awaited}`);
  setTimeout(() => controller.abort(error), timeout).unref();
  return controller.signal;
}
