const DOTS_PER_LINE = 80;

/** Tests that are named while nothing ends. */
const MOST_NAMED = 3;

/** A mark for each test, in lines that end with how many are done: after eighty, and with each tick of a slow clock. */
export class Dots {
  readonly #write: (text: string) => void;
  readonly #running = new Set<string>();
  #all: number | undefined;
  #done = 0;
  /** Marks of the line that is not finished. */
  #open = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  begin(all: number): void {
    this.#all = all;
  }

  /** A test has started. */
  start(title: string): void {
    this.#running.add(title);
  }

  /** A test has ended; `text` is what is said of it besides. */
  end(title: string, mark: string, text = ''): void {
    this.#running.delete(title);
    this.#done += 1;
    this.#open += 1;
    this.#write(mark + text);
    if (text !== '') this.#open = 0;
    if (this.#open === DOTS_PER_LINE) this.#count();
  }

  /** Says how far the tests are, or which ones take so long. */
  tick(): void {
    if (this.#all === undefined) this.#write('… finding the tests\n');
    else if (this.#open > 0) this.#count();
    else this.#write(`… ${this.#done}/${this.#all}, under way: ${this.#named()}\n`);
  }

  #count(): void {
    this.#open = 0;
    this.#write(` ${this.#done}/${this.#all}\n`);
  }

  #named(): string {
    const named = [...this.#running].slice(0, MOST_NAMED).join(' · ');
    const more = this.#running.size - MOST_NAMED;
    return more > 0 ? `${named} and ${more} more` : named || 'no test';
  }
}
