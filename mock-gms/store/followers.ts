import { guard } from '../boundary/guard.ts';
import type { Follower, Logged, News } from './logs.ts';

/** Those who follow logs. If one of them throws, the others are still told. */
export class Followers<E extends Logged> {
  readonly #followers = new Set<Follower<E>>();

  /** Whether anybody is to be told. */
  get areThere(): boolean {
    return this.#followers.size > 0;
  }

  /** Adds a follower. Returns a function that stops it. */
  add(follower: Follower<E>): () => void {
    // One that follows twice is two.
    const own: Follower<E> = (news) => follower(news);
    this.#followers.add(own);
    return () => void this.#followers.delete(own);
  }

  tell(news: News<E>): void {
    for (const follower of this.#followers) guard(() => follower(news));
  }

  clear(): void {
    this.#followers.clear();
  }
}
