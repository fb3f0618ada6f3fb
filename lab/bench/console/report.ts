import { percentile } from '../../statistics.ts';
import { aimed, table } from '../report/table.ts';
import type { Delays } from './measure.ts';
import { AIM_MS } from './plan.ts';

/** The figures as Markdown. */
export function consoleTable(measured: readonly Delays[]): string {
  const rows = measured.map(({ title, delays }) => {
    const shares = [0.5, 0.95, 1].map((share) => shown(percentile(delays, share)));
    return [title, ...shares];
  });
  const worst = Math.max(...measured.flatMap(({ delays }) => delays));
  const verdict = aimed(`Longest: ${shown(worst)} ms`, worst < AIM_MS, `< ${AIM_MS}`);
  return `${table(['ms', 'p50', 'p95', 'longest'], rows)}\n\n${verdict}.`;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0);
}
