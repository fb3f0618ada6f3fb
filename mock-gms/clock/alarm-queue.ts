/** Something to do at a time; what it returns is awaited while the clock jumps. */
export type Alarm = () => unknown;

/** An alarm that was set: the time in epoch milliseconds, and what to do then. */
export interface SetAlarm {
  readonly at: number;
  readonly alarm: Alarm;
}

/** Alarms in the order of their times; those of the same time in the order in which they were set. */
export class AlarmQueue {
  #alarms: SetAlarm[] = [];

  get size(): number {
    return this.#alarms.length;
  }

  /** The alarm that comes next. */
  get first(): SetAlarm | undefined {
    return this.#alarms[0];
  }

  /** Sets an alarm. */
  add(at: number, alarm: Alarm): SetAlarm {
    const set = { at, alarm };
    this.#alarms.splice(this.countDue(at), 0, set);
    return set;
  }

  /** Takes an alarm out; nothing happens if it is not there. */
  remove(set: SetAlarm): void {
    const place = this.#alarms.indexOf(set);
    if (place >= 0) this.#alarms.splice(place, 1);
  }

  /** Takes the next alarm out if its time has come. */
  takeDue(now: number): SetAlarm | undefined {
    const first = this.#alarms[0];
    return first !== undefined && first.at <= now ? this.#alarms.shift() : undefined;
  }

  /** Takes all alarms out. */
  takeAll(): readonly SetAlarm[] {
    const all = this.#alarms;
    this.#alarms = [];
    return all;
  }

  /** How many alarms are due. */
  countDue(now: number): number {
    let low = 0;
    let high = this.#alarms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#alarms[middle] as SetAlarm).at <= now) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
