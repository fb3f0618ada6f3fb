import { ClosedError } from '../boundary/closed-error.ts';
import { isObject, type JsonValue } from '../boundary/json.ts';
import { Listeners } from '../boundary/listeners.ts';
import type { SharedBudget } from '../boundary/shared-budget.ts';
import type { Nodes } from '../store/nodes.ts';
import { curlLine, type Place } from './curl-line.ts';
import type { Exchange, Recorded } from './exchange.ts';
import { ExchangeWaits } from './exchange-waits.ts';
import { type Har, harOf } from './har.ts';
import type { Finding } from './judge/finding.ts';
import { Jumps } from './jumps.ts';
import { requireOperation } from './known-operation.ts';
import { timelyNumbers } from './numbers.ts';
import { type ExchangeQuery, matches } from './query.ts';
import { Ring } from './ring.ts';
import { redacted } from './secrets/redact.ts';
import { Traffic } from './traffic.ts';
import { type Verification, verify } from './verify.ts';

/** How long to wait, and for how many. */
export interface AwaitOptions {
  /** How many must have crossed the wire, those already held included; default 1. */
  readonly times?: number;
  readonly signal?: AbortSignal;
}

export interface JournalOptions {
  /** Bytes that the exchanges held may take; default 4 MiB. */
  readonly bound?: number;
  /** What the journals of a server may take together; by default that of `bayeux`, if there is one. */
  readonly budget?: SharedBudget;
  /** The journal with the Bayeux meta traffic of the whole server. What carries chats of this service is shown here, too. */
  readonly bayeux?: Journal;
  /** The other processes over the same store. What one of them records, all hold. */
  readonly nodes?: Nodes;
  /** The name of its service; empty for the journal of the server itself. */
  readonly service?: string;
}

/**
 * The last exchanges of a service, in a ring that is bounded by the bytes it holds. Exchanges are looked at only when somebody
 * asks for them. What is handed out has no secrets, except lines for curl.
 *
 * @example
 * await journal.waitFor({ operation: 'send', fields: { message: 'Hello' } });
 * journal.verify({ operation: 'disconnect', times: 1 });
 * (await journal.findings()).map(({ message }) => message); // what a real GMS would have refused
 */
export class Journal {
  /** What the journals of a server have seen together. */
  readonly traffic: Traffic;
  /** Whether it belongs to a service: then the control API shows what it has. */
  readonly isShown: boolean;
  /** Where the clock of the service has jumped. */
  readonly jumps = new Jumps();
  readonly #ring: Ring;
  readonly #budget: SharedBudget | undefined;
  readonly #bayeux: Journal | undefined;
  readonly #waits = new ExchangeWaits();
  readonly #listeners = new Listeners<[Exchange]>();
  readonly #nodes: Nodes | undefined;
  readonly #about: { readonly service: string };
  #isClosed = false;

