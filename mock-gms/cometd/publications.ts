import { guard } from '../boundary/guard.ts';
import type { BayeuxSession } from './library.ts';
import type { Performer, Publication } from './performer.ts';

/** Operations of one session that may wait for their turn. */
const MAX_WAITING = 1000;

interface Turn {
  waiting: number;
  last: Promise<void>;
}

/** Publications are acknowledged at once, and carried out one after the other. */
export class Publications {
  readonly #performer: Performer;
  readonly #turns = new WeakMap<BayeuxSession, Turn>();

  constructor(performer: Performer) {
    this.#performer = performer;
  }

  /** When what the session has published until now is done. */
  async done(session: BayeuxSession): Promise<void> {
    await this.#turns.get(session)?.last;
  }

  /** Lets a publication wait for its turn; a session that lets too many wait is closed. */
  add(publication: Publication): void {
    const { session } = publication;
    const turn = this.#turns.get(session) ?? { waiting: 0, last: Promise.resolve() };
    this.#turns.set(session, turn);
    if (turn.waiting >= MAX_WAITING) {
      session.disconnect();
      return;
    }
    turn.waiting += 1;
    turn.last = turn.last
      .then(() => this.#performer.perform(publication))
      .catch((error: unknown) => guard(() => this.#performer.fail(publication, error)))
      .then(() => {
        turn.waiting -= 1;
      });
  }
}
