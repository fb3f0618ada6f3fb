/**
 * What was found out before, by a key: every point of a place asks the same of the others, and looking through all of them for each
 * would take the square of the time.
 */
export class Once {
  readonly #known = new Map<string, unknown>();

  /** @param key one for each thing that is found out: it has one type */
  of<T>(key: string, find: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, find());
    return this.#known.get(key) as T;
  }
}
