import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './mutated-files.ts';

const FOLDER = fileURLToPath(new URL('./kept/', import.meta.url));

/** What was computed of the same source, so that the next run need not compute it again. */
export class Kept {
  readonly #source: string;
  readonly #suite: string;

  /**
   * @param files the source that mutants are made of
   * @param judgedBy the source of what judges them
   */
  constructor(files: readonly SourceFile[], judgedBy: readonly SourceFile[], folder = FOLDER) {
    this.#source = `${folder}${hashOf(files)}`;
    this.#suite = hashOf(judgedBy);
    mkdirSync(folder, { recursive: true });
  }

  /** Holds the instrumented files, for workers. */
  get instrumentedFile(): string {
    return `${this.#source}.instrumented.json`;
  }

  /** What was computed before for this source and these cases, or is computed now. */
  async once<T>(name: string, compute: () => Promise<T>): Promise<T> {
    const file = `${this.#source}.${this.#suite}.${name}.json`;
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
    const computed = await compute();
    writeFileSync(file, JSON.stringify(computed));
    return computed;
  }
}

function hashOf(files: readonly SourceFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
}
