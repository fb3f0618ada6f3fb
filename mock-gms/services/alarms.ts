import { randomInt } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import { isObject, type JsonValue } from '../boundary/json.ts';
import type { CancelAlarm, Clock } from '../clock/clock.ts';
import type { Nodes } from '../store/nodes.ts';
import type { ServiceEvents } from './service-events.ts';

/** Alarms that remote followers may have set at the same time. */
const MAX_ALARMS = 10_000;

/** Real milliseconds that a jump waits for an alarm to be answered. */
const PATIENCE = 2000;

/** How other processes take part. */
export interface Elsewhere {
  /** Lets an alarm go off there too. Resolves when it was answered, or nobody follows there. */
  readonly goOff?: ((alarm: JsonValue) => Promise<unknown>) | undefined;
  readonly clear?: ((alarm: number) => void) | undefined;
}

interface Alarm {
  cancel: CancelAlarm;
  /** Set while the alarm has gone off and waits to be answered. */
  answered?: () => void;
}

/**
 * Alarms on a service's clock for remote followers: an alarm that goes off is an event.
 *
 * A jump of the clock waits until the alarm is answered, so that a script at the other end of a connection can act at its
 * time, as a script in this process can. The wait is bounded. Without followers there is none.
 */
export class Alarms {
  readonly #clock: Clock;
  readonly #events: ServiceEvents;
  readonly #elsewhere: Elsewhere;
  readonly #alarms = new Map<number, Alarm>();
  /** Several processes give numbers: each begins at a place of its own. */
  #count: number;

  /** @param elsewhere the other processes, where there are any: a follower may follow there */
  constructor(clock: Clock, events: ServiceEvents, elsewhere: Elsewhere = {}) {
    this.#clock = clock;
    this.#events = events;
    this.#elsewhere = elsewhere;
    this.#count = elsewhere.goOff === undefined ? 0 : randomInt(2 ** 40);
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

  /** Cancels an alarm, or answers one that has gone off, in whichever process; unknown numbers are ignored. */
  clear(number: number): void {
    this.#elsewhere.clear?.(number);
    this.clearHere(number);
  }

  /** The same for what this process has. */
  clearHere(number: number): void {
    const alarm = this.#alarms.get(number);
    this.#alarms.delete(number);
    alarm?.cancel();
    alarm?.answered?.();
  }

  /** Forgets every alarm; nothing waits for an answer any more. */
  close(): void {
    for (const number of [...this.#alarms.keys()]) this.clearHere(number);
  }

  /** An alarm of another process has gone off. Resolves when a follower of this one has answered it, if there is any. */
  async goneOffElsewhere(data: JsonValue): Promise<null> {
    const { alarm: number, now } = isObject(data) ? data : {};
    if (typeof number !== 'number' || typeof now !== 'number') return null;
    const alarm: Alarm = { cancel: () => {} };
    this.#alarms.set(number, alarm);
    await this.#tell(number, alarm, now);
    return null;
  }

  async #goOff(number: number, alarm: Alarm): Promise<void> {
    if (!this.#alarms.has(number)) return;
    const now = this.#clock.now();
    await Promise.all([this.#tell(number, alarm, now), this.#elsewhere.goOff?.({ alarm: number, now })]);
  }

  #tell(number: number, alarm: Alarm, now: number): Promise<void> | undefined {
    this.#events.publish({ type: 'alarm', alarm: number, now });
    if (this.#events.listeners === 0) {
      this.#alarms.delete(number);
      return undefined;
    }
    return new Promise((resolve) => {
      const patience = setTimeout(() => guard(() => this.clearHere(number)), PATIENCE).unref();
      alarm.answered = () => {
        clearTimeout(patience);
        resolve();
      };
    });
  }
}

/** The alarms of a service in the other processes. */
export function alarmsElsewhere(service: Asking, nodes: Nodes): Elsewhere {
  return {
    goOff: (alarm) => service.ask('alarm', '', alarm),
    clear: (alarm) => nodes.tell('alarmCleared', alarm, { service: service.name }),
  };
}

interface Asking {
  readonly name: string;
  ask(of: string, chat: string, question: JsonValue): Promise<unknown>;
}
