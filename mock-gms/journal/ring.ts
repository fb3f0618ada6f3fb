import type { Exchange, Recorded } from './exchange.ts';

/** Bytes that one exchange takes beside its texts, roughly. */
const OVERHEAD = 512;

/** A character takes two bytes at the most. */
const CHARACTER = 2;

type Kept = { -readonly [K in keyof Exchange]: Exchange[K] };

/** The last exchanges, bounded by the bytes they may take. Keeping one costs next to nothing: nothing is read or copied. */
export class Ring {
  readonly #bound: number;
  #exchanges: Exchange[] = [];
  #first = 0;
  #size = 0;
  #count = 0;

  /** @param bound bytes */
  constructor(bound: number) {
    this.#bound = bound;
  }

  /** Keeps an exchange; the oldest ones go when there is no more room. */
  push(recorded: Recorded): Exchange {
    const kept = recorded as Kept;
    kept.number = ++this.#count;
    kept.took ??= 0;
    kept.transport ??= 'polling';
    this.#exchanges.push(kept);
    this.#size += sizeOf(kept);
    while (this.#size > this.#bound && this.#first < this.#exchanges.length) this.#drop();
    if (this.#first > 1024 && this.#first * 2 > this.#exchanges.length) {
      this.#exchanges = this.#exchanges.slice(this.#first);
      this.#first = 0;
    }
    return kept;
  }

  /** Oldest first. */
  held(): readonly Exchange[] {
    return this.#exchanges.slice(this.#first);
  }

  clear(): void {
    this.#exchanges = [];
    this.#first = 0;
    this.#size = 0;
  }

  #drop(): void {
    this.#size -= sizeOf(this.#exchanges[this.#first] as Exchange);
    this.#exchanges[this.#first] = undefined as unknown as Exchange;
    this.#first += 1;
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
