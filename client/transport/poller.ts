import type { Clock, Timer } from '../base/clock.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal, showUnexpected } from '../base/rejection.ts';
import type { Settings } from '../base/settings.ts';

/** Polls start a multiple of this after the one before, in milliseconds. */
const tick = 250;

type Rates = Pick<Settings, 'dynamicPolling' | 'pollRate' | 'pollRateMin' | 'pollRateMax' | 'pollRateMult'>;
type PollSettings = Rates & Pick<Settings, 'pollRateSleep'>;

/** Milliseconds between polls after one that waited `interval`; 0 for the shortest. */
export function nextInterval(
  interval: number,
  { dynamicPolling, pollRate, pollRateMin, pollRateMax, pollRateMult }: Rates,
): number {
  if (!dynamicPolling) return pollRate;
  return Math.min(Math.max(Math.trunc(interval * pollRateMult), pollRateMin), pollRateMax);
}

/**
 * Polls again and again, at most one poll at a time.
 *
 * The next poll starts at the first tick of 250 ms, counted from where the last one *started*, at which the interval
 * has passed; so with the defaults polls start 250, 750, 750, 1000, 1250, 1250, 1500 … 3000 ms apart. Its timer is
 * set once the last poll is answered: browsers wake a hidden page for a timer that an answer has set, but only once a
 * minute for one that follows a chain of timers.
 */
export class Poller {
  readonly #clock: Clock;
  readonly #settings: () => PollSettings;
  readonly #fetchNews: () => Promise<unknown>;
  #timer: Timer;
  #running = false;
  #asleep = false;
  #inFlight = false;
  #interval = 0;
  #startedAt = 0;

  constructor(clock: Clock, settings: () => PollSettings, fetchNews: () => Promise<unknown>) {
    this.#clock = clock;
    this.#settings = settings;
    this.#fetchNews = fetchNews;
  }

  get running(): boolean {
    return this.#running;
  }

  /** True when it was not running. */
  start(): boolean {
    if (this.#running) return false;
    this.#running = true;
    this.#startedAt = this.#clock.now();
    this.#interval = this.#next(0);
    this.#wait(tick);
    return true;
  }

  /** True when it was running. */
  stop(): boolean {
    const wasRunning = this.#running;
    this.#running = false;
    this.#clock.clearTimeout(this.#timer);
    return wasRunning;
  }

  /** Goes back to the shortest interval: an answer may be near. */
  hasten(): void {
    this.#interval = this.#next(0);
    this.#wait();
  }

  /** Polls seldom, or as often as before; true when that is a change. */
  slow(asleep: boolean): boolean {
    if (this.#asleep === asleep) return false;
    this.#asleep = asleep;
    this.hasten();
    return true;
  }

  /** Polls now; refused while a poll is under way, rejects when it fails. */
  async poll(): Promise<void> {
    if (this.#inFlight) throw new Refusal(refusals.pollNotFinished);
    this.#inFlight = true;
    this.#clock.clearTimeout(this.#timer);
    this.#startedAt = this.#clock.now();
    try {
      await this.#fetchNews();
    } finally {
      this.#inFlight = false;
      this.#interval = this.#next(this.#interval);
      this.#wait();
    }
  }

  #next(interval: number): number {
    const settings = this.#settings();
    return this.#asleep ? settings.pollRateSleep : nextInterval(interval, settings);
  }

  #wait(interval = this.#interval): void {
    this.#clock.clearTimeout(this.#timer);
    if (!this.#running || this.#inFlight) return;
    // The time of day may be set back.
    const waited = Math.max(this.#clock.now() - this.#startedAt, 0);
    const due = Math.ceil(Math.max(interval, waited + 1) / tick) * tick;
    // A failed request has been published by then; the next poll makes up for it.
    this.#timer = this.#clock.setTimeout(() => void this.poll().catch(showUnexpected), due - waited);
  }
}
