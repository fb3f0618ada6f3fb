import { median, percentile } from '../../statistics.ts';
import { workloads } from '../chat/plan.ts';
import { CHATS, MESSAGES } from '../data/plan.ts';
import { table } from '../report/table.ts';
import type { Sample, StoreFigures } from './measure.ts';
import { NODES } from './plan.ts';

/** The figures of every store, as Markdown. */
export function storeTables({ samples, pushes, starts }: StoreFigures): string {
  const work = workloads.map(({ name, title }) => {
    const own = samples.filter(({ workload }) => workload === name);
    const ratio = (of: (sample: Sample) => number) => median(own.map(of)).toFixed(2);
    return [
      title,
      median(own.map(({ speeds }) => speeds.memory)).toFixed(0),
      ratio(({ speeds }) => speeds.lmdb / speeds.memory),
      ratio(({ speeds }) => speeds.Redis / speeds.memory),
      ratio(({ speeds, nodes }) => nodes / speeds.Redis),
    ];
  });
  const times = ([title, all]: readonly [string, readonly number[]]) => [
    title,
    percentile(all, 0.5).toFixed(1),
    percentile(all, 0.99).toFixed(1),
  ];
  return [
    'Answers per second in memory, and the ratios to that (medians of those within each round); at last what several processes over one Redis answer together, as a ratio to one:',
    table(['', 'in memory', 'lmdb', 'Redis', `${NODES} processes to one`], work),
    'From sending a message to its push over long-polling, over Redis, in milliseconds:',
    table(
      ['', 'p50', 'p99'],
      (
        [
          ['at the same process', pushes.same],
          ['at another one', pushes.other],
        ] as const
      ).map(times),
    ),
    `From the start of a process to its first answer, after a kill, with ${CHATS.toLocaleString('en')} chats of ${MESSAGES} messages (medians, in milliseconds):`,
    table(
      ['in memory, with nothing kept', 'lmdb', 'Redis'],
      [[starts.memory, starts.lmdb, starts.Redis].map((each) => median(each).toFixed(0))],
    ),
  ].join('\n\n');
}
