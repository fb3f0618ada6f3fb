import { performance } from 'node:perf_hooks';
import { serveJobs } from '../load/serve-jobs.ts';
import type { Side, TransportName } from './plan.ts';
import { SessionGroup } from './session-group.ts';

const groups = new Map<Side, SessionGroup>();

const jobs = {
  async open(job: { side: Side; transport: TransportName; url: string; sessions: number }): Promise<void> {
    const group = new SessionGroup(job.url, job.transport, job.side);
    groups.set(job.side, group);
    await group.open(job.sessions);
  },
  pushBytes: ({ side }: { side: Side }) => groupOf(side).pushBytes(),
  async push({ side, perSecond, durationMs }: { side: Side; perSecond: number; durationMs: number }) {
    const before = performance.eventLoopUtilization();
    const pushed = await groupOf(side).push(perSecond, durationMs);
    const { utilization } = performance.eventLoopUtilization(before);
    return { ...pushed, held: groupOf(side).held, utilization };
  },
  close: ({ side }: { side: Side }) => groupOf(side).close(),
};

export type PushJobs = typeof jobs;

function groupOf(side: Side): SessionGroup {
  const group = groups.get(side);
  if (group === undefined) throw new Error(`no sessions are open at ${side}`);
  return group;
}

serveJobs(jobs);
