import { Target, type TargetOptions } from '../target/target.ts';
import type { Contract } from './contract/contract-operations.ts';
import { signatureOf } from './find.ts';
import type { Conversation } from './input.ts';
import { converse, type Problem } from './wire/converse.ts';
import { Patience } from './wire/patience.ts';
import { leaveWorld, makeWorld } from './world.ts';

/** Stands for the signature of a process that does not end and does not answer. */
export const HANG = 'the event loop does not come round';

export interface TrialOptions {
  readonly contract: Contract;
  readonly target: TargetOptions;
  /** Questions of {@link Patience} before an answer is overdue. */
  readonly patience?: number;
}

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

  /** The kind of the last problem in these conversations; undefined where there is none. */
  async problemOf(
    conversations: readonly Conversation[],
    worldSeed: number,
  ): Promise<Problem['kind'] | undefined> {
    return (await this.#try(conversations, worldSeed)).problem;
  }

  async #try(conversations: readonly Conversation[], worldSeed: number) {
    this.#target ??= await Target.start(this.#options.target);
    const target = this.#target;
    let isHung = false;
    const hung = () => {
      isHung = true;
      void target.stop();
    };
    const patience = new Patience(target, hung, this.#options.patience);
    const line = { port: target.port, wait: (overdue: () => void) => patience.wait(overdue) };
    const world = await makeWorld(target.port, worldSeed, this.#options.contract);
    let found: Problem['kind'] | undefined;
    for (const each of conversations) {
      const { problem } = await converse(line, each, world.ids[each.zone]);
      found = problem?.kind ?? found;
    }
    const { problem } = await converse(line, HEALTH, {});
    patience.close();
    if (problem === undefined && target.isAlive && !isHung) {
      await leaveWorld(target.port, world);
      return { problem: found };
    }
    this.#target = undefined;
    if (isHung) return { end: HANG };
    const end = await target.ended;
    await target.stop();
    return { end: signatureOf(end.output) };
  }

  async close(): Promise<void> {
    await this.#target?.stop();
  }
}
