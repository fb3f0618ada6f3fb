import type { Exchange } from './exchange.ts';
import { redacted } from './redact.ts';

/** Bytes that one exchange takes beside its bodies: headers, path and the record itself, roughly. */
const OVERHEAD = 1024;

/** The last exchanges of a service: a ring bounded by the bytes it holds. */
export class Journal {
  readonly #bound: number;
  #exchanges: Exchange[] = [];
  #first = 0;
  #size = 0;
  #count = 0;

  constructor(bound = 8 * 1024 * 1024) {
    this.#bound = bound;
  }

  /** Keeps an exchange; the oldest ones go when there is no more room. */
  record(exchange: Omit<Exchange, 'number'>): void {
    const kept = exchange as Exchange & { number: number };
    kept.number = ++this.#count;
    this.#exchanges.push(kept);
    this.#size += sizeOf(kept);
    while (this.#size > this.#bound && this.#first < this.#exchanges.length) {
      this.#size -= sizeOf(this.#exchanges[this.#first] as Exchange);
      this.#first += 1;
    }
    if (this.#first > 1024 && this.#first * 2 > this.#exchanges.length) {
      this.#exchanges = this.#exchanges.slice(this.#first);
      this.#first = 0;
    }
  }

  /** The exchanges still held, oldest first, without secrets. */
  list(): readonly Exchange[] {
    return this.#exchanges.slice(this.#first).map(redacted);
  }

  clear(): void {
    this.#exchanges = [];
    this.#first = 0;
    this.#size = 0;
  }
}

function sizeOf({ request, response }: Exchange): number {
  return OVERHEAD + request.body.length + response.body.length;
}
