import type { Exchange } from '../journal/exchange.ts';
import { TooLong } from './deadline-signal.ts';
import { RemoteError } from './remote-call.ts';

/** Real milliseconds for the last look, which is not waited for any longer. */
const PATIENCE = 2000;

/**
 * Waits for an exchange of a service that runs elsewhere. The server waits for a while only, so that it is asked again and
 * again. What is there already is found however short the wait.
 *
 * @param ask asks the server to wait
 * @throws the reason of the signal, or the error of the call
 */
export async function remoteWait(
  ask: (wait: { readonly timeout?: number }, signal: AbortSignal) => Promise<Exchange>,
  signal: AbortSignal,
): Promise<Exchange> {
  for (;;) {
    try {
      return await ask({}, signal);
    } catch (error) {
      if (error instanceof TooLong) return await lastLook(ask, error);
      if (!isTimeout(error)) throw error;
    }
  }
}

async function lastLook(
  ask: (wait: { readonly timeout?: number }, signal: AbortSignal) => Promise<Exchange>,
  tooLong: TooLong,
): Promise<Exchange> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    return await ask({ timeout: 0 }, patience);
  } catch (error) {
    throw isTimeout(error) || patience.aborted ? tooLong : error;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof RemoteError && error.reason === 'timeout';
}
