import { isObject, type JsonValue } from '../boundary/json.ts';

/** Milliseconds that one who asks waits for those who do not answer. */
const PATIENCE = 2000;

/** Questions that may be open at once; beyond, nobody is asked. */
const MAX_QUESTIONS = 10_000;

interface Question {
  readonly missing: Set<string>;
  readonly answers: JsonValue[];
  readonly done: () => void;
}

/** Questions to other processes, until all have answered or take too long. */
export class Questions {
  readonly #open = new Map<number, Question>();
  #count = 0;

  /**
   * Resolves with the answers of those that have answered in time.
   *
   * @param send brings the question, under its number, to the others; one that cannot be brought has no answers
   */
  async ask(
    others: readonly string[],
    send: (number: number) => Promise<void>,
  ): Promise<readonly JsonValue[]> {
    if (others.length === 0 || this.#open.size >= MAX_QUESTIONS) return [];
    this.#count += 1;
    const number = this.#count;
    const answers: JsonValue[] = [];
    let patience: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve) => {
        const done = () => resolve();
        patience = setTimeout(done, PATIENCE).unref();
        this.#open.set(number, { missing: new Set(others), answers, done });
        send(number).catch(done);
      });
    } finally {
      clearTimeout(patience);
      this.#open.delete(number);
    }
    return answers;
  }

  /** Takes the answer of a process; only its first one counts. */
  answered(from: string, data: JsonValue): void {
    if (!isObject(data) || typeof data.number !== 'number') return;
    const question = this.#open.get(data.number);
    if (question === undefined || !question.missing.delete(from)) return;
    question.answers.push((data.said ?? null) as JsonValue);
    if (question.missing.size === 0) question.done();
  }

  /** A process is gone: nobody waits for its answers. */
  gone(id: string): void {
    for (const { missing, done } of this.#open.values()) if (missing.delete(id) && missing.size === 0) done();
  }

  /** Waits for nobody any longer. */
  close(): void {
    for (const { done } of this.#open.values()) done();
  }
}
