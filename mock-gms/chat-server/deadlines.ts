import type { CancelAlarm, Clock } from '../clock/clock.ts';

interface Planned {
  readonly at: number;
  readonly cancel: CancelAlarm;
}

/**
 * One alarm a chat. A deadline that moves later keeps its alarm, which on firing finds nothing due and plans again:
 * a chat that is polled every second costs the clock nothing.
 */
export class Deadlines {
  readonly #clock: Clock;
  readonly #lookAt: (chatId: string) => unknown;
  readonly #planned = new Map<string, Planned>();

  constructor(clock: Clock, lookAt: (chatId: string) => unknown) {
    this.#clock = clock;
    this.#lookAt = lookAt;
  }

  plan(chatId: string, at: number): void {
    const planned = this.#planned.get(chatId);
    if (planned !== undefined && planned.at <= at) return;
    this.cancel(chatId);
    if (!Number.isFinite(at)) return;
    const cancel = this.#clock.at(at, () => {
      this.#planned.delete(chatId);
      return this.#lookAt(chatId);
    });
    this.#planned.set(chatId, { at, cancel });
  }

  cancel(chatId: string): void {
    this.#planned.get(chatId)?.cancel();
    this.#planned.delete(chatId);
  }

  close(): void {
    for (const chatId of [...this.#planned.keys()]) this.cancel(chatId);
  }
}
