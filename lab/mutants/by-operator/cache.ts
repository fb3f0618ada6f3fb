import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './mutated-files.ts';

const FOLDER = fileURLToPath(new URL('./cache/', import.meta.url));

/** Milliseconds for which files of another source stay: a run that goes on may still read them. */
const A_DAY = 86_400_000;

/** What was computed of the same source, so that the next run need not compute it again. */
export class Cache {
  readonly #folder: string;
  readonly #side: string;
  readonly #source: string;
  readonly #suite: string;

  /**
   * @param side what the mutants are made of: each side has files of its own
   * @param files the instrumented files: what puts mutants in, and counts those that are met, is in them
   * @param judgedBy the source of what judges them
   */
  constructor(
    side: 'server' | 'client',
    files: readonly SourceFile[],
    judgedBy: readonly SourceFile[],
    folder = FOLDER,
  ) {
    this.#folder = folder;
    this.#side = side;
    this.#source = `${side}.${hashOf(files)}`;
    this.#suite = hashOf(judgedBy);
    mkdirSync(folder, { recursive: true });
  }

  /** Holds the instrumented files, for workers. */
  get instrumentedFile(): string {
    return `${this.#folder}${this.#source}.instrumented.json`;
  }

  /** What was computed before for this source and these cases, or is computed now. */
  async once<T>(name: string, compute: () => Promise<T>): Promise<T> {
    const file = `${this.#folder}${this.#source}.${this.#suite}.${name}.json`;
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
    const computed = await compute();
    this.#clear();
    writeFileSync(file, JSON.stringify(computed));
    return computed;
  }

  /** Removes what belongs to another source or suite. */
  #clear(): void {
    for (const name of readdirSync(this.#folder)) {
      const isOfOtherSide = /^(server|client)\./.test(name) && !name.startsWith(`${this.#side}.`);
      const isOwn =
        name.startsWith(`${this.#source}.${this.#suite}.`) || name === `${this.#source}.instrumented.json`;
      const file = `${this.#folder}${name}`;
      if (!isOfOtherSide && !isOwn && statSync(file).mtimeMs < Date.now() - A_DAY) rmSync(file);
    }
  }
}

function hashOf(files: readonly SourceFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
}