  constructor({ bound = 4 * 1024 * 1024, bayeux, budget, nodes, service = '' }: JournalOptions = {}) {
    const shared = budget ?? (bayeux === undefined ? undefined : bayeux.#budget);
    this.#ring = new Ring(bound, shared, nodes && timelyNumbers());
    this.#nodes = nodes;
    this.#about = { service };
    this.#budget = shared;
    this.#bayeux = bayeux;
    this.traffic = bayeux?.traffic ?? new Traffic();
    this.isShown = bayeux !== undefined;
  }

  /** Keeps an exchange as it is handed over; the oldest ones go when there is no more room. */
  record(recorded: Recorded): Exchange {
    const exchange = this.#ring.push(recorded);
    this.#nodes?.tell('exchange', exchange as unknown as JsonValue, this.#about);
    this.#waits.take(exchange);
    this.#listeners.tell(exchange);
    return exchange;
  }

  /** Keeps an exchange that another process has recorded. */
  hear(data: JsonValue): void {
    if (this.#isClosed || !isExchange(data)) return;
    this.#ring.insert(data);
    this.#waits.take(data);
    this.#listeners.tell(data);
  }

  /**
   * Resolves when it holds what other processes have recorded so far: they tell what they record before they answer. Undefined
   * if this is the only process.
   */
  gathered(): Promise<unknown> | undefined {
    return this.#nodes?.ask('journal?', null, this.#about);
  }

  /** Calls the listener with every exchange from now on, as it crossed the wire: its secrets are still there. */
  onRecord(listener: (exchange: Exchange) => void): void {
    this.#listeners.add(listener);
  }

  /** One exchange by its number; undefined if it is not held. */
  get(number: number): Exchange | undefined {
    const exchange = this.#numbered(number);
    return exchange && redacted(exchange);
  }

  /** The line for curl that sends an exchange again, with its secrets; undefined where there is none. */
  curlLine(number: number, place: Place): string | undefined {
    const exchange = this.#numbered(number);
    return exchange && curlLine(exchange, place);
  }

  /** The exchanges still held, oldest first. */
  list(): readonly Exchange[] {
    return this.query();
  }

  /** The exchanges that a query selects, oldest first. */
  query(query: ExchangeQuery = {}): readonly Exchange[] {
    requireOperation(query);
    return this.#held(query).map(redacted);
  }

  /**
   * The Bayeux meta traffic, oldest first, of the sessions that carry chats of this service. It is recorded for the whole
   * server, and numbered there.
   */
  metaTraffic(): readonly Exchange[] {
    const sessions = new Set(this.#ring.held().flatMap(({ session = [] }) => session));
    const held = this.#bayeux === undefined ? [] : this.#bayeux.#ring.held();
    return held.filter(({ session }) => session !== undefined && sessions.has(session)).map(redacted);
  }

  /**
   * Resolves with the exchange that completes the number. Exchanges that are already held count.
   *
   * @throws the reason of the signal when it aborts first
   * @throws {ClosedError} when the journal is closed first
   */
  async waitFor(query: ExchangeQuery, { times = 1, signal }: AwaitOptions = {}): Promise<Exchange> {
    requireOperation(query);
    await this.gathered();
    const known = this.#held(query);
    const enough = known[times - 1];
    if (enough !== undefined) return redacted(enough);
    signal?.throwIfAborted();
    if (this.#isClosed) throw closed();
    return redacted(await this.#waits.wait(query, times - known.length, signal));
  }

  /**
   * The exchanges that were expected.
   *
   * @throws {VerificationError} if there are not as many; it shows what came closest
   */
  verify(verification: Verification): readonly Exchange[] {
    requireOperation(verification);
    return verify(this.#ring.held(), verification).map(redacted);
  }

  /**
   * What crossed the wire and should not have, from either side. A finding is an error if a document says so, and a remark
   * otherwise. Exchanges that are no longer held are not judged.
   */
  async findings(query: ExchangeQuery = {}): Promise<readonly Finding[]> {
    requireOperation(query);
    // Judging takes every validator of the contract: a server that is not asked for it starts without them.
    const { judge } = await import('./judge/judge.ts');
    await this.gathered();
    const meant = new Set(this.#held(query).map(({ number }) => number));
    return judge(this.#ring.held(), this.jumps.over).filter(({ exchange }) => meant.has(exchange));
  }

  /** The exchanges as an HTTP archive, which browsers' tools open. */
  har(query: ExchangeQuery = {}): Har {
    return harOf(this.query(query));
  }

  /** Forgets what it holds; numbers go on. */
  clear(): void {
    this.#ring.clear();
  }

  /** The same in every process. */
  async clearAll(): Promise<void> {
    this.clear();
    await this.#nodes?.ask('clearJournal?', null, this.#about);
  }

  /** Forgets what it holds and closes; waits are rejected. */
  close(): void {
    this.#isClosed = true;
    this.#ring.close();
    this.#waits.end(closed());
  }

  #numbered(number: number): Exchange | undefined {
    return this.#ring.held().find((one) => one.number === number);
  }

  #held(query: ExchangeQuery): readonly Exchange[] {
    return this.#ring.held().filter((exchange) => matches(exchange, query));
  }
}

/** What another process has recorded: as much of it is checked as others rely on. */
function isExchange(data: unknown): data is Exchange {
  if (!isObject(data) || !isObject(data.response)) return false;
  const { number, at, took, operation, transport, method, path, status, request, response } = data;
  return (
    [number, at, took, status].every((value) => typeof value === 'number') &&
    [operation, transport, method, path, response.body].every((value) => typeof value === 'string') &&
    (request === undefined ||
      (isObject(request) && isObject(request.headers) && typeof request.body === 'string'))
  );
}

function closed(): ClosedError {
  return new ClosedError('the journal was closed');
}
