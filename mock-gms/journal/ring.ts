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
  #exchanges: Exchange[] = [];
  #first = 0;
  #size = 0;
  #count = 0;

  /** @param bound bytes, and @param budget what it shares with others */
  constructor(bound: number, budget?: SharedBudget) {
    this.#bound = bound;
    this.#budget = budget;
  }

  /** Bytes of what it holds. */
  get size(): number {
    return this.#size;
  }

  /** Keeps an exchange; the oldest ones go when there is no more room. */
  push(recorded: Recorded): Exchange {
    const kept = recorded as Kept;
    kept.number = ++this.#count;
    kept.took ??= 0;
    kept.transport ??= 'polling';
    const before = this.#size;
    this.#exchanges.push(kept);
    this.#size += sizeOf(kept);
    this.#dropTo(this.#bound);
    this.#budget?.change(this, this.#size - before);
    return kept;
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
