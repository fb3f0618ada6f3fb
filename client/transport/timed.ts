import type { Timer } from '../clock.ts';
import { type FailedRequest, noAnswer } from './failed-request.ts';
import type { TransportContext } from './transport.ts';

/** Waits as long as one request may take, or several in a row; then rejects as a request that nothing answered. */
export function timed<Value>(
  { clock, settings }: TransportContext,
  run: (resolve: (value: Value) => void, reject: (failure: FailedRequest) => void) => void,
  attempts = 1,
): Promise<Value> {
  const { ajaxTimeout } = settings();
  let timer: Timer;
  return new Promise<Value>((resolve, reject) => {
    if (ajaxTimeout > 0) timer = clock.setTimeout(() => reject(noAnswer('timeout')), ajaxTimeout * attempts);
    run(resolve, reject);
  }).finally(() => clock.clearTimeout(timer));
}
