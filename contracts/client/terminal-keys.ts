import type { Io } from '../shared/io.ts';
import { Person } from './customer/person.ts';

/** A terminal that a person may write into. */
export interface JudgeIo extends Io {
  /** @default the standard input of the process, where a person watches */
  readonly input?: NodeJS.ReadableStream;
}

/** What a person can type while the run waits: skip this situation, or stop the run. */
export class TerminalKeys {
  readonly #io: JudgeIo;
  readonly #quit = new AbortController();
  #skip = new AbortController();

  /** Ends the run as soon as it aborts. */
  readonly quit: AbortSignal;

  /** @param interrupt ends the run as the person at the terminal may */
  constructor(io: JudgeIo, interrupt?: AbortSignal) {
    this.#io = io;
    this.quit = interrupt ? AbortSignal.any([this.#quit.signal, interrupt]) : this.#quit.signal;
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
}
