import { setTimeout as delay } from 'node:timers/promises';
import type { KeepFind } from '../finds.ts';
import { type End, Target } from '../target/target.ts';
import { type Find, fileOf, signatureOf } from './find.ts';
import type { Conversation } from './input.ts';
import { shrink } from './shrink.ts';
import { HANG, HEALTH, Trial, type TrialOptions } from './trial.ts';
import { converse } from './wire/converse.ts';
import type { Outcome } from './wire/outcome.ts';
import { Patience } from './wire/patience.ts';
import type { World } from './world.ts';

/** Conversations that are kept to look for what ended the process. */
const RECENT = 200;

/** Finds of one kind and signature that are looked into; further ones are counted. */
const ENDS_LOOKED_INTO = 12;

interface Said {
  readonly conversation: Conversation;
  readonly world: World;
  isOver: boolean;
}

/** Milliseconds within which the end of a process is seen whose connections break. */
const END_IS_SEEN_MS = 5_000;

export interface ArenaOptions extends TrialOptions {
  readonly seed: number;
  readonly keepFind: KeepFind;
  readonly log: (line: string) => void;
}

/** Where the server is attacked: restarts it when it ends, and keeps what was found. */
export class Arena {
  readonly finds: Find[] = [];
  /** Sources that end the process: their inputs are not sent again in this run. */
  readonly muted = new Set<string>();
  /** How often the process ended or hung. */
  exits = 0;
  readonly #options: ArenaOptions;
  readonly #recent: Said[] = [];
  readonly #seen = new Map<string, number>();
  #target: Target;
  #patience: Patience;
  /** Resolves once there is a server again. */
  #renewed: Promise<void> | undefined;
  #isOver = false;

  private constructor(options: ArenaOptions, target: Target) {
    this.#options = options;
    this.#target = target;
    this.#patience = this.#watch(target);
  }

  static async open(options: ArenaOptions): Promise<Arena> {
    return new Arena(options, await Target.start(options.target));
  }

  get target(): Target {
    return this.#target;
  }

