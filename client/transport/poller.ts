import type { Clock, Timer } from '../clock.ts';
import { Refusal, refusals } from '../rejection.ts';
import type { Settings } from '../settings.ts';

/** How often the poller looks whether a poll is due, in milliseconds. */
const tick = 250;

type Rates = Pick<Settings, 'dynamicPolling' | 'pollRate' | 'pollRateMin' | 'pollRateMax' | 'pollRateMult'>;

/** Milliseconds between polls at first and after the customer has said something. */
export function shortestInterval({ dynamicPolling, pollRate, pollRateMin }: Rates): number {
  return dynamicPolling ? pollRateMin : pollRate;
}

/** Milliseconds between polls after one that waited `interval`. */
export function nextInterval(
  interval: number,
  { dynamicPolling, pollRate, pollRateMax, pollRateMult }: Rates,
): number {
  return dynamicPolling ? Math.min(Math.trunc(interval * pollRateMult), pollRateMax) : pollRate;
}

/**
 * Polls again and again, at most one poll at a time.
 *
 * Every 250 ms it looks whether the interval has passed since the last poll *started*; so with the defaults
 * polls start 250, 750, 750, 1000, 1250, 1250, 1500 … 3000 ms apart.
 */
export class Poller {
  readonly #clock: Clock;
  readonly #rates: () => Rates;
  readonly #fetchNews: () => Promise<unknown>;
  #timer: Timer;
  #running = false;
  #inFlight = false;
  #interval = 0;
  #startedAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, rates: () => Rates, fetchNews: () => Promise<unknown>) {
    this.#clock = clock;
    this.#rates = rates;
    this.#fetchNews = fetchNews;
  }

  get running(): boolean {
    return this.#running;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#startedAt = Number.NEGATIVE_INFINITY;
    this.hasten();
    this.#wait();
  }

  stop(): void {
    this.#running = false;
    this.#clock.clearTimeout(this.#timer);
  }

  /** Goes back to the shortest interval: an answer may be near. */
  hasten(): void {
    this.#interval = shortestInterval(this.#rates());
  }

  /** Polls now; refused while a poll is under way, rejects when it fails. */
  async poll(): Promise<void> {
    if (this.#inFlight) throw new Refusal(refusals.pollNotFinished);
    this.#inFlight = true;
    this.#startedAt = this.#clock.now();
    try {
      await this.#fetchNews();
    } finally {
      this.#inFlight = false;
      this.#interval = nextInterval(this.#interval, this.#rates());
    }
  }

  #wait(): void {
    this.#timer = this.#clock.setTimeout(() => {
      this.#wait();
      const waited = this.#clock.now() - this.#startedAt;
      // The time of day may be set back.
      const due = waited >= this.#interval || waited < 0;
      // What went wrong has been published as an event by then; the next poll is the remedy.
      if (due && !this.#inFlight) this.poll().catch(() => {});
    }, tick);
  }
}
