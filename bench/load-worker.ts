import { type LoadJob, load } from './load.ts';
import type { LoadReply } from './load-process.ts';

process.on('message', async (job: LoadJob) => {
  process.send?.(await attempt(job));
});

async function attempt(job: LoadJob): Promise<LoadReply> {
  try {
    // IPC hands buffers over as plain bytes.
    return { result: await load({ ...job, requests: job.requests.map((bytes) => Buffer.from(bytes)) }) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
