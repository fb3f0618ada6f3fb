import { guard } from '../../boundary/guard.ts';
import type { Captured } from '../captured.ts';

/** Waits for something to be found, looking again whenever it is told. */
export class Watch {
  readonly #listeners = new Set<(changed?: Captured) => void>();

  /** Something has changed. */
  tell(changed?: Captured): void {
    for (const listener of this.#listeners) listener(changed);
  }

  /** Calls with every change, until what it returns is called. */
  follow(listener: (changed: Captured) => void): () => void {
    const take = (changed?: Captured) => {
      if (changed !== undefined) guard(() => listener(changed));
    };
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  /**
   * Resolves with the first thing that is found, looking now and whenever it is told.
   *
   * @throws the reason of the signal when it aborts first
   */
  until<T>(look: () => T | undefined, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#listeners.delete(check);
        signal?.removeEventListener('abort', abort);
      };
      const abort = () => {
        stop();
        reject(signal?.reason);
      };
      const check = () => {
        try {
          const found = look();
          if (found === undefined) return;
          stop();
          resolve(found);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      if (signal?.aborted) return abort();
      this.#listeners.add(check);
      signal?.addEventListener('abort', abort);
      check();
    });
  }
}
