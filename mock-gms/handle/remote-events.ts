import { guard } from '../boundary/guard.ts';
import { isAfter, readEventId } from '../services/event-id.ts';
import type { FollowedEvent, FollowedServerEvent } from './mock-gms.ts';
import { pathSegment } from './path-segment.ts';
import { type RemoteCalls, RemoteError } from './remote-call.ts';

/** What a stream tells: events, or that it was lost. */
export type StreamEvent<Event = FollowedEvent> = Event | { readonly type: 'lost'; readonly error: Error };

/** Milliseconds before each attempt to open a stream again that broke. */
const ATTEMPTS = [50, 200, 500, 1000, 2000] as const;

/** Real milliseconds in which a stream ends once its service is removed. */
const PATIENCE = 2000;

interface Following {
  readonly abort: AbortController;
  readonly ready: Promise<void>;
}

/**
 * The events of one service, or of the whole server, over HTTP. All listeners share one connection, which is open as long as
 * there are any. When it breaks, another one continues where it was.
 */
export class RemoteEvents<Event extends FollowedEvent | FollowedServerEvent = FollowedEvent> {
  readonly #calls: RemoteCalls;
  /** Of the service; undefined for the whole server. */
  readonly #path: string | undefined;
  readonly #listeners = new Set<(event: StreamEvent<Event>) => void>();
  readonly #positions = new Set<() => void>();
  #following: Following | undefined;
  #last: string | undefined;

  constructor(calls: RemoteCalls, service?: string) {
    this.#calls = calls;
    this.#path = service && `/services/${pathSegment(service)}`;
  }

  /** The id of the last event that was told. */
  get position(): string | undefined {
    return this.#last;
  }

  /**
   * Calls the listener with every event from now on. Resolves when the stream is there.
   *
   * @param mayMake whether a service that does not exist is made: not where its chat is meant, which is gone with it
   * @throws {RemoteError} if there is no stream
   */
  async listen(listener: (event: StreamEvent<Event>) => void, mayMake = true): Promise<() => void> {
    const stop = () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#end();
    };
    this.#listeners.add(listener);
    this.#following ??= this.#begin(mayMake);
    try {
      await this.#following.ready;
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  /** Resolves when the event with this id was told, or the stream is no longer there. */
  reached(id: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#following !== undefined && !isReached(id, this.#last)) return;
        this.#positions.delete(look);
        resolve();
      };
      this.#positions.add(look);
      look();
    });
  }

  /** Resolves when the stream that is open now has ended, or has had its time to; at once where there is none. */
  over(): Promise<void> {
    const following = this.#following;
    if (following === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const { signal } = following.abort;
      const timer = setTimeout(resolve, PATIENCE);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #begin(mayMake: boolean): Following {
    const abort = new AbortController();
    const ready = new Promise<void>((resolve, reject) => {
      this.#keepUp(abort.signal, mayMake, resolve).catch((error: Error) => {
        reject(error);
        if (abort.signal.aborted) return;
        this.#tell({ type: 'lost', error });
        this.#end();
      });
    });
    return { abort, ready };
  }

  #end(): void {
    this.#following?.abort.abort();
    this.#following = undefined;
    this.#last = undefined;
    for (const look of this.#positions) look();
  }

  /** Follows until the service is gone or nobody listens; throws when the stream cannot be opened any more. */
  async #keepUp(signal: AbortSignal, mayMake: boolean, onReady: () => void): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      let failure: unknown = new RemoteError('the event stream broke off');
      try {
        for await (const event of this.#stream(signal, mayMake)) {
          if (event.type === 'ready') onReady();
          else {
            failures = 0;
            this.#tell(event);
          }
          for (const look of this.#positions) look();
          if (isLast(event)) return this.#end();
        }
      } catch (error) {
        failure = error;
      }
      const pause = ATTEMPTS[failures];
      const isRefused = failure instanceof RemoteError && failure.status !== undefined;
      if (signal.aborted || isRefused || pause === undefined) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async *#stream(signal: AbortSignal, mayMake: boolean): AsyncGenerator<Event | { readonly type: 'ready' }> {
    const headers = this.#last === undefined ? {} : { 'Last-Event-ID': this.#last };
    const open = () => this.#calls.open(`${this.#path ?? ''}/events`, { headers, signal });
    // To follow does not make a service; to use its handle does.
    const path = mayMake ? this.#path : undefined;
    const { body } = await (path === undefined ? open() : this.#calls.within(path, open));
    if (body === null) throw new RemoteError('an event stream without a body');
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text += next.value;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) {
        // Nobody listens any more: those who come later are told what happens from then on.
        if (signal.aborted) return;
        const { id, event, data } = fieldsOf(frame);
        if (event === undefined || data === undefined) continue;
        this.#last = id;
        yield event === 'ready' || event === 'missed'
          ? ({ type: event } as Event)
          : (JSON.parse(data) as Event);
      }
    }
  }

  #tell(event: StreamEvent<Event>): void {
    for (const listener of [...this.#listeners]) guard(() => listener(event));
  }
}

/** In the events of the whole server, the `gone` of one service is not the last event. */
function isLast(event: FollowedEvent | FollowedServerEvent | { readonly type: 'ready' }): boolean {
  return event.type === 'gone' && !('service' in event && event.service !== undefined);
}

function fieldsOf(frame: string): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(
    frame.split('\n').flatMap((line) => {
      const colon = line.indexOf(': ');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 2)]] : [];
    }),
  );
}

/**
 * Whether the event with this id was told. If another process has given out the id, what every process tells is compared. If
 * another server has, nothing more will come.
 */
function isReached(id: string, last: string | undefined): boolean {
  const [asked, told] = [readEventId(id), last === undefined ? undefined : readEventId(last)];
  if (asked === undefined || told === undefined) return true;
  if (asked.epoch === told.epoch) return told.count >= asked.count;
  return asked.place === undefined || told.place === undefined || !isAfter(asked.place, told.place);
}
