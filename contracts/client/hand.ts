import type { Io } from '../shared/io.ts';
import { Person } from './customer/person.ts';

/** A terminal that a person may write into. */
export interface JudgeIo extends Io {
  /** @default the standard input of the process, where a person watches */
  readonly input?: NodeJS.ReadableStream;
}

/** What somebody at the terminal may do meanwhile: skip a situation, or end it all. */
export class Hand {
  readonly #io: JudgeIo;
  readonly #quit = new AbortController();
  readonly #onInterrupt = () => this.#quit.abort();
  #skip = new AbortController();

  constructor(io: JudgeIo) {
    this.#io = io;
    process.once('SIGINT', this.#onInterrupt);
  }

  get quit(): AbortSignal {
    return this.#quit.signal;
  }

  get hasInput(): boolean {
    return this.#io.input !== undefined || this.#io.isTTY;
  }

  nextSkip(): AbortSignal {
    this.#skip = new AbortController();
    return this.#skip.signal;
  }

  person(): Person {
    return new Person({
      ...(this.hasInput && { input: this.#io.input ?? process.stdin }),
      tell: (text) => this.#io.stdout(`  ${text}\n`),
      onSkip: () => this.#skip.abort(),
      onQuit: () => this.#quit.abort(),
    });
  }

  close(): void {
    process.removeListener('SIGINT', this.#onInterrupt);
  }
}
