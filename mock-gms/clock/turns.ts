/** Does one thing after another. When it is closed, nobody is left waiting. */
export class Turns {
  readonly #unfinished = new Set<() => void>();
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  /**
   * Acts when everything before has settled, however that went.
   *
   * @param closed what to reject with if the turns are closed before the act is over; without it that counts as done
   */
  take(act: () => Promise<void>, closed?: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => (closed === undefined ? resolve() : reject(closed()));
      if (this.#isClosed) return giveUp();
      this.#unfinished.add(giveUp);
      const turn = this.#last.then(() => (this.#isClosed ? undefined : act()));
      turn.then(resolve, reject);
      const finish = () => void this.#unfinished.delete(giveUp);
      this.#last = turn.then(finish, finish);
    });
  }

  /** Settles what is under way or waits, and lets nothing more begin. */
  close(): void {
    this.#isClosed = true;
    for (const giveUp of this.#unfinished) giveUp();
    this.#unfinished.clear();
  }
}
