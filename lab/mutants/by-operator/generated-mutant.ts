/** A mistake that an operator made in one place of the source. */
export interface GeneratedMutant {
  /** The number that switches it on; the same as long as the source of all files is the same. */
  readonly id: string;
  /** Path below the root of the files, such as `chat/chat.ts`. */
  readonly file: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** What kind of change it is, such as `EqualityOperator`. */
  readonly operator: string;
  /** The line in which it begins, without its indentation. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Longest text that is shown of a change. */
const SHOWN = 100;

/** A mutant in one line: its place, its operator, and what it makes of what. */
export function describeMutant({ file, line, operator, before, after }: GeneratedMutant): string {
  return `${file}:${line} ${operator}: ${short(before)} → ${short(after)}`;
}

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)} …` : line;
}
