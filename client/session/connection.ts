import type { Publish } from '../chat/events.ts';
import type { Operation } from '../transport/transport.ts';
import type { Raised } from './order.ts';

/** What an answer tells of the connection. */
export type Changes = Pick<Raised, 'reconnected' | 'chatServerWentOffline'>;

/**
 * Whether the server can be reached, and whether the chat server behind it can.
 * @see Genesys Widgets 9.0, pollExceptionLimit; events disconnected, reconnected, chatServerWentOffline, chatServerBackOnline
 */
export class Connection {
  #down = false;
  #troubled = false;
  #refusals = 0;
  readonly #publish: Publish;

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  /** The last request got no answer. */
  get down(): boolean {
    return this.#down;
  }

  lost(): void {
    this.#down = true;
    this.#publish('disconnected');
  }

  /** The connection is good again without an answer having said so. */
  regained(): void {
    this.#down = false;
    this.#publish('reconnected');
  }

  /** The connection is good, but what was missed is not told. */
  gaveUp(): void {
    this.#publish('chatServerTimeout');
  }

  /** Counts refreshes that were put off from zero again. */
  resetRefusals(): void {
    this.#refusals = 0;
  }

  /** Takes note of an answer: publishes that the chat server is back, and returns the other events it makes due. */
  answered(operation: Operation | 'push', statusCode: number, limit: number): Changes {
    const isPushed = operation === 'push';
    // Over CometD the connection itself tells when it is good again.
    const reconnected = !isPushed && this.#down;
    this.#down &&= isPushed;
    if (!isPushed && operation !== 'refresh') return { reconnected };
    if (statusCode === 1) return { reconnected, chatServerWentOffline: this.#refused(limit) };
    if (statusCode !== 0 || !this.#troubled) return { reconnected };
    this.#troubled = false;
    this.#refusals = 0;
    // Ahead of the messages of the answer; after a lost connection reconnected comes after them.
    this.#publish('chatServerBackOnline');
    this.#publish('reconnected');
    return {};
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
