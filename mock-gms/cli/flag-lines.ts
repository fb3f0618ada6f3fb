import type { ParseArgsConfig } from 'node:util';
import { defined } from '../boundary/defined.ts';

/** What `--help` and Node's `parseArgs` want to know of a flag. */
export interface FlagLine {
  readonly flag: string;
  readonly short?: string | undefined;
  /** What stands for its value in `--help`; without one the flag stands alone. */
  readonly value?: string | undefined;
  readonly about: string;
  /** What it is where it is not given, if that is worth telling. */
  readonly initial?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/**
 * Lines of `--help`.
 *
 * @param width of the column that the flags stand in
 */
export function flagLines(flags: readonly FlagLine[], width: number): string {
  const lines = flags.map(({ flag, short, value, about, initial, multiple }) => {
    const head = `${short === undefined ? '    ' : `-${short}, `}--${flag}${value === undefined ? '' : ` <${value}>`}`;
    const notes = `${multiple ? '; repeatable' : ''}${initial === undefined ? '' : ` (${initial})`}`;
    return `  ${head.padEnd(width)}${about.replaceAll('`', '')}${notes}\n`;
  });
  return lines.join('');
}

/** Flags as Node's `parseArgs` wants them. */
export function flagTypes(flags: readonly FlagLine[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    flags.map(({ flag, short, value, multiple = false }) => [
      flag,
      { type: value === undefined ? 'boolean' : 'string', multiple, ...defined({ short }) },
    ]),
  );
}