  /** Waits until there is a server to attack. */
  async ready(): Promise<Target> {
    while (this.#renewed !== undefined) await this.#renewed;
    return this.#target;
  }

  /** Has a conversation; undefined where the server ended meanwhile. */
  async say(conversation: Conversation, world: World): Promise<Outcome | undefined> {
    const target = await this.ready();
    const said: Said = { conversation, world, isOver: false };
    this.#recent.push(said);
    world.history.push(conversation);
    if (this.#recent.length > RECENT)
      this.#recent.splice(0, this.#recent.findIndex(({ isOver }) => isOver) + 1);
    const outcome = await converse(this.#patience, conversation, world.ids[conversation.zone]);
    said.isOver = true;
    const { problem } = outcome;
    if (problem === undefined) return outcome;
    const health = await this.#health(target);
    if (health === undefined) {
      said.isOver = false;
      await this.ready();
      return undefined;
    }
    await this.#problem(said, outcome);
    await this.#problem(said, health);
    return outcome;
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#renewed;
    this.#patience.close();
    await this.#target.stop();
  }

  #watch(target: Target): Patience {
    void target.ended.then((end) => {
      if (!this.#isOver && target === this.#target) this.#renewed = this.#afterEnd(end, 'exit');
    });
    const hung = () => {
      if (this.#isOver || target !== this.#target || this.#renewed !== undefined) return;
      const end = {
        code: null,
        signal: null,
        output: `${HANG}\n${target.output}`,
      };
      this.#renewed = this.#afterEnd(end, 'hang');
    };
    return new Patience(target, hung, this.#options.patience);
  }

  /** What the server says to a plain question; undefined where it has ended or hangs. One that is unwell lives. */
  async #health(target: Target): Promise<Outcome | undefined> {
    const isGone = () => target !== this.#target || this.#renewed !== undefined;
    if (isGone()) return undefined;
    const health = await Promise.race([
      target.ended.then(() => undefined),
      converse({ port: target.port, wait: () => () => {} }, HEALTH, {}),
    ]);
    const isAnswer = health?.problem === undefined || health.problem.kind === 'status';
    if (health === undefined || !isAnswer) {
      // A connection breaks a moment before the end of its process is seen; that is told by the process, or by patience.
      for (const end = performance.now() + END_IS_SEEN_MS; !isGone() && performance.now() < end; )
        await delay(20);
    }
    return isGone() || !target.isAlive ? undefined : health;
  }

  async #problem({ conversation, world }: Said, { problem }: Outcome): Promise<void> {
    if (problem === undefined) return;
    const signature = `${problem.kind} ${problem.input.source.split(':', 1)[0]}`;
    if (!this.#isNew(signature, 1)) return;
    const { kind, detail, input } = problem;
    const alone: Conversation = { zone: conversation.zone, inputs: [input], delivery: { kind: 'whole' } };
    const trial = new Trial(this.#options);
    try {
      const again = async (some: readonly Conversation[]) =>
        (await trial.problemsOf(some, world.seed)).includes(kind);
      // By itself, with what went along, or with all that the chat has gone through before.
      const candidates = [[alone], [conversation], [...world.history]];
      let conversations: readonly Conversation[] = [conversation];
      let isReproduced = false;
      for (const candidate of candidates) {
        isReproduced = await again(candidate);
        if (!isReproduced) continue;
        // A wait that is overdue takes its time: what is not answered is not made smaller.
        conversations = kind === 'unanswered' ? candidate : await shrink(candidate, again);
        break;
      }
      this.#keep(
        { kind, detail, source: input.source, isReproduced, conversations },
        world,
        this.#target.output,
      );
    } finally {
      await trial.close();
    }
  }

  async #afterEnd(end: End, kind: 'exit' | 'hang'): Promise<void> {
    this.exits += 1;
    const { log, target } = this.#options;
    this.#patience.close();
    await this.#target.stop();
    const suspects = [
      ...this.#recent.filter(({ isOver }) => !isOver),
      ...this.#recent.filter(({ isOver }) => isOver).reverse(),
    ];
    this.#recent.length = 0;
    const signature = kind === 'hang' ? HANG : signatureOf(end.output);
    log(`the process ended (${end.code ?? end.signal ?? 'hung'}): ${signature}`);
    if (this.#isNew(signature, 2) && this.exits <= ENDS_LOOKED_INTO)
      await this.#lookInto(suspects, end, kind, signature);
    if (!this.#isOver) {
      this.#target = await Target.start(target);
      this.#patience = this.#watch(this.#target);
    }
    this.#renewed = undefined;
  }

  /** Finds out which conversation ended the process, by having them again with servers of their own. */
  async #lookInto(suspects: readonly Said[], end: End, kind: string, signature: string): Promise<void> {
    const [first] = suspects;
    if (first === undefined) return;
    const trial = new Trial(this.#options);
    try {
      let found: Said | undefined;
      for (const said of suspects) {
        if ((await trial.endOf([said.conversation], said.world.seed)) !== signature) continue;
        found = said;
        break;
      }
      const world = (found ?? first).world;
      const again = async (some: readonly Conversation[]) =>
        (await trial.endOf(some, world.seed)) === signature;
      const conversations =
        found === undefined
          ? suspects.map(({ conversation }) => conversation).reverse()
          : await shrink([found.conversation], again);
      const isReproduced = found !== undefined;
      const blamed = conversations.at(-1)?.inputs.at(-1);
      if (isReproduced && blamed !== undefined) this.muted.add(blamed.source);
      this.#keep(
        { kind, detail: signature, source: blamed?.source ?? '', isReproduced, conversations },
        world,
        end.output,
      );
    } finally {
      await trial.close();
    }
  }

  #isNew(signature: string, times: number): boolean {
    const count = (this.#seen.get(signature) ?? 0) + 1;
    this.#seen.set(signature, count);
    return count <= times;
  }

  #keep(found: Omit<Find, 'seed' | 'worldSeed' | 'output'>, world: World, output: string): void {
    const { seed, log, keepFind } = this.#options;
    const find = { ...found, seed, worldSeed: world.seed, output: output.slice(-4_000) };
    this.finds.push(find);
    const zone = find.conversations[0]?.zone ?? 'calm';
    const file = keepFind(`fuzz-${seed}-${this.finds.length}-${find.kind}`, fileOf(find, world.ids[zone]));
    log(
      `found: ${find.kind}${find.isReproduced ? '' : ' (not again by itself)'}: ${find.detail.slice(0, 160)}\n    by ${find.source.slice(0, 120)}\n    ${file}`,
    );
  }
}
