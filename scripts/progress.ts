/** Where progress is shown: standard error, or what stands for it in a test. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Calls back every ten seconds until it is stopped. */
export type Ticks = (tick: () => void) => { stop(): void };

const EVERY_MS = 10_000;

/**
 * How far a long step is. A terminal shows it in one line that is written again; elsewhere it is a line every ten seconds,
 * so that a step that is shorter leaves nothing behind.
 *
 * @example
 * const progress = new Progress('mutants');
 * progress.at('20 of 400');
 * progress.end();
 */
export class Progress {
  readonly #name: string;
  readonly #screen: Screen;
  readonly #began: number;
  readonly #now: () => number;
  readonly #ticks: { stop(): void };
  #far = '';
  #isShown = false;

  constructor(name: string, screen: Screen = process.stderr, ticks: Ticks = everyTenSeconds, now = Date.now) {
    this.#name = name;
    this.#screen = screen;
    this.#now = now;
    this.#began = now();
    this.#ticks = ticks(() => this.#show());
  }

  /** Says how far it is. */
  at(far: string): void {
    this.#far = far;
    if (this.#screen.isTTY) this.#show();
  }

  /** Writes a line that stays. */
  line(text: string, write: (line: string) => void = console.log): void {
    this.#clear();
    write(text);
  }

  /** Ends it: nothing more is shown. */
  end(): void {
    this.#ticks.stop();
    this.#clear();
  }

  #show(): void {
    const seconds = Math.round((this.#now() - this.#began) / 1000);
    const text = `… ${[this.#name, this.#far].filter(Boolean).join(': ')}, ${seconds} s`;
    const { isTTY, columns = 80 } = this.#screen;
    // A line that wraps could not be written again.
    this.#screen.write(isTTY ? `\r${text.slice(0, columns - 1)}\u001B[K` : `${text}\n`);
    this.#isShown = true;
  }

  #clear(): void {
    if (this.#isShown && this.#screen.isTTY) this.#screen.write('\r\u001B[K');
    this.#isShown = false;
  }
}

/** Shows the progress of work until it ends. */
export async function withProgress<T>(
  name: string,
  work: (progress: Progress) => T | Promise<T>,
): Promise<T> {
  const progress = new Progress(name);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}

/** Keeps no process alive. */
function everyTenSeconds(tick: () => void): { stop(): void } {
  const timer = setInterval(tick, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
