import type { LoadJobs } from '../load/load-worker.ts';
import { postBytes } from '../load/post.ts';
import type { WorkerProcess } from '../load/worker-process.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import { prepareTraffic } from './chats.ts';
import { CONNECTIONS, type Extent, type TargetName, targets, type Workload, workloads } from './plan.ts';

/** What one server did of one workload in one round. */
export interface Sample {
  readonly round: number;
  readonly workload: Workload;
  readonly target: TargetName;
  /** Answers per second. */
  readonly perSecond: number;
  /** CPU time of the server per answer, in microseconds. */
  readonly cpuPerAnswer: number;
}

/** Measures every workload on every server in each round, so that a slow moment of the machine hits all alike. */
export async function measureThroughput(
  servers: Readonly<Record<TargetName, ServerProcess>>,
  generator: WorkerProcess<LoadJobs>,
  { rounds, measureMs, warmUpMs }: Extent,
  progress: (text: string) => void,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { name: workload, title } of workloads) {
      const dataURL = `${servers['mock-gms'].url}/genesys/2/chat/bench-${workload}-${round}`;
      const traffic = await prepareTraffic(workload, dataURL);
      for (const target of inTurn(round)) {
        progress(`${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${title}, ${target}`);
        const server = servers[target];
        const { url } = server;
        const requests =
          target === 'mock-gms'
            ? traffic.requests
            : Array(CONNECTIONS).fill(postBytes(`${url}/answer/${traffic.answerBytes}`, traffic.fields));
        const spentBefore = await server.cpuTime();
        const { answers, elapsedMs } = await generator.run('load', {
          port: Number(new URL(url).port),
          connections: CONNECTIONS,
          durationMs: round === 0 ? warmUpMs : measureMs,
          requests,
        });
        const cpuPerAnswer = ((await server.cpuTime()) - spentBefore) / answers;
        if (round > 0) {
          samples.push({ round, workload, target, perSecond: (answers / elapsedMs) * 1000, cpuPerAnswer });
        }
      }
    }
  }
  return samples;
}

/** Every server is first, second and last equally often. */
function inTurn(round: number): TargetName[] {
  const names = targets.map(({ name }) => name);
  return names.map((_, i) => names[(i + round) % names.length] as TargetName);
}
