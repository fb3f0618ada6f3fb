import { aimed, table } from '../report/table.ts';
import type { startFiguresOf, WorkloadFigures } from './figures.ts';
import { AIM_OF_EXPRESS, AIM_START_MS, targets, type Workload, workloads } from './plan.ts';
import { starters } from './start-up.ts';

/** The figures as Markdown tables, which read well in a terminal too. */
export function tables(
  figures: readonly WorkloadFigures[],
  starts: ReturnType<typeof startFiguresOf>,
): string {
  const titled = figures.map((each) => ({ ...each, ...workloadOf(each.workload) }));
  const speed = titled.map(({ title, aimOfRaw, speed: { of, ofRaw, ofExpress } }) => [
    title,
    ...targets.map(({ name }) => of[name].toFixed(0)),
    ratio(ofRaw, aimOfRaw),
    ratio(ofExpress, AIM_OF_EXPRESS),
  ]);
  const cpu = titled.map(({ title, cpu: { of, ofRaw, ofExpress } }) => [
    title,
    ...targets.map(({ name }) => of[name].toFixed(1)),
    ofRaw.toFixed(2),
    ofExpress.toFixed(2),
  ]);
  const start = starters.map(({ name, title }) => [
    title,
    name === 'mock-gms'
      ? aimed(`${starts[name].toFixed(0)}`, starts[name] < AIM_START_MS, `< ${AIM_START_MS}`)
      : starts[name].toFixed(0),
    (starts[name] / starts.raw).toFixed(2),
  ]);
  const head = ['', ...targets.map(({ title }) => title), 'of raw', 'of express'];
  return [
    'Answers per second (medians), and mock-gms against the others (medians of the ratios within each round):',
    table(head, speed),
    'CPU time of the server per answer in microseconds, which other work on the machine disturbs less:',
    table(head, cpu),
    'From the start of the process to its first answer (medians):',
    table(['', 'ms', 'of bare script'], start),
  ].join('\n\n');
}

function workloadOf(workload: Workload) {
  const found = workloads.find(({ name }) => name === workload);
  if (found === undefined) throw new Error(`no workload is called ${workload}`);
  return found;
}

function ratio(value: number, aim: number | undefined): string {
  const text = value.toFixed(2);
  return aim === undefined ? text : aimed(text, value >= aim, `≥ ${aim}`);
}
