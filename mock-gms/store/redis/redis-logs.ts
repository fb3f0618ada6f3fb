import { guard } from '../../boundary/guard.ts';
import { Followers } from '../followers.ts';
import type { Follower, Logged, Logs, News } from '../logs.ts';
import type { Connection } from './connection.ts';
import type { LogKind, RedisKeys } from './redis-keys.ts';
import { APPEND, READ, REMOVE, TRIM } from './redis-scripts.ts';

/** What a kind of logs has beside its entries. */
export interface RedisLogsOptions<E> {
  readonly connection: Connection;
  readonly keys: RedisKeys;
  readonly kind: LogKind;
  /** The service that a new log belongs to. */
  serviceOf(id: string, first: E): string;
  /** The secure keys that a new log is found by. */
  keysIn?(entries: readonly E[]): readonly string[];
  /** The ids of files that come with entries, whose bytes stay from then on, and of those that go. */
  filesIn?(entries: readonly E[]): readonly [come: readonly string[], go: readonly string[]];
  /** Called when somebody begins to follow. */
  followed(): void;
}

/** Logs in lists of Redis. */
export class RedisLogs<E extends Logged> implements Logs<E> {
  readonly #options: RedisLogsOptions<E>;
  readonly #followers = new Followers<E>();

  constructor(options: RedisLogsOptions<E>) {
    this.#options = options;
  }

  async read(id: string, after: number): Promise<readonly E[]> {
    const items = (await this.#script(READ, id, after)) as readonly string[];
    return items.map((item) => JSON.parse(item.slice(item.indexOf('\n') + 1)) as E);
  }

  async append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean> {
    const { serviceOf, filesIn = () => [[], []] } = this.#options;
    const [first] = entries;
    const place = after === 0 && first !== undefined ? this.#placeOf(id, entries, appendId) : '';
    const files = JSON.stringify(filesIn(entries));
    const values = entries.map((entry) => JSON.stringify(entry));
    const answer = await this.#script(APPEND, id, after, appendId, place, files, ...values);
    // Only where it would have begun a log does it matter that it is not the beginning of one: this throws.
    if (answer === -1 && first !== undefined) serviceOf(id, first);
    return answer === 1;
  }

  async trim(id: string, upTo: number): Promise<void> {
    await this.#script(TRIM, id, upTo);
  }

  async remove(id: string): Promise<void> {
    await this.#script(REMOVE, id);
  }

  follow(follower: Follower<E>): () => void {
    const stop = this.#followers.add(follower);
    this.#options.followed();
    return stop;
  }

  /** Tells followers what has happened. */
  tell(news: News<E>): void {
    guard(() => this.#followers.tell(news));
  }

  close(): void {
    this.#followers.clear();
  }

  /** Empty for entries that no log of this kind begins with. */
  #placeOf(id: string, entries: readonly E[], appendId: string): string {
    const { serviceOf, keysIn = () => [] } = this.#options;
    try {
      return JSON.stringify([serviceOf(id, entries[0] as E), keysIn(entries), appendId]);
    } catch {
      return '';
    }
  }

  #script(script: typeof APPEND, id: string, ...args: readonly (string | number)[]): Promise<unknown> {
    const { connection, keys, kind } = this.#options;
    return connection.script(script, keys.log(kind, id), keys.all, kind, id, ...args);
  }
}
