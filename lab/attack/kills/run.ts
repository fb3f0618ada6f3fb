import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../ask.ts';
import { Chance } from '../chance.ts';
import { Figures } from '../figures.ts';
import { Target, type TargetOptions } from '../target/target.ts';
import { customerOverLongPolling, customerOverWebSocket } from './cometd-customer.ts';
import { inFolder, inRedis, type Keeping } from './keeping.ts';
import { Ledger } from './ledger.ts';
import { customerOverRest } from './rest-customer.ts';
import { parsed } from './stage.ts';
import { setUp, tester } from './tester.ts';
import { judge } from './verdict.ts';

export interface KillsOptions {
  readonly seed: number;
  /** How often the server is killed. */
  readonly runs: number;
  /** Customers over each transport. */
  readonly concurrency: number;
  /** Whether it keeps everything in a Redis, and not in a folder. */
  readonly store?: boolean;
  readonly target?: TargetOptions;
  readonly log: (line: string) => void;
  /** Is told how far it is. */
  readonly far?: (text: string) => void;
}

export interface KillsReport {
  readonly held: boolean;
  readonly mistakes: readonly string[];
  readonly figures: Figures;
}

/** What is acknowledged before a kill, at the least: in all, and over each transport; and the real milliseconds for that. */
const LEAST = 10;
const LEAST_OVER_EACH = 1;
const PATIENCE = 30_000;

/** Real milliseconds within which the kill comes from then on. */
const MOMENT = 300;

const CUSTOMERS = {
  REST: customerOverRest,
  'long-polling': customerOverLongPolling,
  WebSocket: customerOverWebSocket,
} as const;

/** Kills a server that keeps what it has under load, again and again, and looks each time whether it is as it was. */
export async function kills({
  seed,
  runs,
  concurrency,
  store,
  target,
  log,
  far,
}: KillsOptions): Promise<KillsReport> {
  const keeping = store ? await inRedis() : inFolder();
  const options = { ...target, args: ['--port', '0', '--script', 'none', ...keeping.flags] };
  const chance = new Chance(seed);
  const figures = new Figures();
  const ledger = new Ledger();
  const mistakes: string[] = [];
  let server: Target | undefined;
  try {
    server = await Target.start(options);
    await setUp(server.port);
    const clock = parsed<{ now: number }>(
      (await ask(server.port, 'GET', '/mock/services/frozen/clock')).text,
    );
    for (let run = 1; run <= runs && mistakes.length === 0; run += 1) {
      mistakes.push(...(await killedUnderLoad(server, keeping, chance, ledger, concurrency)));
      if (mistakes.length > 0) log(`what the server wrote:\n${server.output}`);
      const began = performance.now();
      server = await Target.start(options);
      figures.most('slowest restart, ms', Math.round(performance.now() - began));
      const kept = await keeping.countFiles();
      const verdict = await judge(server.port, kept, keeping.staying, ledger, clock?.now ?? Number.NaN);
      mistakes.push(...verdict.mistakes);
      if (verdict.mistakes.length > 0) log(`what the server wrote:\n${server.output}`);
      figures.set('files', verdict.files).set('scripted agents who left with their process', verdict.agents);
      figures
        .set('kills', run)
        .set('chats', ledger.chats.length)
        .set('acknowledged messages and files', ledger.acknowledged);
      if (keeping.disturbances !== undefined) figures.set('cuts and lost answers', keeping.disturbances);
      far?.(`${run} of ${runs} kills`);
      if (run % 10 === 0) log(`${run} kills, ${ledger.acknowledged} acknowledged messages and files`);
    }
  } finally {
    await server?.stop();
    await keeping.end();
  }
  return { held: mistakes.length === 0, mistakes, figures };
}

/** Kills it; what was wrong before. */
async function killedUnderLoad(
  server: Target,
  keeping: Keeping,
  chance: Chance,
  ledger: Ledger,
  concurrency: number,
): Promise<readonly string[]> {
  const { port } = server;
  let isOver = false;
  const stage = (acknowledged = () => {}) => ({
    port,
    ledger,
    acknowledged,
    chance: chance.fork(),
    get isOver() {
      return isOver;
    },
  });
  const over = new Figures();
  const everybody = Array.from({ length: concurrency }, () =>
    Object.entries(CUSTOMERS).map(([name, customer]) => customer(stage(() => over.add(name)))),
  ).flat();
  everybody.push(tester(stage()));
  const calm = new AbortController();
  const { disturbances = -1 } = keeping;
  const disturbed = keeping.disturb(chance.fork(), calm.signal);
  const before = ledger.acknowledged;
  const end = performance.now() + PATIENCE;
  const idle = () => Object.keys(CUSTOMERS).filter((name) => over.get(name) < LEAST_OVER_EACH);
  const isUnderLoad = () =>
    ledger.acknowledged >= before + LEAST &&
    idle().length === 0 &&
    (keeping.disturbances ?? 0) > disturbances;
  while (!isUnderLoad() && server.isAlive && performance.now() < end) await delay(5);
  await delay(chance.below(MOMENT));
  const mistakes = server.isAlive
    ? idle().map((name) => `nothing was acknowledged over ${name} within ${PATIENCE} ms`)
    : ['the server ended by itself'];
  const killed = server.stop();
  isOver = true;
  await killed;
  calm.abort();
  await disturbed;
  await Promise.all(everybody);
  return mistakes;
}
