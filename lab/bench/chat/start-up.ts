import { post } from '../load/post.ts';
import { startServer } from '../servers/server-process.ts';

/** The programs whose start is timed, and what their first request is. */
export const starters = [
  { name: 'raw', title: 'bare node:http script', script: './servers/raw.mjs', args: [], path: '/answer/300' },
  {
    name: 'mock-gms',
    title: 'mock-gms command line',
    script: '../../mock-gms/dist/cli.js',
    args: ['--port', '0'],
    path: '/genesys/2/chat/customer-support',
  },
] as const;

export type StarterName = (typeof starters)[number]['name'];

/** Milliseconds from the start of the process to its first answer. */
export interface StartSample {
  readonly starter: StarterName;
  readonly ms: number;
}

/** Starts each program several times, in turn; a first time, in which the disk is read, does not count. */
export async function measureStarts(times: number, progress: (text: string) => void): Promise<StartSample[]> {
  const samples: StartSample[] = [];
  for (let time = 0; time <= times; time++) {
    for (const { name, title, script, args, path } of starters) {
      progress(`start ${time} of ${times}: ${title}`);
      const began = performance.now();
      const server = await startServer(script, args);
      await post(`${server.url}${path}`, { firstName: 'First', lastName: 'Last' });
      if (time > 0) samples.push({ starter: name, ms: performance.now() - began });
      await server.stop();
    }
  }
  return samples;
}
