import { type LoadJob, load } from './load.ts';
import { serveJobs } from './serve-jobs.ts';

const jobs = {
  // Between processes buffers travel as plain bytes.
  load: (job: LoadJob) => load({ ...job, requests: job.requests.map((bytes) => Buffer.from(bytes)) }),
};

export type LoadJobs = typeof jobs;

serveJobs(jobs);
