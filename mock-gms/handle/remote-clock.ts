import { guard } from '../boundary/guard.ts';
import type { CancelAlarm } from '../clock/clock.ts';
import type { RemoteCalls } from './remote-call.ts';
import type { StreamEvent } from './remote-events.ts';

interface ClockState {
  readonly now: number;
  readonly frozen: boolean;
}

/**
 * The clock of a service that runs elsewhere: its time, as far as its events tell it, and alarms on it.
 *
 * When the clock is moved, it waits there until an alarm that goes off here has had its effect. So a script in this process
 * acts at its time, too.
 */
export class RemoteClock {
  readonly #calls: RemoteCalls;
  readonly #path: string;
  readonly #alarms = new Map<number, () => void>();
  /** Alarms that went off before their numbers were known here. */
  readonly #early = new Set<number>();
  readonly #pending = new Set<Promise<unknown>>();
  #asked = 0;
  #state: ClockState = { now: 0, frozen: true };
  #stateAt = 0;

  /** @param path of the clock, below `/mock` */
  constructor(calls: RemoteCalls, path: string) {
    this.#calls = calls;
    this.#path = path;
  }

  /** Reads the clock; to be called once before anything else. */
  async begin(): Promise<void> {
    this.#set(await this.#calls.call<ClockState>('GET', this.#path));
  }

  /** Epoch ms. */
  now(): number {
    return this.#state.frozen ? this.#state.now : this.#state.now + performance.now() - this.#stateAt;
  }

  at(time: number, alarm: () => void): CancelAlarm {
    let isCancelled = false;
    let number: number | undefined;
    this.#asked += 1;
    this.track(
      this.#calls.call<{ alarm: number }>('POST', `${this.#path}/alarms`, { at: time }).then(
        (set) => {
          number = set.alarm;
          this.#asked -= 1;
          if (isCancelled) return this.#clear(number);
          this.#alarms.set(number, alarm);
          if (this.#early.delete(number)) this.#goOff(number);
          if (this.#asked === 0) this.#early.clear();
        },
        () => {
          this.#asked -= 1;
        },
      ),
    );
    return () => {
      isCancelled = true;
      if (number !== undefined && this.#alarms.delete(number)) this.#clear(number);
    };
  }

  /** Takes note of an event of the service. */
  take(event: StreamEvent): void {
    if (event.type === 'clock') this.#set(event);
    if (event.type !== 'alarm') return;
    this.#set({ now: event.now, frozen: this.#state.frozen });
    if (this.#alarms.has(event.alarm)) this.#goOff(event.alarm);
    else if (this.#asked > 0) this.#early.add(event.alarm);
  }

  /** Counts something as under way until it has settled. */
  track<T>(doing: Promise<T>): Promise<T> {
    this.#pending.add(doing);
    const done = () => this.#pending.delete(doing);
    doing.then(done, done);
    return doing;
  }

  /** Resolves when nothing is under way, and nothing follows from that. */
  async idle(): Promise<void> {
    do {
      await Promise.allSettled([...this.#pending]);
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#pending.size > 0);
  }

  #goOff(number: number): void {
    const alarm = this.#alarms.get(number);
    this.#alarms.delete(number);
    if (alarm !== undefined) guard(alarm);
    guard(() => this.idle().then(() => this.#clear(number)));
  }

  #clear(number: number): void {
    // Where the service is gone there is nothing left to clear.
    this.#calls.call('DELETE', `${this.#path}/alarms/${number}`).catch(() => undefined);
  }

  #set({ now, frozen }: ClockState): void {
    this.#state = { now, frozen };
    this.#stateAt = performance.now();
  }
}
