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

/** News that are read at once, and milliseconds for which Redis waits where there are none. */
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
        let last = await (known ?? this.#catchUp());
        known = undefined;
        for (let items = await this.#next(made, last); items; items = await this.#next(made, last)) {
          for (const item of items) await this.#take(item);
          last = items.at(-1)?.number ?? last;
        }
      } catch (error) {
        known = undefined;
        if (this.#over.signal.aborted) return;
        if (!(error instanceof StoreUnavailable)) report(error);
        await delay(AGAIN, undefined, { signal: this.#over.signal }).catch(() => {});
      }
    }
  }

  /** The news after a number, none within the time that Redis waits; undefined where some are missing, or may be. */
  async #next(made: number, last: number): Promise<readonly StreamItem[] | undefined> {
    const answer = await this.#waiting.over(made, (client) =>
      client.xread('COUNT', BATCH, 'BLOCK', WAIT, 'STREAMS', this.#keys.news, `${last}-0`),
    );
    if (answer === undefined) return undefined;
    const items = (answer?.[0]?.[1] ?? []).map(itemOf);
    return items.every(({ number }, i) => number === last + 1 + i) ? items : undefined;
  }

  async #take({ kind, id, place, fields }: StreamItem): Promise<void> {
    const logs = this.#logs[kind];
    const service = serviceIn(place);
    if (fields.has('removed')) {
      this.#positions.remove(kind, id);
      return logs.tell(id, service, 0, undefined);
    }
    const [after, count] = [Number(fields.get('after')), Number(fields.get('count'))];
    const known = this.#positions.of({ kind, id, place }) ?? after;
    if (after + count <= known) return;
    const inNews = known === after ? parsedJson(fields.get('entries') ?? '') : undefined;
    if (Array.isArray(inNews)) this.#tell({ kind, id, place }, after, inNews as Logged[]);
    else await this.#readOn({ kind, id, place }, known);
  }

  /** Looks at every log, and tells what happened since it was last known. Returns the number of the last news before. */
  async #catchUp(): Promise<number> {
    const { number, logs } = await this.#look();
    for (const gone of this.#positions.notAmong(logs)) {
      this.#positions.remove(gone.kind, gone.id);
      this.#logs[gone.kind].tell(gone.id, serviceIn(gone.place), 0, undefined);
    }
    for (const log of logs) {
      const known = this.#positions.of(log) ?? 0;
      if (known < log.seq) await this.#readOn(log, known);
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

  async #readOn(log: StoredLog, after: number): Promise<void> {
    const entries = await this.#logs[log.kind].read(log.id, after);
    const [first] = entries;
    if (first !== undefined) this.#tell(log, first.seq - 1, entries);
  }

  #tell(log: StoredLog, after: number, entries: readonly Logged[]): void {
    this.#positions.set(log, after + entries.length);
    this.#logs[log.kind].tell(log.id, serviceIn(log.place), after, entries);
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
