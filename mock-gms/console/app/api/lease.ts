import type { Visibility } from './visibility.ts';

/** Does something after so many milliseconds; returns what takes that back. */
export type Later = (milliseconds: number, action: () => void) => () => void;

export const later: Later = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

/** Milliseconds for which a page that nobody sees holds a connection. */
const LOOK = 2000;

/** Holds a connection for as long as the page is seen, and for a moment longer. */
export class Lease {
  /** Whether the connection was given back because nobody sees the page. */
  isOver = false;
  readonly #abort: AbortController;
  readonly #later: Later;
  readonly #visibility: Visibility;
  readonly #stopListening: () => void;
  #stopTimer: () => void = () => {};

  constructor(abort: AbortController, later: Later, visibility: Visibility) {
    this.#abort = abort;
    this.#later = later;
    this.#visibility = visibility;
    this.#stopListening = visibility.onChange(() => this.#look());
    this.#look();
  }

  /** The connection has ended. */
  end(): void {
    this.#stopTimer();
    this.#stopListening();
  }

  #look(): void {
    this.#stopTimer();
    if (!this.#visibility.isHidden()) return;
    this.#stopTimer = this.#later(LOOK, () => {
      this.isOver = true;
      this.#abort.abort();
    });
  }
}

/** Resolves after so many milliseconds, or as soon as somebody sees the page. */
export function untilShown(milliseconds: number, later: Later, visibility: Visibility): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stopTimer();
      stopListening();
      resolve();
    };
    const stopTimer = later(milliseconds, done);
    const stopListening = visibility.onChange(() => {
      if (!visibility.isHidden()) done();
    });
    if (!visibility.isHidden()) done();
  });
}
