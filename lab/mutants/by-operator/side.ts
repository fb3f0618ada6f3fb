import type { Question } from './answer-parent.ts';
import type { Answer } from './ask-workers.ts';
import type { Cache } from './cache.ts';
import type { Instrumented } from './instrument.ts';
import type { SourceFile } from './mutated-files.ts';
import type { SetAside } from './set-aside.ts';

/** What mutants are made of, and what judges them: the server by cases, the client by its tests. */
export interface Side {
  readonly sources: readonly SourceFile[];
  readonly judgedBy: readonly SourceFile[];
  readonly setAside: readonly SetAside[];
  /** The file in which what was found is kept. */
  readonly answersUrl: URL;
  /** What can notice each mutant, by the mutant's id and in the order in which it is asked; measured once. */
  noticing(
    instrumented: Instrumented,
    cache: Cache,
    onProgress: Progress,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Judges mutants, and tells each answer as it comes.
   *
   * @returns the milliseconds of processor that other processes took, as far as they are known
   */
  judge(
    questions: readonly Question[],
    instrumented: Instrumented,
    plan: {
      readonly cache: Cache;
      readonly processes: number;
      /** When nothing more is asked, as `performance.now()` counts. */
      readonly until: number;
      onAnswer(id: string, answer: Answer): void;
    },
  ): Promise<number>;
}

/** Is told what of how much is done. */
export type Progress = (done: number, all: number, words: string) => void;
