import type { Cell, Part } from './part.ts';

/** A cell that has been looked at. */
export interface Row {
  readonly row: string;
  readonly column: string;
  readonly ok: boolean;
  readonly shown: string;
  /** What is printed as it ends. */
  readonly line: string;
}

export async function judge({ row, column, check }: Cell): Promise<Row> {
  const began = performance.now();
  const { ok, shown, details } = await check();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = ok ? '✓' : '✗';
  const line = `  ${mark} ${row}, ${column}${shown === undefined ? '' : `: ${shown}`}  ${seconds} s`;
  return {
    row,
    column,
    ok,
    shown: `${mark}${shown === undefined ? '' : ` ${shown}`}`,
    line: withDetails(line, ok ? undefined : details),
  };
}

function withDetails(line: string, details: string | undefined): string {
  return details === undefined ? line : `${line}\n${details.replaceAll(/^/gm, '      ')}`;
}

/** The cells as a table; `–` where there is none. */
export function shownTable(
  { title, rows: heading }: Pick<Part, 'title' | 'rows'>,
  cells: readonly Row[],
): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const shownAt = (row: string, column: string) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.shown ?? '–';
  const lines = [
    [heading, ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => shownAt(row, column))]),
  ];
  const widths = [heading, ...columns].map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...drawn.map((line) => `  ${line}`)].join('\n');
}
