/** The pushes since the last look. */
export interface Arrived {
  /** Milliseconds from sending what led to a push until the push was there. */
  readonly latencies: readonly number[];
  /** Pushes that did not come in time. */
  readonly missing: number;
}

/** Pushes that are on their way, and how long those took that came. */
export class Arrivals {
  readonly #now: () => number;
  readonly #expected = new Map<number, number>();
  #latencies: number[] = [];
  #allThere: (() => void) | undefined;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** What leads to the push with this number is being sent. */
  expect(number: number): void {
    this.#expected.set(number, this.#now());
  }

  /** A push came; one that is no longer expected does not count. */
  arrived(number: number): void {
    const sent = this.#expected.get(number);
    if (sent === undefined) return;
    this.#expected.delete(number);
    this.#latencies.push(this.#now() - sent);
    if (this.#expected.size === 0) this.#allThere?.();
  }

  /** Waits until all are there, for so long at most; then starts over. */
  async take(patienceMs: number): Promise<Arrived> {
    if (this.#expected.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        this.#allThere = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const arrived = { latencies: this.#latencies, missing: this.#expected.size };
    this.#latencies = [];
    this.#expected.clear();
    return arrived;
  }
}
