import type { Database, RootDatabase } from 'lmdb';
import { Followers } from './followers.ts';
import type { Follower, Logged, Logs } from './logs.ts';

/** Characters that a key of LMDB can surely have: the library throws for a key that is too long. */
const MAX_KEY = 600;

/** Whether a text that a client may have made up can be a key. Longer ones are of no log, and found nowhere. */
export function canBeKey(text: string): boolean {
  return text !== '' && text.length <= MAX_KEY;
}

/** Entries by their log and place. */
export type EntryTable = Database<string, [id: string, seq: number]>;

/** What a kind of logs has beside its entries. */
export interface LmdbLogsOptions<E> {
  readonly root: RootDatabase;
  readonly table: EntryTable;
  /** Throws if this process may no longer write. Called in every transaction. */
  readonly mayWrite: () => void;
  /** The service that a log belongs to. */
  serviceOf(id: string, first: E): string;
  /** Writes what belongs to a new log, within the transaction. */
  begun?(id: string, entries: readonly E[]): void;
  /** Removes what belongs to a log, within the transaction. */
  removing?(id: string, first: E): void;
  /** Called when a log is gone. */
  removed?(id: string): unknown;
}

/**
 * Logs in a table of LMDB. Each entry is JSON, with the id of the append if it begins one.
 *
 * Whatever is appended within a turn of the event loop is written to disk together.
 */
export class LmdbLogs<E extends Logged> implements Logs<E> {
  readonly #options: LmdbLogsOptions<E>;
  readonly #table: EntryTable;
  readonly #followers = new Followers<E>();
  /** The last entries of logs, so that what is asked most costs no reading: nobody else writes to the folder. */
  readonly #last = new Map<string, E>();

  constructor(options: LmdbLogsOptions<E>) {
    this.#options = options;
    this.#table = options.table;
  }

  async read(id: string, after: number): Promise<readonly E[]> {
    if (!canBeKey(id)) return [];
    const last = this.#last.get(id);
    if (last === undefined || after < last.seq - 1) return this.readSync(id, after);
    return after === last.seq - 1 ? [last] : [];
  }

  /** The same without waiting: what is read is in memory, or on a disk of this machine. */
  readSync(id: string, after: number): readonly E[] {
    const entries: E[] = [];
    for (const { value } of this.#table.getRange({ start: [id, after + 1], end: [id, END] }))
      entries.push(storedIn<E>(value).entry);
    this.#keepLast(id, entries.at(-1));
    return entries;
  }

  async append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean> {
    const [first] = entries;
    if (!canBeKey(id) && after > 0) return false;
    if (first === undefined) return this.#endsAt(id, after);
    const values = entries.map((entry) => JSON.stringify(entry === first ? [entry, appendId] : [entry]));
    const outcome = await this.#options.root.transaction(() => {
      this.#options.mayWrite();
      if (!this.#endsAt(id, after)) return this.#appendIdAt(id, after + 1) === appendId ? 'known' : 'refused';
      if (after === 0) this.#options.begun?.(id, entries);
      for (const [i, value] of values.entries()) this.#table.putSync([id, after + 1 + i], value);
      return 'appended';
    });
    if (outcome === 'appended') this.#keepLast(id, entries.at(-1));
    if (outcome === 'appended' && this.#followers.areThere)
      this.#followers.tell({ id, service: this.#serviceOf(id, first), after, entries });
    return outcome !== 'refused';
  }

  async trim(id: string, upTo: number): Promise<void> {
    if (!canBeKey(id)) return;
    await this.#options.root.transaction(() => {
      this.#options.mayWrite();
      const end = Math.min(upTo + 1, this.#endOf(id));
      for (const key of [...this.#table.getKeys({ start: [id, 1], end: [id, end] })])
        this.#table.removeSync(key);
    });
  }

  async remove(id: string): Promise<void> {
    if (!canBeKey(id)) return;
    const service = await this.#options.root.transaction(() => {
      this.#options.mayWrite();
      const first = this.#firstOf(id);
      if (first === undefined) return undefined;
      this.#options.removing?.(id, first);
      for (const key of [...this.#table.getKeys({ start: [id, 1], end: [id, END] })])
        this.#table.removeSync(key);
      return this.#options.serviceOf(id, first);
    });
    this.#last.delete(id);
    await this.#options.removed?.(id);
    if (service !== undefined) this.#followers.tell({ id, service, removed: true });
  }

  follow(follower: Follower<E>): () => void {
    return this.#followers.add(follower);
  }

  /** The ids of all logs. */
  ids(): readonly string[] {
    const ids: string[] = [];
    const after = (id: string): [string, number] => [id, END];
    let [key] = this.#table.getKeys({ limit: 1 });
    while (key !== undefined) {
      ids.push(key[0]);
      [key] = this.#table.getKeys({ start: after(key[0]), limit: 1 });
    }
    return ids;
  }

  close(): void {
    this.#followers.clear();
  }

  #keepLast(id: string, entry: E | undefined): void {
    if (entry !== undefined && entry.seq > (this.#last.get(id)?.seq ?? 0)) this.#last.set(id, entry);
  }

  #endsAt(id: string, seq: number): boolean {
    // The first entries may be trimmed.
    if (seq === 0) return this.#endOf(id) === 0;
    return this.#table.doesExist([id, seq]) && !this.#table.doesExist([id, seq + 1]);
  }

  /** The `seq` of the last entry; 0 for no log. */
  #endOf(id: string): number {
    const [last] = this.#table.getKeys({ start: [id, END], end: [id, 0], reverse: true, limit: 1 });
    return last?.[1] ?? 0;
  }

  #firstOf(id: string): E | undefined {
    const [first] = this.#table.getRange({ start: [id, 1], end: [id, END], limit: 1 });
    return first && storedIn<E>(first.value).entry;
  }

  #appendIdAt(id: string, seq: number): string | undefined {
    const value = this.#table.get([id, seq]);
    return value === undefined ? undefined : storedIn<E>(value).appendId;
  }

  #serviceOf(id: string, first: E): string {
    return this.#options.serviceOf(id, first.seq === 1 ? first : (this.#firstOf(id) ?? first));
  }
}

/** Beyond every place in a log. */
const END = Number.MAX_SAFE_INTEGER;

function storedIn<E>(value: string): { readonly entry: E; readonly appendId?: string } {
  const [entry, appendId] = JSON.parse(value) as [E, string?];
  return appendId === undefined ? { entry } : { entry, appendId };
}
