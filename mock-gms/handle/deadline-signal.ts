import { inspect } from 'node:util';
import { ClosedError } from '../boundary/closed-error.ts';
import { isObject } from '../boundary/json.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { unknownName } from '../openapi/field-problem.ts';
import type { WaitOptions } from './mock-gms.ts';

const DEFAULT_TIMEOUT = 10_000;

/** More milliseconds than this are taken for one by Node's timers. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * Waits with a signal that aborts when that has lasted too long, with an error that says what did not come. When the wait is
 * over, nothing of it is left.
 *
 * @param ended aborts when nothing can come any more, such as with the end of the service
 */
export async function beforeDeadline<T>(
  options: WaitOptions,
  awaited: string,
  wait: (signal: AbortSignal) => Promise<T>,
  ended?: AbortSignal,
): Promise<T> {
  const timeout = checkedTimeout(options);
  const controller = new AbortController();
  const { signal } = controller;
  const tooLong = new TooLong(`waited ${timeout} ms for ${awaited}`);
  const timer = setTimeout(() => controller.abort(tooLong), Math.min(timeout, MAX_TIMEOUT)).unref();
  const end = () => controller.abort(new ClosedError(`waited for ${awaited}: ${reasonOf(ended)}`));
  if (ended?.aborted) end();
  else ended?.addEventListener('abort', end);
  try {
    return await wait(signal);
  } finally {
    clearTimeout(timer);
    ended?.removeEventListener('abort', end);
  }
}

/** What was waited for did not come in time. */
export class TooLong extends Error {}

/** The options of a wait. @throws RangeError for what are no options */
export function checkedOptions<O extends WaitOptions>(options: O): O {
  if (isObject(options)) return options;
  throw new RangeError(
    `options such as { timeout: ${DEFAULT_TIMEOUT} } were expected, not ${inspect(options)}`,
  );
}

/** How long a wait may last. @throws RangeError for options that do not say that */
export function checkedTimeout(options: WaitOptions): number {
  const { timeout = DEFAULT_TIMEOUT, ...others } = checkedOptions(options);
  const unknown = unknownName(Object.keys(others), ['timeout']);
  if (unknown !== undefined) throw new RangeError(bodySentence(unknown));
  if (typeof timeout !== 'number' || !(timeout >= 0))
    throw new RangeError(
      `timeout: milliseconds were expected, such as ${DEFAULT_TIMEOUT}, not ${inspect(timeout)}`,
    );
  return timeout;
}

function reasonOf(ended: AbortSignal | undefined): string {
  return ended?.reason instanceof Error ? ended.reason.message : 'it was closed';
}
