import { type Flag, OPTIONS, type OptionName } from '../server/option-table.ts';
import { OTHER_FLAGS } from '../server/other-flags.ts';
import { flagLines } from './flag-lines.ts';

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

/** What `--help` prints. */
export function usage(): string {
  return `Usage: mock-gms [flags]\n       mock-gms record <url of a GMS> [flags]\n       mock-gms replay <file.har> [flags]\n\nA GMS chat server for development and tests. "mock-gms record --help" explains how to record a real one, and\n"mock-gms replay --help" how to play such a recording.\n\n${flagLines(FLAGS, 34)}`;
}
