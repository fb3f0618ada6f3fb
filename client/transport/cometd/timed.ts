import type { Clock, Timer } from '../../base/clock.ts';
import { type FailedRequest, noAnswer } from '../failed-request.ts';

/**
 * Waits for what `run` begins, and rejects where it has come to nothing in time.
 * @param within Milliseconds; 0 for never.
 */
export function timed<Value>(
  clock: Clock,
  within: number,
  run: (resolve: (value: Value) => void, reject: (failure: FailedRequest) => void) => void,
): Promise<Value> {
  let timer: Timer;
  return new Promise<Value>((resolve, reject) => {
    if (within > 0) timer = clock.setTimeout(() => reject(noAnswer('timeout')), within);
    run(resolve, reject);
  }).finally(() => clock.clearTimeout(timer));
}
