import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { type Metric, single } from './metric.ts';

/** Milliseconds between the looks at the event loop. */
const RESOLUTION = 20;

const NANOSECONDS = 1e9;

let delay: IntervalHistogram | undefined;

/** What there is to say of the process, by the names that dashboards for Node.js know. */
export function processMetrics(): readonly Metric[] {
  const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const startedAt = (Date.now() - process.uptime() * 1000) / 1000;
  return [
    single('process_cpu_seconds_total', 'counter', 'Processor time.', (user + system) / 1e6),
    single('process_resident_memory_bytes', 'gauge', 'Memory of the process.', rss),
    single('process_start_time_seconds', 'gauge', 'Unix time at which the process began.', startedAt),
    single('nodejs_heap_size_total_bytes', 'gauge', 'Heap that Node.js has taken.', heapTotal),
    single('nodejs_heap_size_used_bytes', 'gauge', 'Heap that is in use.', heapUsed),
    single('nodejs_external_memory_bytes', 'gauge', 'Memory of buffers and the like.', external),
    ...lag(),
  ];
}

/**
 * How much later than asked for timers ran since the last look. The first look begins to measure, so that nobody pays for it
 * who never looks, and has no figures itself.
 */
function lag(): readonly Metric[] {
  delay ??= begun();
  const { count, max } = delay;
  const nanoseconds = { p50: delay.percentile(50), p99: delay.percentile(99), max };
  delay.reset();
  return Object.entries(nanoseconds).map(([name, value]) => ({
    name: `nodejs_eventloop_lag_${name}_seconds`,
    type: 'gauge',
    help: 'Lag of the event loop since the last look.',
    samples: count === 0 ? [] : [{ value: lagOf(value) }],
  }));
}

function begun(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  return histogram;
}

/** A timer that is on time comes after the resolution. */
function lagOf(nanoseconds: number): number {
  return Math.max(0, nanoseconds - RESOLUTION * 1e6) / NANOSECONDS;
}
