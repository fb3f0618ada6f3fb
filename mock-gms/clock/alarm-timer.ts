import { guard } from '../boundary/guard.ts';
import type { AlarmQueue } from './alarm-queue.ts';

const MAX_TIMEOUT = 2 ** 31 - 1;

/** One real timer, for the earliest alarm of a clock; none while its time stands still. */
export class AlarmTimer {
  readonly #alarms: AlarmQueue;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(alarms: AlarmQueue, now: () => number) {
    this.#alarms = alarms;
    this.#now = now;
  }

  /** Sets the timer again, after the alarms or the clock have changed. */
  arm(isRunning: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { first } = this.#alarms;
    if (first === undefined || !isRunning) return;
    const delay = Math.min(Math.max(first.at - this.#now(), 0), MAX_TIMEOUT);
    this.#timer = setTimeout(() => this.#fireDue(), delay);
    this.#timer.unref();
  }

  /** What these alarms set for now comes with the next timer: others get their turn in between. */
  #fireDue(): void {
    const now = this.#now();
    for (let left = this.#alarms.countDue(now); left > 0; left -= 1) {
      const due = this.#alarms.takeDue(now);
      if (due !== undefined) guard(due.alarm);
    }
    this.arm(true);
  }
}
