/** Work that others may wait for. */
export class RunningWork {
  #over: Promise<void> | undefined;

  /** Resolves when the work is over, with any outcome; undefined while there is none. */
  get over(): Promise<void> | undefined {
    return this.#over;
  }

  begin(work: Promise<unknown>): void {
    const done = () => {
      if (this.#over === over) this.#over = undefined;
    };
    const over = work.then(done, done);
    this.#over = over;
  }
}
