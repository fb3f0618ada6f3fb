import type { Step } from './notation.ts';

/** In which step something differs, and the line that says so. */
export interface Found {
  readonly step: string;
  readonly line: string;
}

/** Lines that always come together for one reason, and the steps in which they do, by scenario. */
export interface Listed {
  readonly lines: readonly string[];
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

/** The differences that are listed for a scenario, as they should be found. */
export function listedFor(scenario: string, differences: Iterable<Listed>): Found[] {
  return [...differences].flatMap(({ lines, steps }) =>
    (steps[scenario] ?? []).flatMap((step) => lines.map((line) => ({ step, line }))),
  );
}

/** Differences as sorted texts, so that two lists can be compared. */
export function written(found: readonly Found[]): string[] {
  return found.map(({ step, line }) => `${step} | ${line}`).sort();
}

/** How many events and callbacks a step leads to here: as many as were seen, apart from what is listed for it. */
export function expected({ seen }: Pick<Step, 'seen'>, lines: readonly string[]): number {
  const least = seen.filter(({ name }) => !name.endsWith(' NEVER>')).length;
  return lines.reduce((count, line) => count + change(line), least);
}

function change(line: string): number {
  if (line.startsWith('settles: never settles')) return 1;
  const [, sign, times = '1'] = /^([+−]) .*?(?: ×(\d+))?$/.exec(line) ?? [];
  // The callback of a command that never settles here was seen of Widgets.
  if (sign === undefined) return line.endsWith('→ never settles') ? -1 : 0;
  return sign === '+' ? Number(times) : -Number(times);
}
