import type { Clock, Timer } from '../clock.ts';

/** Milliseconds between two beats: about as often as a quiet chat polls. */
const interval = 3000;

/** Does something again and again while a chat runs that does not poll. */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #beat: () => void;
  #timer: Timer;

  constructor(clock: Clock, beat: () => void) {
    this.#clock = clock;
    this.#beat = beat;
  }

  start(): void {
    this.stop();
    this.#timer = this.#clock.setTimeout(() => {
      this.#beat();
      this.start();
    }, interval);
  }

  stop(): void {
    this.#clock.clearTimeout(this.#timer);
  }
}
