import assert from 'node:assert/strict';
import type { BayeuxMessage } from './bayeux-message.ts';

/** Connects that may be answered with nothing, one after the other, before the server counts as not holding them. */
const MOST_EMPTY = 20;
/** A server forgets a session that does not connect for ten seconds. */
const DUE_AFTER_MS = 4_000;

/** The connects of one Bayeux session: which one is under way, when the next is due, and what they brought. */
export class Connects {
  #held: Promise<BayeuxMessage> | undefined;
  #lastAt = performance.now();
  #answered: Promise<void> | undefined;
  #empty = 0;

  /** The connect that was sent last, while it is under way. */
  get held(): Promise<BayeuxMessage> | undefined {
    return this.#held;
  }

  /** Whether the session had better connect soon. */
  get isDue(): boolean {
    return this.#held === undefined && performance.now() - this.#lastAt > DUE_AFTER_MS;
  }

  sent(reply: Promise<BayeuxMessage>): void {
    this.#held = reply;
    this.#lastAt = performance.now();
    const answered = () => {
      this.#lastAt = performance.now();
      if (this.#held === reply) this.#held = undefined;
    };
    // It may be broken off long before anybody looks.
    reply.then(answered, answered);
  }

  /** Resolves when one connect is answered; asserts that it succeeds, and that not all of them are answered with nothing. */
  answered(hold: () => Promise<BayeuxMessage>, countPushes: () => number): Promise<void> {
    this.#answered ??= this.#take(hold, countPushes).finally(() => {
      this.#answered = undefined;
    });
    this.#answered.catch(() => {});
    return this.#answered;
  }

  async #take(hold: () => Promise<BayeuxMessage>, countPushes: () => number): Promise<void> {
    const before = countPushes();
    const reply = await hold();
    assert.equal(reply.error ?? '', '', 'a connect of a live session is answered without an error');
    this.#empty = countPushes() > before ? 0 : this.#empty + 1;
    assert.ok(
      this.#empty <= MOST_EMPTY,
      `a connect is held until there is something to say, ${MOST_EMPTY} were answered with nothing`,
    );
  }
}
