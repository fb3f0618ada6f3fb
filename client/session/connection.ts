import type { Operation } from '../transport/transport.ts';
import type { Raised } from './order.ts';

/** What an answer tells of the connection. */
type Changes = Pick<Raised, 'reconnected' | 'chatServerWentOffline' | 'chatServerBackOnline'>;

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

  /** Takes note of an answer and returns the events it makes due. */
  answered(operation: Operation, statusCode: number, limit: number): Changes {
    const reconnected = this.#down;
    this.#down = false;
    if (operation !== 'refresh') return { reconnected };
    if (statusCode === 1) return { reconnected, chatServerWentOffline: this.#refused(limit) };
    if (statusCode !== 0 || !this.#troubled) return { reconnected };
    this.#troubled = false;
    this.#refusals = 0;
    return { chatServerBackOnline: true, reconnected: true };
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
