import { median } from '../../statistics.ts';
import { workloads } from '../chat/plan.ts';
import { aimed, table } from '../report/table.ts';
import type { DataFigures } from './measure.ts';
import { AIM_START_MS, CHATS, MESSAGES } from './plan.ts';

/** The figures of a server with a data folder, as Markdown. */
export function dataTables({ samples, starts }: DataFigures): string {
  const work = workloads.map(({ name, title }) => {
    const own = samples.filter(({ workload }) => workload === name);
    const middle = (of: 'memory' | 'folder') => median(own.map((sample) => sample[of]));
    const ratio = median(own.map(({ memory, folder }) => folder / memory));
    return [title, middle('memory').toFixed(0), middle('folder').toFixed(0), ratio.toFixed(2)];
  });
  const empty = median(starts.map((start) => start.empty));
  const full = median(starts.map((start) => start.full));
  return [
    'Answers per second (medians; ratios: medians of those within each round):',
    table(['', 'in memory', 'in a folder', 'of memory'], work),
    'From the start of the process to its first answer (medians):',
    table(
      ['', 'ms'],
      [
        ['nothing kept', empty.toFixed(0)],
        [
          `${CHATS.toLocaleString('en')} chats with ${MESSAGES} messages`,
          aimed(full.toFixed(0), full < AIM_START_MS, `< ${AIM_START_MS.toLocaleString('en')}`),
        ],
      ],
    ),
  ].join('\n\n');
}
