import { setTimeout as delay } from 'node:timers/promises';
import { parsedJson } from '../../boundary/json.ts';
import { report } from '../../boundary/report.ts';
import type { Logged } from '../logs.ts';
import { StoreUnavailable } from '../store-error.ts';
import { type Connection, LONGEST } from './connection.ts';
import { LogPositions, type StoredLog } from './log-positions.ts';
import type { LogKind, RedisKeys } from './redis-keys.ts';
import type { RedisLogs } from './redis-logs.ts';
import { SURVEY } from './redis-scripts.ts';

/** Items of news that are read at once, and milliseconds for which Redis waits where there are none. */
const BATCH = 256;
const WAIT = 5000;

/** Milliseconds after which reading is begun again where it has failed. */
const AGAIN = 500;

type AnyLogs = Pick<RedisLogs<Logged>, 'read' | 'tell'>;

/** One item of the stream. */
interface StreamItem {
  readonly number: number;
  readonly kind: LogKind;
  readonly id: string;
  readonly place: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads the stream of what happened to logs and tells those who follow them. Where it broke off, or others were faster than
 * it, every log is looked at, and what is missing is read from there.
 */
export class NewsReader {
  readonly #asking: Connection;
  readonly #waiting: Connection;
  readonly #keys: RedisKeys;
  readonly #logs: Readonly<Record<LogKind, AnyLogs>>;
  readonly #positions = new LogPositions();
  /** The number of the news that was told last. */
  #last = 0;
  readonly #waitingFor = new Set<() => void>();
  readonly #over = new AbortController();
  #begun: Promise<void> | undefined;

  constructor(connection: Connection, keys: RedisKeys, logs: Readonly<Record<LogKind, AnyLogs>>) {
    this.#asking = connection;
    this.#waiting = connection.beside({ socketTimeout: WAIT + LONGEST, commandTimeout: WAIT + LONGEST });
    this.#keys = keys;
    this.#logs = logs;
  }

  /** Begins to read; called again, it does nothing. What is appended after this call is told. */
  begin(): void {
    if (this.#begun !== undefined) return;
    // Asked over the connection that appends, and so ahead of them.
    const first = this.#survey();
    first.catch(() => {});
    this.#begun = this.#read(first);
  }

  /** Resolves when everything that was appended so far is told, or that takes too long. */
  async caughtUp(): Promise<void> {
    const number = Number(await this.#asking.run((client) => client.get(this.#keys.newsCount)));
    if (this.#last >= number) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.#last >= number) done();
      };
      const done = () => {
        clearTimeout(timer);
        this.#waitingFor.delete(look);
        resolve();
      };
      const timer = setTimeout(done, LONGEST);
      this.#waitingFor.add(look);
    });
  }

  async close(): Promise<void> {
    this.#over.abort();
    this.#waiting.close();
    await this.#begun;
  }

  /** Never rejects. */
  async #read(first: Promise<number>): Promise<void> {
    let known: Promise<number> | undefined = first;
    while (!this.#over.signal.aborted) {
      try {
        // Another connection may be to a Redis that was started again, and has less: the logs are looked at after it is made.
        const made = await this.#waiting.made();
        let last = this.#toldUpTo(await (known ?? this.#catchUp()));
        known = undefined;
        for (let items = await this.#next(made, last); items; items = await this.#next(made, last)) {
          for (const item of items) await this.#take(item);
          last = this.#toldUpTo(items.at(-1)?.number ?? last);
        }
      } catch (error) {
        known = undefined;
        if (this.#over.signal.aborted) return;
        if (!(error instanceof StoreUnavailable)) report(error);
        await delay(AGAIN, undefined, { signal: this.#over.signal }).catch(() => {});
      }
    }
  }

  #toldUpTo(number: number): number {
    this.#last = number;
    for (const look of this.#waitingFor) look();
    return number;
  }

  /** The news after a number, none within the time that Redis waits; undefined where some is missing, or may be. */
  async #next(made: number, last: number): Promise<readonly StreamItem[] | undefined> {
    const answer = await this.#waiting.over(made, (client) =>
      client.xread('COUNT', BATCH, 'BLOCK', WAIT, 'STREAMS', this.#keys.news, `${last}-0`),
    );
    if (answer === undefined) return undefined;
    const items = (answer?.[0]?.[1] ?? []).map(itemOf);
    return items.every(({ number }, i) => number === last + 1 + i) ? items : undefined;
  }

  async #take({ number, kind, id, place, fields }: StreamItem): Promise<void> {
    if (fields.has('removed')) return this.#tellRemoved({ kind, id, place }, number);
    const [after, count] = [Number(fields.get('after')), Number(fields.get('count'))];
    const known = this.#positions.of({ kind, id, place }) ?? after;
    if (after + count <= known) return;
    const inNews = known === after ? parsedJson(fields.get('entries') ?? '') : undefined;
    if (Array.isArray(inNews)) this.#tell({ kind, id, place }, after, inNews as Logged[], number);
    else await this.#readOn({ kind, id, place }, known, after + count, number);
  }

