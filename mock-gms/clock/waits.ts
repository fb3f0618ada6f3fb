/** Waits that may be under way at once; where there are more, the oldest is over. */
const MAX_WAITS = 10_000;

/** Those who wait on a clock. */
export class Waits {
  readonly #finishes = new Set<() => void>();

  /**
   * Resolves when the alarm goes off, when every wait is ended, or when there are 10,000 later ones.
   *
   * @param set sets the alarm; returns what cancels it
   */
  wait(set: (alarm: () => void) => () => void): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        cancel();
        this.#finishes.delete(finish);
        resolve();
      };
      const cancel = set(finish);
      this.#finishes.add(finish);
      if (this.#finishes.size <= MAX_WAITS) return;
      for (const oldest of this.#finishes) return oldest();
    });
  }

  endAll(): void {
    for (const finish of this.#finishes) finish();
  }
}
