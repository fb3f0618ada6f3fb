import { WorkerProcess } from '../load/worker-process.ts';
import { mostConnections } from '../servers/open-files.ts';
import { type ServerProcess, startServer } from '../servers/server-process.ts';
import type { HoldJobs } from './hold-worker.ts';
import { AT_ONCE, type Extent, MOST_P99_MS, SETTINGS, type Side, sides, TRIES } from './plan.ts';

/** So many chats polled at one server. */
export interface Step {
  readonly side: Side;
  readonly chats: number;
  /** Milliseconds from a poll to its answer; undefined where it came to none. */
  readonly figures?: StepFigures;
  /** Why it came to none. */
  readonly failure?: string;
}

export interface StepFigures {
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds by which 99 % of the polls were sent too late, at the most. */
  readonly lag: number;
  /** Polls whose turn came while the one before had no answer. */
  readonly skipped: number;
  /** Share of its time for which the load generator was busy. */
  readonly utilization: number;
  /** Cores that the server used. */
  readonly cores: number;
}

/** What was held, and how it went on the way. */
export interface Holding {
  readonly steps: readonly Step[];
  /** Connections that a process may have on this machine. */
  readonly mostConnections: number;
}

/** Adds chats step by step, at both servers in turn, until a server is too slow or the machine allows no more. */
export async function measureHolding(
  { steps, ...times }: Extent,
  progress: (text: string) => void,
): Promise<Holding> {
  const most = mostConnections() - AT_ONCE;
  const started: { stop(): unknown }[] = [];
  const starting = async (script: string, args: readonly string[] = []) => {
    const server = await startServer(script, args);
    started.push(server);
    return server;
  };
  const worker = new WorkerProcess<HoldJobs>('./hold/hold-worker.ts');
  started.push(worker);
  try {
    const servers = {
      'mock-gms': await starting('./servers/mock-gms.mjs', [JSON.stringify(SETTINGS)]),
      raw: await starting('./servers/raw.mjs'),
    };
    const dataURL = `${servers['mock-gms'].url}/genesys/2/chat/bench`;
    const answerBytes = await worker.run('begin', { dataURL });
    const hold = async (side: Side, chats: number): Promise<StepFigures> => {
      const server = servers[side];
      if (side === 'mock-gms') await worker.run('chats', { count: chats });
      const job = { url: server.url, chats, ...times };
      return withCores(server, () =>
        side === 'raw' ? worker.run('holdRaw', { ...job, answerBytes }) : worker.run('holdMockGms', job),
      );
    };
    const done: Step[] = [];
    const going = new Set<Side>(sides.map(({ name }) => name));
    for (const chats of steps.filter((count) => count <= most)) {
      for (const { name: side, title } of sides) {
        if (!going.has(side)) continue;
        progress(`${chats} chats polled at ${title}`);
        const step = await bestOf(TRIES, side, chats, hold);
        done.push(step);
        if (!isHeld(step)) going.delete(side);
      }
    }
    return { steps: done, mostConnections: most };
  } finally {
    await Promise.all(started.map((each) => each.stop()));
  }
}

/** Whether the chats of a step were answered in time. */
export function isHeld({ figures }: Step): boolean {
  return figures !== undefined && figures.p99 <= MOST_P99_MS && figures.skipped === 0;
}

/** The first try that is held, or else the last one. */
async function bestOf(
  tries: number,
  side: Side,
  chats: number,
  hold: (side: Side, chats: number) => Promise<StepFigures>,
): Promise<Step> {
  const step = await hold(side, chats).then(
    (figures): Step => ({ side, chats, figures }),
    (error: unknown): Step => ({ side, chats, failure: error instanceof Error ? error.message : `${error}` }),
  );
  return isHeld(step) || tries <= 1 ? step : bestOf(tries - 1, side, chats, hold);
}

async function withCores<T>(server: ServerProcess, act: () => Promise<T>): Promise<T & { cores: number }> {
  const [spentBefore, began] = [await server.cpuTime(), performance.now()];
  const result = await act();
  const spent = (await server.cpuTime()) - spentBefore;
  return { ...result, cores: spent / 1000 / (performance.now() - began) };
}
