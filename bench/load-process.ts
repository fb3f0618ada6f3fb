import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadJob, LoadResult } from './load.ts';

/** What the process answers to a job. */
export type LoadReply = { readonly result: LoadResult } | { readonly failure: string };

/** The load generator in a process of its own, so that it and the server each have a core. */
export class LoadProcess {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('./load-worker.ts', import.meta.url)), {
    serialization: 'advanced',
  });

  /** Runs one job at a time. @throws Error if the server refuses or the process dies */
  run(job: LoadJob): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error('the load generator exited'));
      this.#child.once('exit', died);
      this.#child.once('message', (reply: LoadReply) => {
        this.#child.off('exit', died);
        if ('result' in reply) resolve(reply.result);
        else reject(new Error(reply.failure));
      });
      this.#child.send(job);
    });
  }

  stop(): void {
    this.#child.kill();
  }
}
