import type { Outcome } from '../process.ts';
import type { Archives } from './pack.ts';

/** Part of what is looked at: cells of a table, each a check. */
export interface Part {
  readonly title: string;
  /** What stands over the first column. */
  readonly rows: string;
  /** Makes what the checks need, and tells them. */
  readonly prepare: (archives: Archives, folder: string) => Promise<readonly Cell[]>;
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly check: () => Promise<Result>;
}

export interface Result {
  readonly ok: boolean;
  /** What the table shows; a tick or a cross by default. */
  readonly shown?: string;
  /** What is printed when it is not well. */
  readonly details?: string;
}

/** A command that has to end well. */
export function endedWell({ code, output }: Outcome): Result {
  return code === 0 ? { ok: true } : { ok: false, details: output.trimEnd() };
}
