import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Redis, RedisOptions } from 'ioredis';
import { defined } from '../../boundary/defined.ts';
import { StoreError, StoreUnavailable } from '../store-error.ts';
import { mayPass, problemOf, reasonOf } from './redis-problem.ts';
import type { RedisScript } from './redis-scripts.ts';
import type { RedisPlace } from './redis-url.ts';

/** The library, as far as it is used. */
type IoRedis = Pick<typeof import('ioredis'), 'Redis'>;

type ConnectionOptions = Omit<RedisOptions, 'replyMapping'>;

/** Milliseconds within which every operation ends, and those without an answer after which a connection is given up. */
export const LONGEST = 2500;
const SILENCE = 1000;

/** Milliseconds that connecting may take, and within which a start ends: Redis may be reading its data just then. */
const CONNECTING = 3000;
const STARTING = 15_000;

/** Milliseconds between attempts to connect: the first ones, and all later ones. */
const RECONNECT = { first: 50, most: 500 } as const;

/** Milliseconds ahead of the second attempt at an operation; they double. */
const PAUSE = 20;

/** Milliseconds for which one failure is one object, and so is reported once. */
const SAME = 60_000;

/**
 * A connection to Redis that is made again when it is gone. Every operation is tried until it is answered, within a bound:
 * so only what can be done twice may be asked for. The library itself sends nothing again.
 */
export class Connection {
  readonly place: RedisPlace;
  readonly client: Redis;
  readonly #load: IoRedis;
  #lastProblem: unknown;
  #hasStarted = false;
  #isClosed = false;
  #made = 0;
  /** Since when it is not connected. */
  #downSince: number | undefined;
  #failure = { error: new StoreUnavailable(), until: 0 };

  /** @param options beside those that every connection has */
  constructor(load: IoRedis, place: RedisPlace, options: ConnectionOptions = {}) {
    this.place = place;
    this.#load = load;
    this.client = new load.Redis(this.#options(options));
    this.client.on('error', (error) => {
      this.#lastProblem = error;
    });
    this.client.on('ready', () => {
      this.#made += 1;
      this.#downSince = undefined;
    });
    this.client.on('close', () => {
      this.#downSince ??= performance.now();
    });
  }

  /** Another connection to the same place, which is made when it is first used. */
  beside(options: ConnectionOptions): Connection {
    const other = new Connection(this.#load, this.place, options);
    other.#hasStarted = true;
    return other;
  }

  /** @throws {StoreError} if there is no Redis that can be used */
  async start(): Promise<void> {
    const tooLong = new AbortController();
    const limit = delay(STARTING, undefined, { signal: tooLong.signal }).then(() => {
      throw new Error('it does not answer');
    });
    try {
      await Promise.race([this.client.connect(), limit]);
      this.#hasStarted = true;
    } catch (error) {
      this.close();
      throw new StoreError(problemOf(this.place, this.#lastProblem ?? error));
    } finally {
      tooLong.abort();
      limit.catch(() => {});
    }
  }

  /**
   * Runs a script.
   *
   * @throws {StoreUnavailable}
   */
  script(script: RedisScript, key: string, ...args: readonly (string | number)[]): Promise<unknown> {
    return this.run(async (client) => {
      try {
        return await client.evalsha(script.sha, 1, key, ...args);
      } catch (error) {
        // A Redis that was started again knows no scripts.
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return await client.eval(script.text, 1, key, ...args);
      }
    });
  }

  /** Resolves with how often this connection was made, once it is there. @throws {StoreUnavailable} */
  async made(): Promise<number> {
    await this.run((client) => client.ping());
    return this.#made;
  }

  /**
   * Carries an operation out that is not tried again, over the connection that is the n-th; undefined where that is gone.
   *
   * @throws {StoreUnavailable}
   */
  async over<T>(made: number, attempt: (client: Redis) => Promise<T>): Promise<T | undefined> {
    if (this.#made !== made) return undefined;
    try {
      return await attempt(this.client);
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  /**
   * Carries an operation out.
   *
   * @param attempt asked again where the connection broke or Redis was not ready
   * @throws {StoreUnavailable} in time
   */
  async run<T>(attempt: (client: Redis) => Promise<T>): Promise<T> {
    // Where Redis has been away for longer than that, nobody waits.
    const end = (this.#downSince ?? performance.now()) + LONGEST;
    for (let pause = PAUSE; ; pause *= 2) {
      try {
        return await attempt(this.client);
      } catch (error) {
        const left = end - performance.now();
        if (this.#isClosed || !mayPass(error) || left <= 0) throw this.#unavailable(error);
        await delay(Math.min(pause, left));
      }
    }
  }

  close(): void {
    this.#isClosed = true;
    this.client.disconnect();
  }

  #options(further: ConnectionOptions): ConnectionOptions {
    const { host, port, database, username, password, tls } = this.place;
    return {
      ...{ host, port, db: database },
      ...defined({ username, password, tls: tls ? { servername: isIP(host) ? '' : host } : undefined }),
      protocol: 2,
      lazyConnect: true,
      connectTimeout: CONNECTING,
      commandTimeout: LONGEST,
      socketTimeout: SILENCE,
      keepAlive: 10_000,
      maxLoadingRetryTime: RECONNECT.most,
      // What was sent may have been done: whether it is sent again is decided here.
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      disableClientInfo: true,
      retryStrategy: (times) => (this.#hasStarted ? Math.min(RECONNECT.first * times, RECONNECT.most) : null),
      ...further,
    };
  }

  /** One object for as long as the same is wrong. */
  #unavailable(error: unknown): StoreUnavailable {
    const { shown } = this.place;
    const reason = this.#isClosed ? 'it was closed' : reasonOf(this.place, error, this.#lastProblem);
    const message = `the store ${shown} cannot be used at the moment: ${reason}`;
    const now = performance.now();
    if (this.#failure.error.message !== message || now > this.#failure.until)
      this.#failure = { error: new StoreUnavailable(message), until: now + SAME };
    return this.#failure.error;
  }
}
