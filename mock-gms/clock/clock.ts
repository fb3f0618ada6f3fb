import { checkedMilliseconds } from '../boundary/checked-number.ts';
import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import { guard } from '../boundary/guard.ts';
import { type Alarm, AlarmQueue } from './alarm-queue.ts';
import { AlarmTimer } from './alarm-timer.ts';
import { type ClockPosition, END_OF_TIME, type JumpListener, type JumpOptions } from './clock-position.ts';
import { passAlarms } from './pass-alarms.ts';
import { run, settled } from './run-alarm.ts';
import { Turns } from './turns.ts';
import { Waits } from './waits.ts';

export type { Alarm } from './alarm-queue.ts';
export { type ClockPosition, END_OF_TIME, type JumpOptions } from './clock-position.ts';

/** @throws RangeError unless these are milliseconds by which a clock can be moved */
export function requireForward(milliseconds: unknown): void {
  const given = checkedMilliseconds(milliseconds);
  if (given < 0 || given === Number.POSITIVE_INFINITY)
    throw new RangeError(
      `a clock moves forward only: got ${given} ms; a reset of its service takes it back to real time`,
    );
}

/** Cancels an alarm that has not gone off. */
export type CancelAlarm = () => void;

/**
 * A clock that can be frozen, moved and resumed. Times are epoch milliseconds.
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
  readonly #alarms = new AlarmQueue();
  readonly #turns = new Turns();
  readonly #waits = new Waits();
  #offset = 0;
  #frozenAt: number | undefined;
  #jumping: ClockPosition['jump'];
  #unfinished: ClockPosition['jump'];
  #isFollowing = false;
  #hasJumped = false;
  readonly #timer = new AlarmTimer(this.#alarms, () => this.now());
  #isClosed = false;

  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
  }

  now(): number {
    return this.#frozenAt ?? this.#realNow() + this.#offset;
  }

  get frozen(): boolean {
    return this.#frozenAt !== undefined && this.#jumping === undefined;
  }

  get position(): ClockPosition {
    const frozenAt = this.#frozenAt;
    const jumped = this.#hasJumped || undefined;
    return frozenAt === undefined
      ? { ahead: this.#offset, ...defined({ jumped }) }
      : { frozenAt, ...defined({ jump: this.#jumping, jumped }) };
  }

  /** Stands where another clock stood. A jump that was not over is left to {@link goOn}. */
  restore({ frozenAt, ahead = 0, jump }: ClockPosition): void {
    this.#unfinished = jump;
    this.#offset = frozenAt === undefined ? ahead : frozenAt - this.#realNow();
    this.#frozenAt = jump?.frozen === false ? undefined : frozenAt;
    this.#arm();
  }

  /** Continues the jump that was not over when this clock was restored, once. */
  async goOn(): Promise<void> {
    const { to, clients = 'present' } = this.#unfinished ?? {};
    this.#unfinished = undefined;
    if (to !== undefined) await this.advance(Math.max(to - this.now(), 0), { clients });
  }

  /** Stands at this time (epoch ms) if it stood before it: what was dated by it must not lie in its future. */
  notBefore(time: number): void {
    const missing = time - this.now();
    if (missing <= 0) return;
    if (this.#frozenAt === undefined) this.#offset += missing;
    else this.#frozenAt = time;
    this.#arm();
  }

  /**
   * Sets an alarm; one for a time gone by fires as soon as possible, and none fires once the clock is closed.
   *
   * @throws RangeError if the time is not a number
   */
  at(time: number, alarm: Alarm): CancelAlarm {
    if (Number.isNaN(time)) throw new RangeError('an alarm needs a time, in ms since 1970: got NaN');
    if (this.#isClosed) return () => {};
    const set = this.#alarms.add(time, alarm);
    if (this.#alarms.first === set) this.#arm();
    return () => {
      const wasFirst = this.#alarms.first === set;
      this.#alarms.remove(set);
      if (wasFirst) this.#arm();
    };
  }

  /**
   * Resolves when the given milliseconds have passed on this clock, when the clock is closed, or when there are 10,000
   * later waits: those who wait on a frozen clock may be long gone.
   */
  wait(milliseconds: number): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    return this.#waits.wait((alarm) => this.at(this.now() + milliseconds, alarm));
  }

  freeze(): void {
    this.#frozenAt ??= this.now();
    this.#arm();
    this.#tell();
  }

  /** Lets time run on from where the clock stands. */
  resume(): void {
    if (this.#frozenAt === undefined || this.#jumping !== undefined) return;
    this.#offset = this.#frozenAt - this.#realNow();
    this.#frozenAt = undefined;
    this.#arm();
    this.#tell();
  }

  /**
   * Moves the clock forward; resolves when every alarm on the way has fired and what it set off has settled.
   *
   * @throws RangeError if the milliseconds are not a number from 0 on, lead beyond the year 9999, or if alarms on the
   * way set one another without end: the clock stands where it came to then
   * @throws {ClosedError} if the clock is closed before it is there
   */
  advance(milliseconds: number, options: JumpOptions = {}): Promise<void> {
    requireForward(milliseconds);
    return this.#turns.take(
      () => this.#jump(milliseconds, options),
      () => new ClosedError('the clock moves no further: its service was closed'),
    );
  }

  /**
   * Goes back to the beginning: whatever waits goes off at once, and the clock runs on from the real time, or from the
   * time that is given (epoch ms), frozen there if that is asked for. Jumps that were asked for before come first.
   */
  reset(time?: number, frozen = false): Promise<void> {
    return this.#turns.take(async () => this.#goBack(time, frozen));
  }

  /**
   * Goes where another process has taken this clock, when what it does now is over; it passes the alarms on the way.
   *
   * @param position of the other, or undefined where that was taken back to the beginning
   */
  follow(position: ClockPosition | undefined): Promise<void> {
    return this.#turns.take(async () => {
      this.#isFollowing = true;
      try {
        if (position === undefined) this.#goBack();
        else await this.#goTo(position);
      } finally {
        this.#isFollowing = false;
      }
    });
  }

  /** Whether this clock is being moved because another process has moved it before. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  /** Resolves when everything that was asked of this clock is done. */
  done(): Promise<void> {
    return this.#turns.take(async () => {});
  }

  /** Called before each jump. */
  onJump(listener: JumpListener): void {
    this.#listeners.add(listener);
  }

  /** Called after the clock was frozen, moved, let go or taken back. */
  onChange(listener: () => void): void {
    this.#followers.add(listener);
  }

  /** Drops every alarm and ends every wait; a jump under way goes no further. */
  close(): void {
    this.#isClosed = true;
    this.#alarms.takeAll();
    this.#arm();
    this.#waits.endAll();
    this.#turns.close();
  }

  #goBack(time?: number, frozen = false): void {
    for (const { alarm } of this.#alarms.takeAll()) guard(alarm);
    this.#offset = time === undefined ? 0 : time - this.#realNow();
    this.#frozenAt = frozen ? (time ?? this.#realNow()) : undefined;
    this.#arm();
    this.#tell();
  }

  async #goTo({ frozenAt, ahead = 0, jump, jumped }: ClockPosition): Promise<void> {
    if (jump !== undefined) {
      return this.#jump(Math.max(jump.to - this.now(), 0), defined({ clients: jump.clients }));
    }
    if (jumped && (frozenAt === undefined ? ahead < this.#offset : frozenAt < this.now())) return;
    this.#offset = ahead;
    this.#frozenAt = frozenAt;
    this.#arm();
    this.#tell();
  }

  async #jump(milliseconds: number, options: JumpOptions): Promise<void> {
    const wasFrozen = this.#frozenAt !== undefined;
    const target = this.now() + milliseconds;
    if (target > END_OF_TIME)
      throw new RangeError(`a clock goes to the end of the year 9999: got ${milliseconds} ms`);
    this.#frozenAt = this.now();
    this.#jumping = { to: target, frozen: wasFrozen, ...options };
    this.#arm();
    try {
      await Promise.all([...this.#listeners].map((listener) => run(() => listener(target, options))));
      await settled();
      await passAlarms(this.#alarms, target, (time) => {
        this.#frozenAt = Math.max(this.now(), time);
        return this.#frozenAt;
      });
      this.#frozenAt = target;
    } finally {
      this.#jumping = undefined;
      this.#hasJumped = true;
      if (wasFrozen) this.#tell();
      else this.resume();
      this.#hasJumped = false;
    }
  }

  #tell(): void {
    for (const follower of this.#followers) guard(follower);
  }

  #arm(): void {
    this.#timer.arm(this.#frozenAt === undefined);
  }
}
