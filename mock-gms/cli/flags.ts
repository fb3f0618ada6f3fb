import type { ParseArgsConfig } from 'node:util';
import { defined } from '../boundary/defined.ts';
import { type Flag, OPTIONS, type OptionName } from '../server/option-table.ts';
import { OTHER_FLAGS } from '../server/other-flags.ts';

/** What a flag is to those who read about it. */
export interface DocumentedFlag extends Flag {
  readonly about: string;
  /** The default, if there is one worth telling. */
  readonly initial: string | undefined;
  /** The option that it sets; undefined for flags of the command line alone. */
  readonly option: OptionName | undefined;
}

/** Every flag of the command line, those of the options first. */
export const FLAGS: readonly DocumentedFlag[] = [
  ...Object.entries(OPTIONS).flatMap(([option, row]): DocumentedFlag[] => {
    if (!('flag' in row) || row.flag === undefined) return [];
    const initial = row.initial === undefined || row.initial === false ? '' : String(row.initial);
    return [{ ...row.flag, about: row.about, initial: initial || undefined, option: option as OptionName }];
  }),
  ...Object.values(OTHER_FLAGS).map((row) => ({
    ...row,
    initial: 'initial' in row ? row.initial : undefined,
    option: undefined,
  })),
];

/** The flags as Node's `parseArgs` wants them. */
export const FLAG_TYPES: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  FLAGS.map(({ flag, short, value, multiple = false }) => [
    flag,
    { type: value === undefined ? 'boolean' : 'string', multiple, ...defined({ short }) },
  ]),
);

/** What `--help` prints. */
export function usage(): string {
  const rows = FLAGS.map(({ flag, short, value, multiple, about, initial }) => {
    const head = `${short === undefined ? '    ' : `-${short}, `}--${flag}${value === undefined ? '' : ` <${value}>`}`;
    const notes = `${multiple ? '; repeatable' : ''}${initial === undefined ? '' : ` (${initial})`}`;
    return `  ${head.padEnd(34)}${about.replaceAll('`', '')}${notes}\n`;
  });
  return `Usage: mock-gms [flags]\n       mock-gms record <url of a GMS> [flags]\n       mock-gms replay <file.har> [flags]\n\nA GMS chat server for development and tests. "mock-gms record --help" explains how to record a real one, and\n"mock-gms replay --help" how to play such a recording.\n\n${rows.join('')}`;
}
