import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { within } from '../../../contracts/shared/within.ts';
import type { Question, Word } from './answer-parent.ts';
import type { Judgement } from './judge-mutant.ts';

/** How workers are run. */
export interface WorkerPlan {
  /** Holds the instrumented files. */
  readonly file: string;
  readonly processes?: number;
  /** When nothing more is asked, as `performance.now()` counts. @default never */
  readonly until?: number;
  /** A process that says nothing for so many milliseconds is blocked. @default 30,000 */
  readonly silenceMs?: number;
  /** A question that is not answered within so many milliseconds is not judged. @default 900,000 */
  readonly wholeMs?: number;
  /** The runs of a question, those first that probably find the mutant. @default their own order */
  readonly likelyFirst?: (question: Question) => readonly string[];
  /** The program of a worker, for tests. */
  readonly program?: string;
}

/** What workers said of a question; `not judged` where a process took too long without being blocked. */
export type Answer = Omit<Judgement, 'outcome'> & {
  readonly outcome: Judgement['outcome'] | 'not judged';
};

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const SILENCE_MS = 30_000;
const WHOLE_MS = 900_000;
/** A process ends rather than that it takes all memory of the machine. */
const MEMORY_MB = 1_500;
/** Mutants that a process judges: what wrong servers leave behind does not add up. */
const PER_PROCESS = 100;

/**
 * Asks some processes, each one question at a time. A process that is blocked, or ends, is replaced, and its question
 * asked once more: what ends a second process as well is a timeout. No process outlives this one.
 *
 * @returns the milliseconds of processor that all processes took
 */
export async function askWorkers(
  questions: readonly Question[],
  {
    file,
    processes = 2,
    until = Number.POSITIVE_INFINITY,
    silenceMs = SILENCE_MS,
    wholeMs = WHOLE_MS,
    likelyFirst = ({ runs }) => runs,
    program = WORKER,
  }: WorkerPlan,
  onAnswer: (id: string, answer: Answer) => void,
): Promise<number> {
  let spentMs = 0;
  const left = questions.values();
  const work = async () => {
    let worker: Worker | undefined;
    try {
      for (const question of left) {
        if (performance.now() > until) return;
        const asked = { ...question, runs: likelyFirst(question) };
        let answer: Answer | undefined;
        for (let attempt = 0; attempt < 2 && answer === undefined; attempt += 1) {
          worker ??= new Worker(program, file);
          answer = await worker.ask(asked, silenceMs, wholeMs);
          // What took too long goes on in that process: it would slow the next question down, or answer it.
          const goesOn = answer?.outcome === 'not judged' || answer?.outcome === 'timeout';
          if (answer === undefined || goesOn || worker.asked >= PER_PROCESS) {
            spentMs += worker.end();
            worker = undefined;
          }
        }
        onAnswer(
          question.id,
          answer ?? { outcome: 'timeout', reason: 'the process is blocked, or ends', broken: [], runs: 0 },
        );
      }
    } finally {
      spentMs += worker?.end() ?? 0;
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, questions.length) }, work));
  return spentMs;
}

// One that is blocked does not see that its parent has gone.
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const worker of running) worker.kill('SIGKILL');
});

class Worker {
  readonly #process: ChildProcess;
  #cpuMs = 0;
  /** When it last spoke; a process that starts is not blocked. */
  #heard = Number.POSITIVE_INFINITY;
  asked = 0;

  constructor(program: string, file: string) {
    this.#process = fork(program, [file], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    running.add(this.#process);
    this.#process.once('exit', () => running.delete(this.#process));
  }

  /** What it says; undefined if it is blocked or ends. */
  async ask(question: Question, silenceMs: number, wholeMs: number): Promise<Answer | undefined> {
    this.asked += 1;
    const over = new AbortController();
    if (this.asked > 1) this.#heard = performance.now();
    const answered = new Promise<Answer>((resolve) => {
      this.#process.on('message', (message: Word) => {
        this.#cpuMs = message.cpuMs;
        this.#heard = performance.now();
        if (message.judgement !== undefined) resolve(message.judgement);
      });
    });
    const ended = once(this.#process, 'exit', { signal: over.signal }).then(
      () => undefined,
      () => undefined,
    );
    const blocked = new Promise<undefined>((resolve) => {
      const look = setInterval(() => {
        if (performance.now() - this.#heard > silenceMs) resolve(undefined);
      }, 500);
      over.signal.addEventListener('abort', () => clearInterval(look));
    });
    try {
      this.#process.send(question, () => {});
      const first = Promise.race([answered, ended, blocked]);
      return await within(wholeMs, first, () => new Error('takes too long'));
    } catch {
      return { outcome: 'not judged', broken: [], runs: 0 };
    } finally {
      over.abort();
      this.#process.removeAllListeners('message');
    }
  }

  /** Ends the process; returns the milliseconds of processor that it said to have taken. */
  end(): number {
    this.#process.kill('SIGKILL');
    return this.#cpuMs;
  }
}
