import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './ask-workers.ts';
import type { SourceFile } from './mutated-files.ts';

/** An answer that was kept, and the cases that gave it. */
interface KeptAnswer {
  readonly id: string;
  readonly cases: string;
  readonly answer: Answer;
}

const FOLDER = fileURLToPath(new URL('./kept/', import.meta.url));

/** What earlier runs found of the same source, so that a run that was broken off goes on where it was. */
export class Kept {
  readonly #source: string;
  readonly #cases: string;
  readonly #answers = new Map<string, KeptAnswer>();

  /**
   * @param files the source that mutants are made of
   * @param judgedBy the source of what judges them
   */
  constructor(files: readonly SourceFile[], judgedBy: readonly SourceFile[], folder = FOLDER) {
    this.#source = `${folder}${hashOf(files)}`;
    this.#cases = hashOf(judgedBy);
    mkdirSync(folder, { recursive: true });
    if (!existsSync(this.answersFile)) return;
    for (const line of readFileSync(this.answersFile, 'utf8').split('\n').filter(Boolean)) {
      const kept = JSON.parse(line) as KeptAnswer;
      this.#answers.set(kept.id, kept);
    }
  }

  /** Holds the instrumented files, for workers. */
  get instrumentedFile(): string {
    return `${this.#source}.instrumented.json`;
  }

  get answersFile(): string {
    return `${this.#source}.answers.jsonl`;
  }

  /** A finding holds on when cases are added; what survived meets them again. */
  answer(id: string): Answer | undefined {
    const kept = this.#answers.get(id);
    if (kept === undefined || kept.answer.outcome === 'not judged') return undefined;
    return kept.cases === this.#cases || kept.answer.outcome !== 'survived' ? kept.answer : undefined;
  }

  /** Whether it was ever judged, by these cases or others. */
  isJudged(id: string): boolean {
    return this.#answers.has(id);
  }

  keep(id: string, answer: Answer): void {
    const kept = { id, cases: this.#cases, answer };
    this.#answers.set(id, kept);
    appendFileSync(this.answersFile, `${JSON.stringify(kept)}\n`);
  }

  /** What was computed before for this source and these cases, or is computed now. */
  async once<T>(name: string, compute: () => Promise<T>): Promise<T> {
    const file = `${this.#source}.${this.#cases}.${name}.json`;
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
    const computed = await compute();
    writeFileSync(file, JSON.stringify(computed));
    return computed;
  }
}

function hashOf(files: readonly SourceFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
}
