import { performance } from 'node:perf_hooks';
import { percentile } from '../../statistics.ts';
import { postBytes } from '../load/post.ts';
import { serveJobs } from '../load/serve-jobs.ts';
import { HeldChats } from './held-chats.ts';
import { pollChats } from './poll.ts';

let chats: HeldChats | undefined;

interface HoldJob {
  readonly url: string;
  readonly chats: number;
  readonly settleMs: number;
  readonly measureMs: number;
}

const jobs = {
  /** Starts the first chat; tells the bytes of an answer to its poll. */
  begin({ dataURL }: { dataURL: string }): Promise<number> {
    chats = new HeldChats(dataURL);
    return chats.answerBytes();
  },
  async chats({ count }: { count: number }): Promise<void> {
    await chats?.polls(count);
  },
  async holdMockGms({ url, chats: count, ...times }: HoldJob) {
    const polls = (await chats?.polls(count)) ?? [];
    return hold({ port: portOf(url), polls, expects: '"chatEnded":false', ...times });
  },
  holdRaw({ url, chats: count, answerBytes, ...times }: HoldJob & { answerBytes: number }) {
    const ids = { alias: '117', secureKey: 'x'.repeat(20), userId: 'x'.repeat(16) };
    const poll = postBytes(`${url}/answer/${answerBytes}`, { ...ids, transcriptPosition: '2', message: '' });
    return hold({ port: portOf(url), polls: Array(count).fill(poll), expects: '"statusCode":0', ...times });
  },
};

export type HoldJobs = typeof jobs;

async function hold(job: Parameters<typeof pollChats>[0]) {
  const before = performance.eventLoopUtilization();
  const { latencies, skipped, lags } = await pollChats(job);
  const { utilization } = performance.eventLoopUtilization(before);
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    lag: percentile(lags, 0.99),
    skipped,
    utilization,
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

serveJobs(jobs);
