import type { Clock, Timer } from './clock.ts';

/** Milliseconds without a further key after which the customer counts as no longer typing. */
export const typingCountdown = 2000;

/** Whether the customer is typing, what is known of it, and when that is over. */
export class Typing {
  readonly #clock: Clock;
  readonly #expired: () => void;
  #timer: Timer;
  #active = false;
  #preview = '';

  constructor(clock: Clock, expired: () => void) {
    this.#clock = clock;
    this.#expired = expired;
  }

  get active(): boolean {
    return this.#active;
  }

  /** What has been typed so far, as the agent may see it; empty when nobody types. */
  get preview(): string {
    return this.#preview;
  }

  /** Starts the countdown, or starts it again. */
  touch(preview: string): void {
    this.#clock.clearTimeout(this.#timer);
    this.#active = true;
    this.#preview = preview;
    this.#timer = this.#clock.setTimeout(() => {
      this.stop();
      this.#expired();
    }, typingCountdown);
  }

  /** Ends the countdown without further ado; true when one was running. */
  stop(): boolean {
    const wasActive = this.#active;
    this.#clock.clearTimeout(this.#timer);
    this.#active = false;
    this.#preview = '';
    return wasActive;
  }
}
