import { setImmediate } from 'node:timers/promises';

/** How often long work says how far it is, and lets in what happens meanwhile. */
const TOLD_EVERY_MS = 5000;
const TURN_EVERY_MS = 50;

/** What is thrown where work is interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A part of the work. */
export interface Phase {
  /** One more is done. @throws {Interrupted} */
  readonly step: () => Promise<void>;
  /** Something of it is done. @throws {Interrupted} */
  readonly look: () => Promise<void>;
}

/** Says how far long work is, and ends it where it is interrupted. */
export class Pace {
  readonly #tell: (text: string) => void;
  readonly #signal: AbortSignal | undefined;
  readonly #now: () => number;
  #toldAt: number;
  #turnedAt: number;

  constructor({
    tell = () => {},
    signal,
    now = Date.now,
  }: {
    readonly tell?: (text: string) => void;
    readonly signal?: AbortSignal | undefined;
    readonly now?: () => number;
  } = {}) {
    this.#tell = tell;
    this.#signal = signal;
    this.#now = now;
    this.#toldAt = now();
    this.#turnedAt = now();
  }

  /** @param what is done, such as `asking the mock`, and to how many of what */
  phase(what: string, total: number, unit = ''): Phase {
    let done = 0;
    const look = () => this.#look(() => `… ${what}: ${done} of ${total}${unit && ` ${unit}`}\n`);
    return {
      step: () => {
        done += 1;
        return look();
      },
      look,
    };
  }

  async #look(said: () => string): Promise<void> {
    this.#assertGoesOn();
    const now = this.#now();
    if (now - this.#toldAt >= TOLD_EVERY_MS) {
      this.#toldAt = now;
      this.#tell(said());
    }
    if (now - this.#turnedAt < TURN_EVERY_MS) return;
    // An interrupt is heard between two turns alone.
    await setImmediate();
    this.#turnedAt = this.#now();
    this.#assertGoesOn();
  }

  #assertGoesOn(): void {
    if (this.#signal?.aborted) throw new Interrupted('interrupted');
  }
}
