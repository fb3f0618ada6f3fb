import { guard } from '../boundary/guard.ts';
import { type Scheduler, WAYS_TO_LET_GO } from './inner-parts.ts';

/**
 * The connects that are held, over either transport. Each is let go after its time, by a push or by another connect, and
 * each of these ways has a boundary of its own: what goes wrong there fails the held connect and nobody else.
 */
export class HeldConnects {
  readonly #held = new Set<Scheduler>();
  #closed = false;

  /**
   * Watches a connect that is held from now on; at the end of the server it is let go at once.
   *
   * @param failed answers it in some other way where letting it go fails
   */
  hold(scheduler: Scheduler, failed: () => void): void {
    this.#held.add(scheduler);
    for (const way of WAYS_TO_LET_GO) {
      const own = scheduler[way];
      if (own === undefined) continue;
      scheduler[way] = () => {
        this.#held.delete(scheduler);
        guard(() => own.call(scheduler), failed);
      };
    }
    if (this.#closed) scheduler.resume();
  }

  /** Lets every connect go, with what there is for it; none is held any more. */
  close(): void {
    this.#closed = true;
    for (const scheduler of [...this.#held]) scheduler.resume();
  }
}
