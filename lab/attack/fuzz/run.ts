import { Chance } from '../chance.ts';
import { Figures } from '../figures.ts';
import { type KeepFind, writeFind } from '../finds.ts';
import type { TargetOptions } from '../target/target.ts';
import { Arena } from './arena.ts';
import { attackConfigFiles } from './config-files.ts';
import { type Contract, readContract } from './contract/contract-operations.ts';
import type { Find } from './find.ts';
import type { Conversation } from './input.ts';
import { atQuiet, mistakesOf, NOT_MADE } from './quiet.ts';
import { bayeuxFrames, bayeuxRequests } from './sources/bayeux.ts';
import { contractSource } from './sources/contract-source.ts';
import { demoSource, httpSource } from './sources/http.ts';
import { FIRST_CONTACT, scriptSource } from './sources/scripts.ts';
import type { Source } from './sources/source.ts';
import { leaveWorld, makeWorld, type World } from './world.ts';

const SOURCES: readonly Source[] = [
  contractSource('chat', 8),
  contractSource('control', 3),
  contractSource('bayeux', 1),
  bayeuxRequests,
  bayeuxFrames,
  httpSource,
  demoSource,
  scriptSource,
];

export interface FuzzOptions {
  readonly seed: number;
  readonly inputs: number;
  readonly concurrency: number;
  readonly target?: TargetOptions;
  readonly patience?: number;
  /** Ends of the process after which there is no point in going on. @default 20 */
  readonly mostExits?: number;
  /** How often a server that holds too much is asked again before that counts. @default 30 */
  readonly quietRounds?: number;
  /** Where inputs come from. @default everything */
  readonly sources?: readonly Source[];
  /** Keeps what was found. @default a file of its own for each */
  readonly keepFind?: KeepFind;
  readonly log: (line: string) => void;
  /** Is told how far it is. */
  readonly far?: (text: string) => void;
}

export interface FuzzReport {
  readonly held: boolean;
  /** What was wrong, in words. */
  readonly mistakes: readonly string[];
  readonly finds: readonly Find[];
  readonly exits: number;
  /** How many inputs were sent, by source. */
  readonly figures: Figures;
}

/** Inputs of one conversation, and conversations of one world. */
const MOST_INPUTS = 12;
const CONVERSATIONS_PER_WORLD = 60;

/** Conversations from one look at the open files to the next. */
const LOOK_AT_FILES = 100;

/** Inputs before memory is first looked at: what is compiled and cached by then is no leak. */
const WARM_UP = 20_000;

const MOST_EXITS = 20;

/** Attacks a server with generated input, and reports the results. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const contract = readContract();
  const figures = new Figures();
  const { keepFind = writeFind } = options;
  const arena = await Arena.open({
    seed: options.seed,
    contract,
    target: options.target ?? {},
    keepFind,
    log: options.log,
    ...(options.patience !== undefined && { patience: options.patience }),
  });
  try {
    const chance = new Chance(options.seed);
    if (options.sources === undefined) await firstContact(arena, contract, chance);
    const warmUp = Math.min(WARM_UP, options.inputs / 2);
    const attack = new Attack(arena, contract, figures, options);
    await attack.send(warmUp, chance);
    const before = arena.exits === 0 ? await atQuiet(arena, options.quietRounds) : undefined;
    const files = options.sources === undefined ? fileCount(options.inputs) : 0;
    const [, configuration] = await Promise.all([
      attack.send(options.inputs - warmUp, chance),
      attackConfigFiles(files, chance.fork(), options.target ?? {}, keepFind, options.log),
    ]);
    if (files > 0) figures.set('configuration files', configuration.written);
    await arena.ready();
    const after = arena.exits === 0 ? await atQuiet(arena, options.quietRounds, before) : undefined;
    const mistakes = [...configuration.failures, ...mistakesOf(arena, figures, before, after)];
    return { held: mistakes.length === 0, mistakes, finds: arena.finds, exits: arena.exits, figures };
  } finally {
    await arena.close();
  }
}

async function firstContact(arena: Arena, contract: Contract, chance: Chance): Promise<void> {
  const { port } = arena.target;
  const world = await makeWorld(port, chance.below(2 ** 32), contract);
  await arena.say(FIRST_CONTACT, world);
  await arena.ready();
}

/** Configuration files that go with so many inputs: each is waited for. */
function fileCount(inputs: number): number {
  return Math.min(200, Math.ceil(inputs / 2_000));
}

/** Lanes side by side, each with a conversation at a time. */
class Attack {
  readonly #arena: Arena;
  readonly #contract: Contract;
  readonly #figures: Figures;
  readonly #options: FuzzOptions;
  readonly #began = performance.now();

  constructor(arena: Arena, contract: Contract, figures: Figures, options: FuzzOptions) {
    this.#arena = arena;
    this.#contract = contract;
    this.#figures = figures;
    this.#options = options;
  }

  async send(inputs: number, chance: Chance): Promise<void> {
    const until = this.#figures.get('inputs') + inputs;
    const lanes = Array.from({ length: this.#options.concurrency }, () => this.#lane(until, chance.fork()));
    await Promise.all(lanes);
  }

  async #lane(until: number, chance: Chance): Promise<void> {
    const arena = this.#arena;
    while (this.#isGoingOn(until)) {
      const { port } = await arena.ready();
      const world = await makeWorld(port, chance.below(2 ** 32), this.#contract);
      this.#figures.add('chats reached into', 2);
      if (!world.isWhole && arena.target.port === port) this.#figures.add(NOT_MADE);
      for (let count = 0; count < CONVERSATIONS_PER_WORLD && this.#isGoingOn(until); count += 1) {
        await this.#converse(chance, world);
        if (arena.target.port !== port) break;
      }
      if (arena.target.port === port && arena.target.isAlive) await leaveWorld(port, world);
    }
  }

  #isGoingOn(until: number): boolean {
    return this.#figures.get('inputs') < until && this.#arena.exits < (this.#options.mostExits ?? MOST_EXITS);
  }

  async #converse(chance: Chance, world: World): Promise<void> {
    const figures = this.#figures;
    const conversation = this.#next(chance);
    figures.add('inputs', conversation.inputs.length);
    const outcome = await this.#arena.say(conversation, world);
    if (outcome === undefined) return;
    // What followed an announced end of the connection was never read, and does not count as input.
    figures.add('inputs', outcome.taken - conversation.inputs.length);
    figures.add('answered', outcome.answered);
    const { problem } = outcome;
    if (problem !== undefined) figures.add(problem.kind === 'status' ? 'unmeant 5xx' : problem.kind);
    if (chance.oneIn(LOOK_AT_FILES)) figures.most('open files at most', this.#arena.target.openFiles ?? 0);
    this.#tell();
  }

  #next(chance: Chance): Conversation {
    for (;;) {
      const source = chance.weighted(this.#options.sources ?? SOURCES);
      const zone = chance.oneIn(4) ? 'wild' : 'calm';
      const talk = source.converse({ chance, contract: this.#contract, zone, most: MOST_INPUTS });
      const inputs = talk.inputs.filter((input) => !this.#arena.muted.has(input.source));
      if (inputs.length > 0) return { zone, delivery: talk.delivery, inputs };
    }
  }

  #tell(): void {
    const inputs = this.#figures.get('inputs');
    const rate = Math.round(inputs / ((performance.now() - this.#began) / 1000));
    const all = this.#options.inputs.toLocaleString('en');
    this.#options.far?.(`${inputs.toLocaleString('en')} of ${all} inputs, ${rate} a second`);
  }
}
