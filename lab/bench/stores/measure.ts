import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../../own-redis.ts';
import { prepareTraffic } from '../chat/chats.ts';
import { CONNECTIONS, type Workload, workloads } from '../chat/plan.ts';
import { fill } from '../data/fill.ts';
import { timedStart } from '../data/measure.ts';
import type { LoadJobs } from '../load/load-worker.ts';
import { WorkerProcess } from '../load/worker-process.ts';
import { type ServerProcess, startServer } from '../servers/server-process.ts';
import { type Extent, KEEPINGS, type Keeping, NODES } from './plan.ts';
import { timePushes } from './time-pushes.ts';

const SERVER = './servers/mock-gms.mjs';

/** What one kind of work came to in one round, in answers per second. */
export interface Sample {
  readonly workload: Workload;
  readonly speeds: Readonly<Record<Keeping, number>>;
  /** Of several processes over one Redis, together. */
  readonly nodes: number;
}

export interface StoreFigures {
  readonly samples: readonly Sample[];
  /** Milliseconds from sending a message to its push: at the same process, and at another one. */
  readonly pushes: { readonly same: readonly number[]; readonly other: readonly number[] };
  /** Milliseconds from the start of a process to its first answer, after a kill; in memory nothing is kept. */
  readonly starts: Readonly<Record<Keeping, readonly number[]>>;
}

/** Measures a server over each store, and several processes over one Redis. */
export async function measureStores(extent: Extent, progress: (text: string) => void): Promise<StoreFigures> {
  const redis = await startRedis(progress);
  const folder = mkdtempSync(join(tmpdir(), 'bench-stores-'));
  const generators = Array.from(
    { length: NODES },
    () => new WorkerProcess<LoadJobs>('./load/load-worker.ts'),
  );
  const servers: ServerProcess[] = [];
  const start = async (...place: string[]) => {
    const server = await startServer(SERVER, ['{}', ...place]);
    servers.push(server);
    return server;
  };
  try {
    // Of one process, and of several: each over a store of its own.
    const alone = {
      memory: await start(),
      lmdb: await start(join(folder, 'work')),
      Redis: await start(`${redis.url}?prefix=one`),
    };
    const nodes = [];
    for (let i = 0; i < NODES; i += 1) nodes.push(await start(`${redis.url}?prefix=several`));
    const samples: Sample[] = [];
    for (let round = 0; round <= extent.rounds; round += 1) {
      for (const { name: workload, title } of workloads) {
        progress(`round ${round} of ${extent.rounds}: ${title}`);
        const service = `${workload}-${round}`;
        const speeds: Partial<Record<Keeping, number>> = {};
        for (const keeping of round % 2 === 0 ? KEEPINGS : KEEPINGS.toReversed())
          speeds[keeping] = await speed([alone[keeping]], generators, workload, service, extent);
        const together = await speed(nodes, generators, workload, service, extent);
        if (round > 0) samples.push({ workload, speeds: speeds as Record<Keeping, number>, nodes: together });
      }
    }
    progress('pushes');
    const [first, second] = nodes as [ServerProcess, ServerProcess];
    const pushes = {
      same: await timePushes(first.url, first.url, extent.pushes),
      other: await timePushes(first.url, second.url, extent.pushes),
    };
    await Promise.all(servers.splice(0).map((each) => each.stop()));
    const starts = await timeStarts(
      { lmdb: join(folder, 'full'), Redis: `${redis.url}?prefix=full` },
      extent,
      progress,
    );
    return { samples, pushes, starts };
  } finally {
    await Promise.all([...generators, ...servers].map((each) => each.stop()));
    await redis.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts processes in turn over nothing, and over chats that are kept. */
async function timeStarts(
  places: Readonly<Record<Exclude<Keeping, 'memory'>, string>>,
  { starts }: Extent,
  progress: (text: string) => void,
): Promise<StoreFigures['starts']> {
  progress('filling the stores with chats');
  for (const place of Object.values(places)) await fill(place, SERVER);
  const times = { memory: [], lmdb: [], Redis: [] } as Record<Keeping, number[]>;
  for (let time = 0; time <= starts; time += 1) {
    progress(`start ${time} of ${starts}`);
    const took = {
      memory: await timedStart([]),
      lmdb: await timedStart(['--data', places.lmdb]),
      Redis: await timedStart(['--store', places.Redis]),
    };
    if (time > 0) for (const keeping of KEEPINGS) times[keeping].push(took[keeping]);
  }
  return times;
}

/** Answers per second of all these servers together, each with a load generator and chats of its own. */
async function speed(
  servers: readonly ServerProcess[],
  generators: readonly WorkerProcess<LoadJobs>[],
  workload: Workload,
  service: string,
  { measureMs }: Extent,
): Promise<number> {
  const jobs = [];
  for (const { url } of servers) {
    const { requests } = await prepareTraffic(workload, `${url}/genesys/2/chat/${service}`);
    jobs.push({ port: Number(new URL(url).port), connections: CONNECTIONS, durationMs: measureMs, requests });
  }
  const speeds = await Promise.all(
    jobs.map(async (job, i) => {
      const { answers, elapsedMs } = await (generators[i] as WorkerProcess<LoadJobs>).run('load', job);
      return (answers / elapsedMs) * 1000;
    }),
  );
  return speeds.reduce((sum, each) => sum + each, 0);
}
