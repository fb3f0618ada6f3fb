/** What a case waits for at the moment, in words: for the reason of one that has to be stopped. */
export class Waits {
  readonly #open = new Set<{ readonly words: string }>();

  /** Awaits something under these words. */
  async during<T>(words: string, coming: Promise<T>): Promise<T> {
    const wait = { words };
    this.#open.add(wait);
    try {
      return await coming;
    } finally {
      this.#open.delete(wait);
    }
  }

  /** The words of everything that is awaited, in the order in which it began. */
  get words(): readonly string[] {
    return [...this.#open].map(({ words }) => words);
  }
}
