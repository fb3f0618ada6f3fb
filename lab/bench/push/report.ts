import { median } from '../../statistics.ts';
import { aimed, table } from '../report/table.ts';
import type { Cell, Sample } from './measure.ts';
import { AIM_P99_OF_BARE, AIM_SESSIONS, type Side, transports } from './plan.ts';

/** A load generator that is busy for more than this share of its time adds to what it measures. */
const BUSY = 0.8;

/** The figures of all pushes, as Markdown. */
export function pushTables(cells: readonly Cell[]): string {
  const latency = cells.map((cell) => [titleOf(cell), ...latencyCells(cell)]);
  const memory = cells.map((cell) => [titleOf(cell), ...memoryCells(cell)]);
  return [
    'Milliseconds from sending a message to the arrival of its push at somebody else (medians over the rounds; ratios: medians of those within each round):',
    table(['', 'p50', 'of bare', 'p99', 'bare p99', 'of bare', 'held', 'missing'], latency),
    'Memory of the server for one more session, in kB, when garbage is collected:',
    table(['', 'heap', 'bare heap', 'all (RSS)', 'bare RSS'], memory),
    ...notes(cells),
  ].join('\n\n');
}

function titleOf({ transport, sessions }: Cell): string {
  return `${transports.find(({ name }) => name === transport)?.title}, ${sessions.toLocaleString('en')} sessions`;
}

function latencyCells({ measured, sessions }: Cell): string[] {
  if (measured === undefined) return Array(7).fill('–');
  const { samples } = measured;
  const of = (side: Side) => samples.filter((sample) => sample.side === side);
  const middle = (side: Side, figure: 'p50' | 'p99') => median(of(side).map((sample) => sample[figure]));
  const ratio = (figure: 'p50' | 'p99') => median(ratiosWithin(of('mock-gms'), of('bare'), figure));
  const held = Math.min(...of('mock-gms').map((sample) => sample.held));
  const ofBare = ratio('p99');
  return [
    middle('mock-gms', 'p50').toFixed(2),
    ratio('p50').toFixed(2),
    middle('mock-gms', 'p99').toFixed(2),
    middle('bare', 'p99').toFixed(2),
    aimed(ofBare.toFixed(2), ofBare <= AIM_P99_OF_BARE, `≤ ${AIM_P99_OF_BARE}`),
    sessions === AIM_SESSIONS ? aimed(String(held), held >= AIM_SESSIONS, `${AIM_SESSIONS}`) : String(held),
    String(of('mock-gms').reduce((sum, { missing }) => sum + missing, 0)),
  ];
}

function ratiosWithin(mock: readonly Sample[], bare: readonly Sample[], figure: 'p50' | 'p99'): number[] {
  return mock.flatMap((sample) => {
    const rival = bare.find(({ round }) => round === sample.round);
    return rival === undefined ? [] : sample[figure] / rival[figure];
  });
}

function memoryCells({ measured }: Cell): string[] {
  if (measured === undefined) return Array(4).fill('–');
  const { 'mock-gms': mock, bare } = measured.memory;
  return [mock.heap, bare.heap, mock.rss, bare.rss].map((bytes) => (bytes / 1000).toFixed(1));
}

function notes(cells: readonly Cell[]): string[] {
  const sizes = [...new Set(cells.flatMap(({ measured }) => measured?.bytes ?? []))];
  const most = Math.max(
    0,
    ...cells.flatMap(({ measured }) => measured?.samples.map((s) => s.utilization) ?? []),
  );
  const busy = most > BUSY ? ', so that it adds to the figures' : '';
  return [
    `A push takes ${sizes.join(' or ')} bytes. The load generator was busy for ${(most * 100).toFixed(0)} % of its time at the most${busy}.`,
    ...(cells.some(({ measured }) => measured === undefined)
      ? ['–: this machine does not let a process open as many connections.']
      : []),
  ];
}
