import { Chance } from '../chance.ts';
import { Figures } from '../figures.ts';
import type { TargetOptions, Vitals } from '../target/target.ts';
import { Arena } from './arena.ts';
import { attackConfigFiles } from './config-files.ts';
import { type Contract, readContract } from './contract/operations.ts';
import type { Find } from './find.ts';
import type { Conversation } from './input.ts';
import { bayeuxFrames, bayeuxRequests } from './sources/bayeux.ts';
import { contractSource } from './sources/contract-source.ts';
import { demoSource, httpSource } from './sources/http.ts';
import { FIRST_CONTACT, scriptSource } from './sources/scripts.ts';
import type { Source } from './sources/source.ts';
import { clearServer, leaveWorld, makeWorld, type World } from './world.ts';

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
  readonly log: (line: string) => void;
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

/** CPU time in milliseconds that one turn of the event loop may take. */
const LONGEST_TURN = 1_500;

/** How much more the server may hold in the end than in the beginning, and how often it is asked before that counts. */
const GROWTH = 1.5;
const ASKED_FOR_QUIET = 30;

/** Inputs before memory is first looked at: what is compiled and cached by then is no leak. */
const SHORTEST_WARM_UP = 4_000;
const LONGEST_WARM_UP = 20_000;

const MOST_EXITS = 20;

/** Attacks a server with generated input, and tells what came of it. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const contract = readContract();
  const figures = new Figures();
  const arena = await Arena.open({
    seed: options.seed,
    contract,
    target: options.target ?? {},
    log: options.log,
    ...(options.patience !== undefined && { patience: options.patience }),
  });
  try {
    const chance = new Chance(options.seed);
    if (options.sources === undefined) await firstContact(arena, contract, chance);
    const warmUp = warmUpOf(options.inputs);
    const attack = new Attack(arena, contract, figures, options);
    await attack.send(warmUp, chance);
    const before = arena.exits === 0 ? await atQuiet(arena, options) : undefined;
    const files = options.sources === undefined ? fileCount(options.inputs) : 0;
    const [, configuration] = await Promise.all([
      attack.send(options.inputs - warmUp, chance),
      attackConfigFiles(files, chance.fork(), options.target ?? {}, options.log),
    ]);
    if (files > 0) figures.set('configuration files', configuration.written);
    await arena.ready();
    const after = arena.exits === 0 ? await atQuiet(arena, options, before) : undefined;
    const mistakes = [...configuration.failures, ...judge(arena, figures, before, after)];
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

function warmUpOf(inputs: number): number {
  return Math.min(LONGEST_WARM_UP, Math.max(inputs / 10, Math.min(inputs / 2, SHORTEST_WARM_UP)));
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
  #told = performance.now();

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
      if (!world.isWhole && arena.target.port === port) this.#figures.add('chats that could not be made');
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
    // What stood behind an announced end of its connection was never an input.
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
    const now = performance.now();
    if (now - this.#told < 10_000) return;
    this.#told = now;
    const inputs = this.#figures.get('inputs');
    const rate = Math.round(inputs / ((now - this.#began) / 1000));
    this.#options.log(`${inputs.toLocaleString('en')} inputs, ${rate} a second`);
  }
}

interface Quiet extends Vitals {
  readonly openFiles: number | undefined;
  readonly scratchFiles: number;
}

/** What the server holds once all services are gone and nothing happens; waits until that is as little as `before`. */
async function atQuiet(
  arena: Arena,
  { quietRounds = ASKED_FOR_QUIET }: FuzzOptions,
  before?: Quiet,
): Promise<Quiet | undefined> {
  let quiet: Quiet | undefined;
  for (let asked = 0; asked < quietRounds; asked += 1) {
    const { target } = arena;
    if (!target.isAlive) return undefined;
    await clearServer(target.port);
    // Bayeux sessions live on for a few seconds after their last connect.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const vitals = await target.vitals().catch(() => undefined);
    if (vitals === undefined) return undefined;
    quiet = { ...vitals, openFiles: target.openFiles, scratchFiles: target.scratchFiles };
    const isCalm = before === undefined || quiet.held <= before.held * GROWTH;
    if (asked >= 2 && isCalm && quiet.scratchFiles === 0) break;
  }
  return quiet;
}

function judge(
  arena: Arena,
  figures: Figures,
  before: Quiet | undefined,
  after: Quiet | undefined,
): string[] {
  const mistakes: string[] = [];
  const wrong = (isWrong: boolean, what: string) => {
    if (isWrong) mistakes.push(what);
  };
  wrong(arena.exits > 0, `the process ended or hung ${arena.exits} times`);
  for (const name of [
    'unanswered',
    'closed without an answer',
    'unmeant 5xx',
    'more answers than requests',
    'no HTTP',
  ]) {
    wrong(figures.get(name) > 0, `${name}: ${figures.get(name)}`);
  }
  figures.set('exits', arena.exits);
  if (before !== undefined && after !== undefined) {
    figures.set('held before, MiB', mib(before.held)).set('held after quiet, MiB', mib(after.held));
    figures.set('resident before, MiB', mib(before.rss)).set('resident after quiet, MiB', mib(after.rss));
    figures.set('longest turn, ms of CPU', Math.round(after.longestTurn));
    figures.set('files left in the temporary folder', after.scratchFiles);
    wrong(after.held > before.held * GROWTH, 'memory after quiet is more than 1.5 times what it was');
    wrong(after.longestTurn > LONGEST_TURN, 'one turn of the event loop took too long');
    wrong(after.scratchFiles > 0, 'files were left in the temporary folder');
    if (before.openFiles !== undefined && after.openFiles !== undefined) {
      figures.set('open files before', before.openFiles).set('open files after quiet', after.openFiles);
      wrong(after.openFiles > before.openFiles + 5, 'files were left open');
    }
  }
  return mistakes;
}

function mib(bytes: number): number {
  return Math.round((bytes / 1024 ** 2) * 10) / 10;
}
