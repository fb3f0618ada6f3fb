import { percentile } from '../../statistics.ts';
import { WorkerProcess } from '../load/worker-process.ts';
import { mostConnections } from '../servers/open-files.ts';
import { type Memory, type ServerProcess, startServer } from '../servers/server-process.ts';
import {
  type Extent,
  PUSHES_PER_SECOND,
  SETTINGS,
  type Side,
  sides,
  TRIGGERS,
  type Transport,
  type TransportName,
  transports,
  WARM_UP_SESSIONS,
} from './plan.ts';
import type { PushJobs } from './push-worker.ts';

/** What one server did in one round. */
export interface Sample {
  readonly round: number;
  readonly side: Side;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Pushes that never came. */
  readonly missing: number;
  /** Sessions that were there at the end of the round. */
  readonly held: number;
  /** The share of its time for which the load generator was busy: close to 1, it is the limit. */
  readonly utilization: number;
}

/** One transport with so many sessions at each server. */
export interface Cell {
  readonly transport: TransportName;
  readonly sessions: number;
  /** Bytes of one push; undefined like all else where this machine does not allow as many connections. */
  readonly measured?: {
    readonly bytes: number;
    /** Bytes by which one session made the server larger. */
    readonly memory: Readonly<Record<Side, Memory>>;
    readonly samples: readonly Sample[];
  };
}

type Progress = (text: string) => void;

/** Measures every transport with every number of sessions. */
export async function measurePushes(extent: Extent, progress: Progress): Promise<Cell[]> {
  const most = mostConnections() - TRIGGERS;
  const cells: Cell[] = [];
  for (const transport of transports) {
    for (const sessions of extent.sizes) {
      const base = { transport: transport.name, sessions };
      // The load generator holds those of both servers.
      if (2 * sessions > most) cells.push(base);
      else cells.push({ ...base, measured: await measureCell(transport, sessions, extent, progress) });
    }
  }
  return cells;
}

async function measureCell(transport: Transport, sessions: number, extent: Extent, progress: Progress) {
  const about = `${sessions} sessions over ${transport.title}`;
  const started: { stop(): unknown }[] = [];
  const starting = async (script: string, argument: string) => {
    const server = await startServer(script, [argument]);
    started.push(server);
    return server;
  };
  const worker = new WorkerProcess<PushJobs>('./push/push-worker.ts');
  started.push(worker);
  try {
    const mock = await starting('./servers/mock-gms.mjs', JSON.stringify(SETTINGS));
    progress(`${about}: opening those of mock-gms`);
    const mockOpened = await open(worker, mock, 'mock-gms', transport.name, sessions);
    const bare = await starting(transport.script, String(mockOpened.bytes));
    progress(`${about}: opening those of ${transport.bareTitle}`);
    const bareOpened = await open(worker, bare, 'bare', transport.name, sessions);
    const samples: Sample[] = [];
    for (let round = 0; round <= extent.rounds; round++) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        progress(`${about}: ${round === 0 ? 'warming up' : `round ${round} of ${extent.rounds}`}, ${side}`);
        const durationMs = round === 0 ? extent.warmUpMs : extent.measureMs;
        const { latencies, missing, held, utilization } = await worker.run('push', {
          side,
          perSecond: PUSHES_PER_SECOND,
          durationMs,
        });
        if (round === 0) continue;
        // A push that never came counts as infinitely late.
        const all = [...latencies, ...Array<number>(missing).fill(Number.POSITIVE_INFINITY)];
        const [p50, p99] = [percentile(all, 0.5), percentile(all, 0.99)];
        samples.push({ round, side, p50, p99, missing, held, utilization });
      }
    }
    return {
      bytes: mockOpened.bytes,
      memory: { 'mock-gms': mockOpened.memory, bare: bareOpened.memory },
      samples,
    };
  } finally {
    await Promise.all(started.map((each) => each.stop()));
  }
}

/** Opens the sessions of one server, after a few that came and went. */
async function open(
  worker: WorkerProcess<PushJobs>,
  server: ServerProcess,
  side: Side,
  transport: TransportName,
  sessions: number,
): Promise<{ bytes: number; memory: Memory }> {
  const job = { side, transport, url: server.url };
  await worker.run('open', { ...job, sessions: WARM_UP_SESSIONS });
  const bytes = await worker.run('pushBytes', { side });
  await worker.run('push', { side, perSecond: PUSHES_PER_SECOND, durationMs: 500 });
  await worker.run('close', { side });
  const before = await server.memory();
  await worker.run('open', { ...job, sessions });
  const after = await server.memory();
  const perSession = (what: keyof Memory) => (after[what] - before[what]) / sessions;
  return { bytes, memory: { rss: perSession('rss'), heap: perSession('heap') } };
}
