import { ConversationOver } from './over.ts';

/**
 * What holds a script back in one chat, and stops it. While it is paused it goes on listening, and what it does next
 * waits; people who join meanwhile work beside it and do not take the chat over.
 */
export class Pause {
  /** The name of the script that plays. */
  readonly script: string;
  /** Participants who were there when the script began or went on. */
  readonly beside: Set<number>;
  readonly #onStop = new Set<() => void>();
  #waiting: Array<() => void> = [];
  #isPaused = false;
  #isStopped = false;

  /** @param beside participantIds of those who are there before it begins */
  constructor(script: string, beside: Iterable<number> = []) {
    this.script = script;
    this.beside = new Set(beside);
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  begin(): void {
    this.#isPaused = true;
  }

  /** @param present participantIds of those who are there */
  end(present: Iterable<number> = []): void {
    for (const participantId of present) this.beside.add(participantId);
    this.#isPaused = false;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** Ends the script wherever it stands. */
  stop(): void {
    this.#isStopped = true;
    this.end();
    for (const listener of [...this.#onStop]) listener();
  }

  /** Calls the listener when the script is stopped. Returns a function that stops it. */
  onStop(listener: () => void): () => void {
    this.#onStop.add(listener);
    return () => this.#onStop.delete(listener);
  }

  /** Does something now, or when the pause is over; what waited for that is not done any more once it was stopped. */
  async run<T>(act: () => Promise<T>): Promise<T> {
    while (this.#isPaused) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (this.#isStopped) throw new ConversationOver('stopped');
    }
    return act();
  }
}
