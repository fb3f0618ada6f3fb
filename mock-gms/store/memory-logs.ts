import { Followers } from './followers.ts';
import type { Follower, Logged, Logs } from './logs.ts';

interface MemoryLog<E> {
  readonly service: string;
  entries: E[];
  /** For each entry the id of the append that it begins; empty for the others. */
  appendIds: string[];
  /** Entries ahead of these that are forgotten. */
  trimmed: number;
}

/** What a kind of logs has beside its entries. */
export interface MemoryLogsOptions<E> {
  /** The service that a new log belongs to. */
  serviceOf(id: string, first: E): string;
  /** Told of the first entries of a log. */
  begun?(id: string, entries: readonly E[]): void;
  /** Told of a log that was removed. */
  removed?(id: string, entries: readonly E[]): unknown;
}

/** Logs in the memory of the process. */
export class MemoryLogs<E extends Logged> implements Logs<E> {
  readonly #options: MemoryLogsOptions<E>;
  readonly #logs = new Map<string, MemoryLog<E>>();
  readonly #followers = new Followers<E>();

  constructor(options: MemoryLogsOptions<E>) {
    this.#options = options;
  }

  async read(id: string, after: number): Promise<readonly E[]> {
    const log = this.#logs.get(id);
    if (log === undefined) return [];
    const from = after - log.trimmed;
    return from >= log.entries.length ? [] : log.entries.slice(Math.max(from, 0));
  }

  async append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean> {
    const known = this.#logs.get(id);
    const end = known === undefined ? 0 : known.trimmed + known.entries.length;
    if (end !== after) return known !== undefined && known.appendIds[after - known.trimmed] === appendId;
    const [first] = entries;
    if (first === undefined) return true;
    const log = known ?? this.#begin(id, first, entries);
    for (let i = 0; i < entries.length; i += 1) {
      log.entries.push(entries[i] as E);
      log.appendIds.push(i === 0 ? appendId : '');
    }
    if (this.#followers.areThere) this.#followers.tell({ id, service: log.service, after, entries });
    return true;
  }

  async trim(id: string, upTo: number): Promise<void> {
    const log = this.#logs.get(id);
    if (log === undefined) return;
    const count = Math.min(upTo - log.trimmed, log.entries.length - 1);
    if (count <= 0) return;
    log.entries = log.entries.slice(count);
    log.appendIds = log.appendIds.slice(count);
    log.trimmed += count;
  }

  async remove(id: string): Promise<void> {
    const log = this.#logs.get(id);
    this.#logs.delete(id);
    await this.#options.removed?.(id, log?.entries ?? []);
    if (log !== undefined) this.#followers.tell({ id, service: log.service, removed: true });
  }

  follow(follower: Follower<E>): () => void {
    return this.#followers.add(follower);
  }

  /** The ids of the logs of a service. */
  idsOf(service: string): readonly string[] {
    return [...this.#logs].filter(([, log]) => log.service === service).map(([id]) => id);
  }

  /** The services that logs belong to. */
  services(): Iterable<string> {
    return new Set([...this.#logs.values()].map(({ service }) => service));
  }

  close(): void {
    this.#followers.clear();
  }

  #begin(id: string, first: E, entries: readonly E[]): MemoryLog<E> {
    const log = { service: this.#options.serviceOf(id, first), entries: [], appendIds: [], trimmed: 0 };
    this.#logs.set(id, log);
    this.#options.begun?.(id, entries);
    return log;
  }
}
