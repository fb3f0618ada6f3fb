import { isObject, type JsonValue } from '../boundary/json.ts';
import { type CancelAlarm, Clock } from '../clock/clock.ts';

/** Milliseconds that a question waits for processes that do not answer. */
const PATIENCE = 2000;

/** Questions that may be open at once; beyond, nobody is asked. */
const MAX_QUESTIONS = 10_000;

interface Question {
  readonly missing: Set<string>;
  readonly answers: JsonValue[];
  readonly done: () => void;
}

/**
 * Questions to other processes. Each waits until all of them have answered, or until that takes too long. A process that took
 * too long may be dead: it is still asked, and nobody waits for it before it is heard of again.
 */
export class Questions {
  readonly #clock: Clock;
  readonly #open = new Map<number, Question>();
  readonly #silent = new Set<string>();
  #count = 0;

  /** @param clock real time, unless a test moves it */
  constructor(clock = new Clock()) {
    this.#clock = clock;
  }

  /**
   * Resolves with the answers of those that have answered in time.
   *
   * @param send sends the question with its number to the others; if that fails, there are no answers
   */
  async ask(
    others: readonly string[],
    send: (number: number) => Promise<void>,
  ): Promise<readonly JsonValue[]> {
    if (others.length === 0 || this.#open.size >= MAX_QUESTIONS) return [];
    this.#count += 1;
    const number = this.#count;
    const answers: JsonValue[] = [];
    let cancel: CancelAlarm = () => {};
    try {
      await new Promise<void>((resolve) => {
        const done = () => resolve();
        const missing = new Set(others.filter((other) => !this.#silent.has(other)));
        const tooLong = () => {
          for (const other of missing) this.#silent.add(other);
          done();
        };
        cancel = this.#clock.at(this.#clock.now() + PATIENCE, tooLong);
        this.#open.set(number, { missing, answers, done });
        send(number).then(missing.size === 0 ? done : undefined, done);
      });
    } finally {
      cancel();
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

  /** A process gives a sign of life. */
  heard(from: string): void {
    this.#silent.delete(from);
  }

  /** A process is gone: nobody waits for its answers. */
  gone(id: string): void {
    this.#silent.delete(id);
    for (const { missing, done } of this.#open.values()) if (missing.delete(id) && missing.size === 0) done();
  }

  /** Waits for nobody any longer. */
  close(): void {
    for (const { done } of this.#open.values()) done();
  }
}
