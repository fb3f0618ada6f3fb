import type { Operation } from '../transport/transport.ts';

/** What answers tell of the connection. */
export type ConnectionEvent = 'reconnected' | 'chatServerWentOffline' | 'chatServerBackOnline';

/**
 * Whether the server can be reached, and whether the chat server behind it can.
 * @see Genesys Widgets 9.0, pollExceptionLimit; events disconnected, reconnected, chatServerWentOffline, chatServerBackOnline
 */
export class Connection {
  #down = false;
  #troubled = false;
  #refusals = 0;

  /** The last request got no answer. */
  get down(): boolean {
    return this.#down;
  }

  lost(): void {
    this.#down = true;
  }

  /** The connection is good again without an answer having said so. */
  regained(): void {
    this.#down = false;
  }

  /** Counts refreshes that were put off anew. */
  resetRefusals(): void {
    this.#refusals = 0;
  }

  /** Takes note of an answer and returns the events it makes due, in order. */
  answered(operation: Operation, statusCode: number, limit: number): ConnectionEvent[] {
    const restored: ConnectionEvent[] = this.#down ? ['reconnected'] : [];
    this.#down = false;
    if (operation !== 'refresh') return restored;
    if (statusCode === 1) return this.#refused(limit) ? [...restored, 'chatServerWentOffline'] : restored;
    if (statusCode !== 0 || !this.#troubled) return restored;
    this.#troubled = false;
    this.#refusals = 0;
    return ['chatServerBackOnline', 'reconnected'];
  }

  /** Counts a refresh that was put off; true when that is one too many in a row. */
  #refused(limit: number): boolean {
    this.#troubled = true;
    this.#refusals += 1;
    if (this.#refusals <= limit) return false;
    this.#refusals = 0;
    return true;
  }
}
