import type { Holder, SharedBudget } from '../boundary/shared-budget.ts';
import type { Exchange, Recorded } from './exchange.ts';

/** Bytes that one exchange takes beside its texts, roughly. */
const OVERHEAD = 512;

/** A character takes two bytes at the most. */
const CHARACTER = 2;

type Kept = { -readonly [K in keyof Exchange]: Exchange[K] };

/** The last exchanges, bounded by the bytes they may take. Keeping one costs next to nothing: nothing is read or copied. */
export class Ring implements Holder {
  #bound: number;
  readonly #budget: SharedBudget | undefined;
  readonly #next: (last: number) => number;
  #exchanges: Exchange[] = [];
  #first = 0;
  #size = 0;
  #last = 0;

  /**
   * @param bound bytes
   * @param budget bytes that it shares with others
   * @param next makes the number that comes after another
   */
  constructor(bound: number, budget?: SharedBudget, next = (last: number): number => last + 1) {
    this.#bound = bound;
    this.#budget = budget;
    this.#next = next;
  }

  /** Bytes of what it holds. */
  get size(): number {
    return this.#size;
  }

  /** Keeps an exchange; the oldest ones go when there is no more room. */
  push(recorded: Recorded): Exchange {
    const kept = recorded as Kept;
    this.#last = this.#next(this.#last);
    kept.number = this.#last;
    kept.took ??= 0;
    kept.transport ??= 'polling';
    this.#exchanges.push(kept);
    this.#grown(kept);
    return kept;
  }

  /** Keeps an exchange that has its number already, in its place. */
  insert(exchange: Exchange): void {
    let place = this.#exchanges.length;
    while (place > this.#first && Number(this.#exchanges[place - 1]?.number) > exchange.number) place -= 1;
    this.#exchanges.splice(place, 0, exchange);
    this.#last = Math.max(this.#last, exchange.number);
    this.#grown(exchange);
  }

  shrinkTo(bytes: number): void {
    const before = this.#size;
    this.#dropTo(bytes);
    this.#budget?.change(this, this.#size - before);
  }

  /** Oldest first. */
  held(): readonly Exchange[] {
    return this.#exchanges.slice(this.#first);
  }

  clear(): void {
    const before = this.#size;
    this.#exchanges = [];
    this.#first = 0;
    this.#size = 0;
    this.#budget?.change(this, -before);
  }

  /** Holds nothing from now on. */
  close(): void {
    this.#bound = 0;
    this.clear();
  }

  #grown(exchange: Exchange): void {
    const before = this.#size;
    this.#size += sizeOf(exchange);
    this.#dropTo(this.#bound);
    this.#budget?.change(this, this.#size - before);
  }

  #dropTo(bytes: number): void {
    while (this.#size > bytes && this.#first < this.#exchanges.length) {
      this.#size -= sizeOf(this.#exchanges[this.#first] as Exchange);
      this.#exchanges[this.#first] = undefined as unknown as Exchange;
      this.#first += 1;
    }
    if (this.#first > 1024 && this.#first * 2 > this.#exchanges.length) {
      this.#exchanges = this.#exchanges.slice(this.#first);
      this.#first = 0;
    }
  }
}

function sizeOf({ request, response, path, operation }: Exchange): number {
  const texts = path.length + operation.length + response.body.length + (request?.body.length ?? 0);
  return OVERHEAD + CHARACTER * (texts + (request === undefined ? 0 : sizeOfHeaders(request.headers)));
}

function sizeOfHeaders(headers: object): number {
  let size = 0;
  for (const name in headers) {
    const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
    size += name.length + (typeof value === 'string' ? value.length : 64);
  }
  return size;
}
