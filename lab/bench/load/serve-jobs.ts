/** What a worker can be asked for: each job takes one argument and tells one result, which travel between processes. */
export type Jobs = { readonly [name: string]: (argument: never) => unknown };

/** What the process answers to a job. */
export type JobReply = { readonly result: unknown } | { readonly failure: string };

/** Lets this process do the jobs that a WorkerProcess asks it for, and end when that does. */
export function serveJobs(jobs: Jobs): void {
  process.on('message', async ({ job, argument }: { job: string; argument: never }) => {
    process.send?.(await attempt(() => jobs[job]?.(argument)));
  });
  process.on('disconnect', () => process.exit());
}

async function attempt(job: () => unknown): Promise<JobReply> {
  try {
    return { result: await job() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
