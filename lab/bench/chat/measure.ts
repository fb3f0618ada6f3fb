import type { LoadJobs } from '../load/load-worker.ts';
import { WorkerProcess } from '../load/worker-process.ts';
import { startServer } from '../servers/server-process.ts';
import { figuresOf, startFiguresOf } from './figures.ts';
import { type Extent, type TargetName, targets } from './plan.ts';
import { tables } from './report.ts';
import { measureStarts } from './start-up.ts';
import { measureThroughput } from './throughput.ts';

/** Measures starts and throughput; tells the tables. */
export async function measureChats(extent: Extent, progress: (text: string) => void): Promise<string> {
  const generator = new WorkerProcess<LoadJobs>('./load/load-worker.ts');
  const running: { stop(): unknown }[] = [generator];
  const start = async (name: TargetName) => {
    const server = await startServer(targets.find((target) => target.name === name)?.script ?? '');
    running.push(server);
    return server;
  };
  try {
    const starts = startFiguresOf(await measureStarts(extent.starts, progress));
    const servers = {
      raw: await start('raw'),
      express: await start('express'),
      'mock-gms': await start('mock-gms'),
    };
    const figures = figuresOf(await measureThroughput(servers, generator, extent, progress));
    return tables(figures, starts);
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}