  /** Looks at every log, and tells what happened since it was last known. Returns the number of the last news before. */
  async #catchUp(): Promise<number> {
    const { number, logs } = await this.#look();
    for (const gone of this.#positions.notAmong(logs)) this.#tellRemoved(gone, this.#last);
    const grown = logs.filter((log) => (this.#positions.of(log) ?? 0) < log.seq);
    for (const [i, log] of grown.entries()) {
      // Which of them has which number is not known: only with the last one everything up to this number is told.
      const upTo = i === grown.length - 1 ? number : this.#last;
      await this.#readOn(log, this.#positions.of(log) ?? 0, log.seq, upTo);
    }
    return number;
  }

  /** Notes where every log ends. */
  async #survey(): Promise<number> {
    const { number, logs } = await this.#look();
    for (const log of logs) this.#positions.set(log, log.seq);
    return number;
  }

  async #look(): Promise<{
    readonly number: number;
    readonly logs: readonly (StoredLog & { seq: number })[];
  }> {
    const { names, all } = this.#keys;
    // Sent as a whole: a digest that Redis does not know would let what is appended next overtake it.
    const [number, ...logs] = (await this.#asking.run((client) =>
      client.eval(SURVEY.text, 1, names, all),
    )) as [number, ...[LogKind, string, string, number][]];
    return { number, logs: logs.map(([kind, id, place, seq]) => ({ kind, id, place, seq })) };
  }

  /** @param upTo the last seq that is meant: what comes after has news of its own */
  async #readOn(log: StoredLog, after: number, upTo: number, number: number): Promise<void> {
    const entries = (await this.#logs[log.kind].read(log.id, after)).filter(({ seq }) => seq <= upTo);
    const [first] = entries;
    if (first !== undefined) this.#tell(log, first.seq - 1, entries, number);
  }

  #tell(log: StoredLog, after: number, entries: readonly Logged[], number: number): void {
    this.#positions.set(log, after + entries.length);
    this.#logs[log.kind].tell({ id: log.id, service: serviceIn(log.place), number, after, entries });
  }

  #tellRemoved({ kind, id, place }: StoredLog, number: number): void {
    this.#positions.remove(kind, id);
    this.#logs[kind].tell({ id, service: serviceIn(place), number, removed: true });
  }
}

function itemOf([id, flat]: [id: string, fields: string[]]): StreamItem {
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < flat.length; i += 2) fields.set(flat[i] ?? '', flat[i + 1] ?? '');
  const kind = fields.get('kind') === 'services' ? 'services' : 'chats';
  const number = Number(id.split('-', 1)[0]);
  return { number, kind, id: fields.get('id') ?? '', place: fields.get('place') ?? '', fields };
}

function serviceIn(place: string): string {
  const parts = parsedJson(place);
  return Array.isArray(parts) && typeof parts[0] === 'string' ? parts[0] : '';
}
