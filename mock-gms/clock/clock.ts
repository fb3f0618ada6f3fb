/** Something to do at a time; what it returns is awaited while the clock jumps. */
export type Alarm = () => unknown;

/** Cancels an alarm that has not gone off. */
export type CancelAlarm = () => void;

/** How a jump treats those who were in contact when it began. */
export interface JumpOptions {
  /** `present` (default): clients keep their contact over the jump; `absent`: they were silent all along. */
  readonly clients?: 'present' | 'absent';
}

/** Told before the clock jumps: where it will stand afterwards (epoch ms), and how to treat clients. */
export type JumpListener = (target: number, options: JumpOptions) => void;

interface Entry {
  readonly at: number;
  readonly alarm: Alarm;
}

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * A clock that can be frozen, moved and let go again. Times are epoch milliseconds.
 *
 * It runs with real time until told otherwise. Alarms fire in the order of their times, also when a jump passes many.
 *
 * @example
 * const clock = new Clock();
 * clock.at(clock.now() + 300_000, () => console.log('closed'));
 * await clock.advance(300_000); // prints at once
 */
export class Clock {
  readonly #realNow: () => number;
  readonly #listeners = new Set<JumpListener>();
  readonly #followers = new Set<() => void>();
  #offset = 0;
  #frozenAt: number | undefined;
  #jumping = false;
  #alarms: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #jumps: Promise<void> = Promise.resolve();

  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
  }

  now(): number {
    return this.#frozenAt ?? this.#realNow() + this.#offset;
  }

  get frozen(): boolean {
    return this.#frozenAt !== undefined && !this.#jumping;
  }

  /** Sets an alarm; one for a time gone by fires as soon as possible. */
  at(time: number, alarm: Alarm): CancelAlarm {
    const entry = { at: time, alarm };
    let low = 0;
    let high = this.#alarms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#alarms[middle] as Entry).at <= time) low = middle + 1;
      else high = middle;
    }
    this.#alarms.splice(low, 0, entry);
    if (low === 0) this.#arm();
    return () => this.#remove(entry);
  }

  /** Resolves when the given milliseconds have passed on this clock. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.at(this.now() + milliseconds, resolve);
    });
  }

  freeze(): void {
    this.#frozenAt ??= this.now();
    this.#arm();
    this.#tell();
  }

  /** Lets time run on from where the clock stands. */
  resume(): void {
    if (this.#frozenAt === undefined || this.#jumping) return;
    this.#offset = this.#frozenAt - this.#realNow();
    this.#frozenAt = undefined;
    this.#arm();
    this.#tell();
  }

  /**
   * Moves the clock forward; resolves when every alarm on the way has fired and what it set off has settled.
   *
   * @throws RangeError if the milliseconds are not a number from 0 on
   */
  advance(milliseconds: number, options: JumpOptions = {}): Promise<void> {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError(`a clock moves forward only: got ${milliseconds} ms`);
    }
    this.#jumps = this.#jumps.then(() => this.#jump(milliseconds, options));
    return this.#jumps;
  }

  /**
   * Goes back to the beginning: whatever waits goes off at once, and the clock runs on from the real time, or from the
   * time that is given (epoch ms), frozen there if that is asked for. Jumps that were asked for before come first.
   */
  reset(time?: number, frozen = false): Promise<void> {
    this.#jumps = this.#jumps.then(() => {
      const waiting = this.#alarms;
      this.#alarms = [];
      for (const { alarm } of waiting) void run(alarm);
      this.#offset = time === undefined ? 0 : time - this.#realNow();
      this.#frozenAt = frozen ? (time ?? this.#realNow()) : undefined;
      this.#arm();
      this.#tell();
    });
    return this.#jumps;
  }

  /** Called before each jump. */
  onJump(listener: JumpListener): void {
    this.#listeners.add(listener);
  }

  /** Called after the clock was frozen, moved, let go or taken back. */
  onChange(listener: () => void): void {
    this.#followers.add(listener);
  }

  /** Drops every alarm; the clock keeps no process alive. */
  close(): void {
    this.#alarms = [];
    this.#arm();
  }

  async #jump(milliseconds: number, options: JumpOptions): Promise<void> {
    const wasFrozen = this.#frozenAt !== undefined;
    const target = this.now() + milliseconds;
    this.#frozenAt = this.now();
    this.#jumping = true;
    this.#arm();
    try {
      for (const listener of this.#listeners) listener(target, options);
      await settled();
      for (let next = this.#alarms[0]; next !== undefined && next.at <= target; next = this.#alarms[0]) {
        this.#alarms.shift();
        this.#frozenAt = Math.max(this.#frozenAt, next.at);
        await run(next.alarm);
        await settled();
      }
      this.#frozenAt = target;
    } finally {
      this.#jumping = false;
      if (wasFrozen) this.#tell();
      else this.resume();
    }
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  /** One real timer, for the earliest alarm; none while time stands still. */
  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#alarms[0];
    if (next === undefined || this.#frozenAt !== undefined) return;
    const delay = Math.min(Math.max(next.at - this.now(), 0), LONGEST_TIMEOUT);
    this.#timer = setTimeout(() => this.#fireDue(), delay);
    this.#timer.unref();
  }

  #fireDue(): void {
    const now = this.now();
    while (this.#alarms[0] !== undefined && this.#alarms[0].at <= now) {
      const { alarm } = this.#alarms.shift() as Entry;
      void run(alarm);
    }
    this.#arm();
  }

  #remove(entry: Entry): void {
    const place = this.#alarms.indexOf(entry);
    if (place < 0) return;
    this.#alarms.splice(place, 1);
    if (place === 0) this.#arm();
  }
}

/** An alarm that fails must not stop the clock for the others. */
async function run(alarm: Alarm): Promise<void> {
  try {
    await alarm();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** Lets promise chains that an alarm set off run as far as they get without the clock. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
