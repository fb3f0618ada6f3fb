import { ClosedError } from '../boundary/closed-error.ts';
import { isNoService } from './remote-call.ts';
import type { RemoteEvents, StreamEvent } from './remote-events.ts';

/**
 * Resolves with what `look` finds: at once, or when something happens.
 *
 * @param look called without an event to look at everything again, and with each event after that
 * @throws the reason of the signal, the error of the stream, or what `look` throws
 */
export async function until<T>(
  events: RemoteEvents,
  signal: AbortSignal,
  look: (event: StreamEvent | undefined) => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const waiting: StreamEvent[] = [];
  let wake: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  aborted.catch(() => undefined);
  const listening = events.listen((event) => {
    waiting.push(event);
    wake();
  });
  try {
    await Promise.race([listening, aborted]);
    for (let event: StreamEvent | undefined; ; event = waiting.shift()) {
      if (event?.type === 'lost') throw event.error;
      if (event?.type === 'gone')
        throw new ClosedError(
          'the service is gone: it was removed, or its server was closed, while something was waited for',
        );
      const isAnew = event === undefined || event.type === 'missed' || event.type === 'reset';
      const found = await Promise.race([look(isAnew ? undefined : event), aborted]).catch(asGone);
      if (found !== undefined) return found;
      if (waiting.length > 0) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([woken, aborted]);
    }
  } finally {
    listening.then((stop) => stop()).catch(() => undefined);
  }
}

/** A service that was removed is gone, also where that was noticed by looking. */
function asGone(error: unknown): never {
  throw isNoService(error) ? new ClosedError('the service is gone') : error;
}
