import { MemoryStore } from './memory.ts';

/** A call that waits until it is let through. */
export interface HeldCall {
  readonly chatId: string;
  /** Lets it through to the store. */
  pass(): void;
  /** Lets it fail. */
  fail(error: Error): void;
}

/** A store whose appends to chats can be held back, one by one, and that counts them. */
export class SlowStore extends MemoryStore {
  /** Whether appends are held. */
  holding = false;
  /** The appends that are held at the moment, oldest first. */
  readonly held: HeldCall[] = [];
  /** How often somebody has tried to append. */
  appends = 0;
  readonly #waiting: Array<() => void> = [];

  constructor() {
    super();
    const append = this.chats.append.bind(this.chats);
    this.chats.append = async (chatId, ...details) => {
      this.appends += 1;
      if (this.holding) await this.#hold(chatId);
      return append(chatId, ...details);
    };
  }

  /** Resolves with the append that was held first, when there is one. */
  async nextHeld(): Promise<HeldCall> {
    for (let call = this.held.shift(); ; call = this.held.shift()) {
      if (call !== undefined) return call;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #hold(chatId: string): Promise<void> {
    return new Promise<void>((pass, fail) => {
      this.held.push({ chatId, pass, fail });
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }
}
