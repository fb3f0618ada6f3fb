import { setTimeout as delay } from 'node:timers/promises';
import { Target, type TargetOptions } from '../target/target.ts';
import type { Contract } from './contract/contract-operations.ts';
import { signatureOf } from './find.ts';
import type { Conversation } from './input.ts';
import { converse } from './wire/converse.ts';
import type { Problem } from './wire/outcome.ts';
import { Patience } from './wire/patience.ts';
import { leaveWorld, makeWorld } from './world.ts';

/** Stands for the signature of a process that does not end and does not answer. */
export const HANG = 'the event loop does not come round';

/** Milliseconds within which a process has ended whose connections break; one that has not lives, and is unwell. */
const ENDS_WITHIN_MS = 5_000;

export interface TrialOptions {
  readonly contract: Contract;
  readonly target: TargetOptions;
  /** Questions of {@link Patience} before an answer is overdue. */
  readonly patience?: number;
}

const endsNoMore = () => delay(ENDS_WITHIN_MS, undefined, { ref: false });

/** A question that every server answers. */
export const HEALTH: Conversation = {
  zone: 'calm',
  inputs: [
    {
      source: 'health',
      carrier: 'http',
      head: 'GET /mock/health HTTP/1.1\r\nHost: localhost\r\n',
      body: '',
      framing: 'length',
      demand: 'answer',
      meant: [],
    },
  ],
  delivery: { kind: 'whole' },
};

interface Tried {
  /** The signature of the end. */
  readonly end?: string;
  readonly problems: readonly Problem['kind'][];
}

/** A server to try conversations with: a new one after each that ends it. */
export class Trial {
  readonly #options: TrialOptions;
  #target: Target | undefined;

  constructor(options: TrialOptions) {
    this.#options = options;
  }

  /** The signature of the end that these conversations bring about; undefined where the server goes on. */
  async endOf(conversations: readonly Conversation[], worldSeed: number): Promise<string | undefined> {
    return (await this.#try(conversations, worldSeed)).end;
  }

  /** The kinds of problems in these conversations, and in a plain question after them; none where the process ends. */
  async problemsOf(
    conversations: readonly Conversation[],
    worldSeed: number,
  ): Promise<readonly Problem['kind'][]> {
    return (await this.#try(conversations, worldSeed)).problems;
  }

  async #try(conversations: readonly Conversation[], worldSeed: number): Promise<Tried> {
    this.#target ??= await Target.start(this.#options.target);
    const target = this.#target;
    let isHung = false;
    const hung = () => {
      isHung = true;
      void target.stop();
    };
    const patience = new Patience(target, hung, this.#options.patience);
    const world = await makeWorld(target.port, worldSeed, this.#options.contract);
    const problems: Problem['kind'][] = [];
    for (const each of conversations) {
      const { problem } = await converse(patience, each, world.ids[each.zone]);
      if (problem !== undefined) problems.push(problem.kind);
    }
    const { problem } = await converse(patience, HEALTH, {});
    patience.close();
    if (problem === undefined && target.isAlive && !isHung) {
      await leaveWorld(target.port, world);
      return { problems };
    }
    this.#target = undefined;
    if (isHung) return { end: HANG, problems: [] };
    // A status is an answer of a process that lives.
    const isAnswer = problem?.kind === 'status';
    const end = isAnswer ? undefined : await Promise.race([target.ended, endsNoMore()]);
    await target.stop();
    if (end !== undefined) return { end: signatureOf(end.output), problems: [] };
    return { problems: problem === undefined ? problems : [...problems, problem.kind] };
  }

  async close(): Promise<void> {
    await this.#target?.stop();
  }
}
