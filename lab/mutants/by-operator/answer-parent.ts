import type { Judgement } from './judge-mutant.ts';

/** What the parent asks for. */
export interface Question {
  readonly id: string;
  /** Names of runs, in their order. */
  readonly runs: readonly string[];
}

/** What a worker says: that it is alive, or what it found; with the milliseconds of processor that it took until now. */
export interface Word {
  readonly cpuMs: number;
  readonly judgement?: Judgement;
}

const ALIVE_MS = 1_000;

/** Answers each question of the parent process, and says meanwhile that this one is alive. */
export function answerParent(judge: (question: Question) => Promise<Judgement>): void {
  process.removeAllListeners('warning');
  process.on('disconnect', () => process.exit());
  console.error = () => {};
  console.warn = () => {};

  const cpuMs = () => {
    const { user, system } = process.cpuUsage();
    return Math.round((user + system) / 1000);
  };
  const say = (word: Word) => process.send?.(word);
  say({ cpuMs: cpuMs() });
  setInterval(() => say({ cpuMs: cpuMs() }), ALIVE_MS);

  process.on('message', (question: Question) => {
    judge(question).then(
      (judgement) => say({ cpuMs: cpuMs(), judgement }),
      // Without an answer the parent would wait for nothing.
      () => process.exit(1),
    );
  });
}
