import { guard } from '../boundary/guard.ts';
import type { CancelAlarm, Clock } from '../clock/clock.ts';
import type { ServiceEvents } from './service-events.ts';

/** Alarms that may be set from outside at once. */
const MAX_ALARMS = 10_000;

/** Real milliseconds that a jump waits for an alarm to be answered. */
const PATIENCE = 2000;

interface Alarm {
  cancel: CancelAlarm;
  /** Set while the alarm has gone off and waits to be answered. */
  answered?: () => void;
}

/**
 * Alarms on a service's clock for remote followers: an alarm that goes off is an event.
 *
 * A jump of the clock waits until the alarm is answered, so that a script at the other end of a connection gets to act
 * at its time, as one in this process does. The wait is bounded, and skipped without followers.
 */
export class Alarms {
  readonly #clock: Clock;
  readonly #events: ServiceEvents;
  readonly #alarms = new Map<number, Alarm>();
  #count = 0;

  constructor(clock: Clock, events: ServiceEvents) {
    this.#clock = clock;
    this.#events = events;
  }

  /**
   * Sets an alarm; tells its number.
   *
   * @param time epoch ms on the service's clock
   * @throws RangeError if there are too many
   */
  set(time: number): number {
    if (this.#alarms.size >= MAX_ALARMS) throw new RangeError(`there are ${MAX_ALARMS} alarms already`);
    const number = ++this.#count;
    const alarm: Alarm = { cancel: this.#clock.at(time, () => this.#goOff(number, alarm)) };
    this.#alarms.set(number, alarm);
    return number;
  }

  /** Cancels an alarm, or answers one that has gone off; unknown numbers are ignored. */
  clear(number: number): void {
    const alarm = this.#alarms.get(number);
    this.#alarms.delete(number);
    alarm?.cancel();
    alarm?.answered?.();
  }

  /** Forgets every alarm; nothing waits for an answer any more. */
  close(): void {
    for (const number of [...this.#alarms.keys()]) this.clear(number);
  }

  #goOff(number: number, alarm: Alarm): Promise<void> | undefined {
    if (!this.#alarms.has(number)) return undefined;
    this.#events.publish({ type: 'alarm', alarm: number, now: this.#clock.now() });
    if (this.#events.listeners === 0) {
      this.#alarms.delete(number);
      return undefined;
    }
    return new Promise((resolve) => {
      const patience = setTimeout(() => guard(() => this.clear(number)), PATIENCE).unref();
      alarm.answered = () => {
        clearTimeout(patience);
        resolve();
      };
    });
  }
}
