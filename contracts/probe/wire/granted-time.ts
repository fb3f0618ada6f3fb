/** What a pace adds to the time of a case ends there, so that one that asks forever is stopped, too. */
const MOST_PACED = 500;
/** What slow answers and waits for a gateway add ends there, in milliseconds. */
const MOST_WAITED_MS = 300_000;

/** How much longer than others a case may take: by the pace that was asked for, and by the time that the server takes. */
export class GrantedTime {
  readonly #minIntervalMs: number;
  #paced = 0;
  #waited = 0;
  #slowest = 0;

  constructor(minIntervalMs = 0) {
    this.#minIntervalMs = minIntervalMs;
  }

  /** A request or frame was sent. */
  sent(): void {
    this.#paced += 1;
  }

  /** A gateway asked for a wait of so many milliseconds. */
  waited(ms: number): void {
    this.#waited += ms;
  }

  /** An answer took so many milliseconds. */
  answered(ms: number): void {
    this.#slowest = Math.max(this.#slowest, ms);
    this.waited(ms);
  }

  /** An answer that may be held on purpose took so many: nobody knows how long it would have taken otherwise. */
  held(ms: number): void {
    this.waited(Math.min(ms, this.#slowest));
  }

  get ms(): number {
    const paced = Math.min(this.#paced, MOST_PACED) * this.#minIntervalMs;
    return Math.round(paced + Math.min(this.#waited, MOST_WAITED_MS));
  }
}
