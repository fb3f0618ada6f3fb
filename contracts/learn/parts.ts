import { existsSync } from 'node:fs';
import { errorLine } from '../shared/error-text.ts';
import { type ExitCode, exitCodes } from '../shared/exit-code.ts';
import type { Io } from '../shared/io.ts';
import { write } from '../shared/writable.ts';

/** Runs parts of the work. One that fails is reported in one line, and the others still run. */
export class Parts {
  readonly #io: Io;
  readonly #signal: AbortSignal | undefined;
  #hasFailed = false;

  constructor(io: Io, signal: AbortSignal | undefined) {
    this.#io = io;
    this.#signal = signal;
  }

  failed(line: string): void {
    this.#hasFailed = true;
    this.#io.stderr(`gms-contracts learn: ${line}\n`);
  }

  /** What a part makes; undefined where it failed. */
  async try<T>(what: string, make: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await make();
    } catch (error) {
      if (this.#signal?.aborted) throw error;
      this.failed(`${what} failed: ${errorLine(error)}; the rest is there`);
      return undefined;
    }
  }

  write(flag: string, file: string, text: string, tell: Io['stdout']): void {
    const isOver = existsSync(file);
    const failure = write(file, text);
    if (failure === undefined)
      tell(`Written: ${file}${isOver ? ', in place of the one that was there' : ''}\n`);
    else this.failed(`${flag}: ${failure}`);
  }

  /** The exit code, where no part failed that of the result. */
  code(result: ExitCode): ExitCode {
    return this.#hasFailed ? exitCodes.suiteError : result;
  }
}
