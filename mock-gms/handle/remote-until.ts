import { ClosedError } from '../boundary/closed-error.ts';
import { TooLong } from './deadline-signal.ts';
import { isNoService } from './remote-call.ts';
import type { RemoteEvents, StreamEvent } from './remote-events.ts';

/** Real milliseconds for one look at what is there already, where a wait is shorter than that takes. */
const PATIENCE = 2000;

/**
 * Resolves with what `look` finds: at once, or when something happens. What is there already is found however short the wait.
 *
 * @param mayMake whether a service that does not exist is made
 * @param look called without an event to look at everything again, and with each event after that
 * @throws the reason of the signal, the error of the stream, or what `look` throws
 */
export async function until<T>(
  events: RemoteEvents,
  signal: AbortSignal,
  look: (event: StreamEvent | undefined) => T | undefined | Promise<T | undefined>,
  mayMake = true,
): Promise<T> {
  const waiting: StreamEvent[] = [];
  let wake: () => void = () => undefined;
  let isFirst = true;
  let first: T | undefined | Promise<T | undefined>;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  aborted.catch(() => undefined);
  const listening = events.listen((event) => {
    waiting.push(event);
    wake();
  }, mayMake);
  try {
    await Promise.race([listening, aborted]);
    for (let event: StreamEvent | undefined; ; event = waiting.shift()) {
      if (event?.type === 'lost') throw event.error;
      if (event?.type === 'gone')
        throw new ClosedError(
          'the service is gone: it was removed, or its server was closed, while something was waited for',
        );
      const isAnew = event === undefined || event.type === 'missed' || event.type === 'reset';
      const looking = look(isAnew ? undefined : event);
      if (isFirst) first = looking;
      const found = await Promise.race([looking, aborted]).catch(asGone);
      isFirst = false;
      if (found !== undefined) return found;
      if (waiting.length > 0) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([woken, aborted]);
    }
  } catch (error) {
    // A look under way is waited for: it may have taken what it found.
    const found = error instanceof TooLong && isFirst ? await inTime(first ?? look(undefined)) : undefined;
    if (found === undefined) throw error;
    return found;
  } finally {
    listening.then((stop) => stop()).catch(() => undefined);
  }
}

/** What is found at once; nothing where the server does not tell in time. */
async function inTime<T>(looking: T | undefined | Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, undefined);
  });
  try {
    return await Promise.race([looking, tooLate]).catch(asGone);
  } finally {
    clearTimeout(timer);
  }
}

/** A service that was removed is gone, also where that was noticed by looking. */
export function asGone(error: unknown): never {
  throw isNoService(error) ? new ClosedError('the service is gone') : error;
}
