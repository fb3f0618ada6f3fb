import type { Clock, Timer } from '../clock.ts';

/** Does something again and again, `interval` milliseconds apart. */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #beat: () => void;
  readonly #interval: number;
  #timer: Timer;

  constructor(clock: Clock, beat: () => void, interval: number) {
    this.#clock = clock;
    this.#beat = beat;
    this.#interval = interval;
  }

  start(): void {
    this.stop();
    this.#timer = this.#clock.setTimeout(() => {
      // First, for the beat may be what stops it.
      this.start();
      this.#beat();
    }, this.#interval);
  }

  stop(): void {
    this.#clock.clearTimeout(this.#timer);
  }
}
