import { guard } from './guard.ts';

/** Those who are told of something; one that fails keeps no other from being told. */
export class Listeners<News extends readonly unknown[]> {
  readonly #listeners = new Set<(...news: News) => unknown>();

  /** Adds a listener. Returns a function that removes it. */
  add(listener: (...news: News) => unknown): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get size(): number {
    return this.#listeners.size;
  }

  tell(...news: News): void {
    for (const listener of this.#listeners) guard(() => listener(...news));
  }

  clear(): void {
    this.#listeners.clear();
  }
}
