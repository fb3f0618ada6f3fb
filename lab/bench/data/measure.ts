import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTraffic } from '../chat/chats.ts';
import { CONNECTIONS, type Workload, workloads } from '../chat/plan.ts';
import type { LoadJobs } from '../load/load-worker.ts';
import { post } from '../load/post.ts';
import { WorkerProcess } from '../load/worker-process.ts';
import { type ServerProcess, startServer } from '../servers/server-process.ts';
import { fill } from './fill.ts';
import type { Extent } from './plan.ts';

const SERVER = './servers/mock-gms.mjs';
const COMMAND_LINE = '../../mock-gms/dist/cli.js';

/** What one kind of work came to in one round, in answers per second. */
export interface Sample {
  readonly workload: Workload;
  readonly memory: number;
  readonly folder: number;
}

/** One start of each kind, in milliseconds. */
export interface Start {
  readonly empty: number;
  readonly full: number;
}

export interface DataFigures {
  readonly samples: readonly Sample[];
  readonly starts: readonly Start[];
}

/** Measures a server with a data folder beside one that keeps everything in memory. */
export async function measureData(extent: Extent, progress: (text: string) => void): Promise<DataFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-data-'));
  try {
    progress('filling a folder with chats');
    await fill(join(folder, 'full'), SERVER);
    const starts: Start[] = [];
    for (let time = 0; time <= extent.starts; time += 1) {
      progress(`start ${time} of ${extent.starts}`);
      const empty = await timedStart([]);
      const full = await timedStart(['--data', join(folder, 'full')]);
      if (time > 0) starts.push({ empty, full });
    }
    return { starts, samples: await measureWork(join(folder, 'work'), extent, progress) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of the process to its first answer. */
export async function timedStart(flags: readonly string[]): Promise<number> {
  const began = performance.now();
  const server = await startServer(COMMAND_LINE, ['--port', '0', '--script', 'none', ...flags]);
  await post(`${server.url}/genesys/2/chat/first`, { firstName: 'First', lastName: 'Last' });
  const took = performance.now() - began;
  await server.stop();
  return took;
}

async function measureWork(
  folder: string,
  { rounds, measureMs }: Extent,
  progress: (text: string) => void,
): Promise<readonly Sample[]> {
  const generator = new WorkerProcess<LoadJobs>('./load/load-worker.ts');
  const servers: ServerProcess[] = [];
  try {
    servers.push(await startServer(SERVER), await startServer(SERVER, ['{}', folder]));
    const samples: Sample[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name: workload, title } of workloads) {
        progress(`round ${round} of ${rounds}: ${title}`);
        const speed = async ({ url }: ServerProcess) => {
          const { requests } = await prepareTraffic(workload, `${url}/genesys/2/chat/${workload}-${round}`);
          const job = {
            port: Number(new URL(url).port),
            connections: CONNECTIONS,
            durationMs: measureMs,
            requests,
          };
          const { answers, elapsedMs } = await generator.run('load', job);
          return (answers / elapsedMs) * 1000;
        };
        const speeds = new Map<ServerProcess, number>();
        for (const server of round % 2 === 0 ? servers : servers.toReversed())
          speeds.set(server, await speed(server));
        const [memory = Number.NaN, kept = Number.NaN] = servers.map((server) => speeds.get(server));
        if (round > 0) samples.push({ workload, memory, folder: kept });
      }
    }
    return samples;
  } finally {
    await Promise.all([generator, ...servers].map((each) => each.stop()));
  }
}
