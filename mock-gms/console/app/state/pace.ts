/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

export const wait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does something whenever it is asked for: at once, but one at a time, and with a rest after each. */
export class Pace {
  readonly #action: () => Promise<unknown>;
  readonly #rest: number;
  readonly #wait: Wait;
  #isBusy = false;
  #isAsked = false;

  /**
   * @param action never rejects
   * @param rest milliseconds from its end to its next beginning
   */
  constructor(action: () => Promise<unknown>, rest: number, waiting = wait) {
    this.#action = action;
    this.#rest = rest;
    this.#wait = waiting;
  }

  /** Asks for it. What is asked for while it is under way, or rests, comes once afterwards. */
  ask(): void {
    this.#isAsked = true;
    if (!this.#isBusy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#action();
      await this.#wait(this.#rest);
    }
    this.#isBusy = false;
  }
}
