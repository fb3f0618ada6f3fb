import { aimed, table } from '../report/table.ts';
import type { Delays } from './measure.ts';
import { AIM_MS } from './plan.ts';

/** The figures as Markdown. */
export function consoleTable(measured: readonly Delays[]): string {
  const rows = measured.map(({ title, delays }) => {
    const sorted = [...delays].sort((a, b) => a - b);
    return [title, shown(at(sorted, 0.5)), shown(at(sorted, 0.95)), shown(sorted.at(-1) ?? 0)];
  });
  const worst = Math.max(...measured.flatMap(({ delays }) => delays));
  const verdict = aimed(`Longest: ${shown(worst)} ms`, worst < AIM_MS, `< ${AIM_MS}`);
  return `${table(['ms', 'p50', 'p95', 'longest'], rows)}\n\n${verdict}.`;
}

/** The value below which this part of the sorted ones lies. */
function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0);
}
