import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobReply, Jobs } from './serve-jobs.ts';

/** A load generator in a process of its own, so that it and the server each have a core. */
export class WorkerProcess<Offered extends Jobs> {
  readonly #child: ChildProcess;

  /** @param script path relative to lab/bench; it calls serveJobs */
  constructor(script: string) {
    this.#child = fork(fileURLToPath(new URL(`../${script}`, import.meta.url)), {
      serialization: 'advanced',
    });
  }

  /** Runs one job at a time. @throws Error if the job fails or the process dies */
  run<Name extends keyof Offered & string>(
    job: Name,
    argument: Parameters<Offered[Name]>[0],
  ): Promise<Awaited<ReturnType<Offered[Name]>>> {
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error('the load generator exited'));
      if (!this.#child.connected) return died();
      this.#child.once('exit', died);
      this.#child.once('message', (reply: JobReply) => {
        this.#child.off('exit', died);
        if ('result' in reply) resolve(reply.result as Awaited<ReturnType<Offered[Name]>>);
        else reject(new Error(reply.failure));
      });
      this.#child.send({ job, argument });
    });
  }

  stop(): void {
    this.#child.kill();
  }
}
