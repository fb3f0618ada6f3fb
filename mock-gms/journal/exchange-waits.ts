import type { Exchange } from './exchange.ts';
import { type ExchangeQuery, matches } from './query.ts';

interface Wait {
  readonly query: ExchangeQuery;
  /** How many exchanges must still come. */
  missing: number;
  resolve(exchange: Exchange): void;
  reject(error: unknown): void;
}

/** Those who wait until exchanges cross the wire. */
export class ExchangeWaits {
  readonly #waits = new Set<Wait>();

  /**
   * Resolves with the exchange that completes the number.
   *
   * @param missing how many exchanges must come, from 1
   * @throws the reason of the signal when it aborts first, or what {@link end} is called with
   */
  wait(query: ExchangeQuery, missing: number, signal?: AbortSignal): Promise<Exchange> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#waits.delete(wait);
        signal?.removeEventListener('abort', abort);
      };
      const wait: Wait = {
        query,
        missing,
        resolve(exchange) {
          stop();
          resolve(exchange);
        },
        reject(error) {
          stop();
          reject(error);
        },
      };
      const abort = () => wait.reject(signal?.reason);
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      this.#waits.add(wait);
    });
  }

  /** An exchange has crossed the wire. */
  take(exchange: Exchange): void {
    for (const wait of this.#waits) {
      try {
        if (!matches(exchange, wait.query)) continue;
      } catch (error) {
        wait.reject(error);
        continue;
      }
      wait.missing -= 1;
      if (wait.missing <= 0) wait.resolve(exchange);
    }
  }

  /** Rejects every wait. */
  end(error: Error): void {
    for (const wait of this.#waits) wait.reject(error);
  }
}
