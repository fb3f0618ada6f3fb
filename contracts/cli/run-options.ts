import type { Selection } from '../run/selection.ts';
import type { TargetOptions } from '../target/target-options.ts';

/** The kinds of report that can be written to a file. */
export const reportKinds = ['html', 'json', 'junit'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A command line, understood. */
export interface RunOptions {
  /** The server to judge; undefined: a mock GMS that is started for the run. */
  readonly target: TargetOptions | undefined;
  readonly selection: Selection;
  readonly workers: number;
  /** Rounds to run until a case fails; undefined: one round, whatever comes. */
  readonly rounds: number | undefined;
  readonly knownFailures: string | undefined;
  readonly reports: readonly { readonly kind: ReportKind; readonly file: string }[];
}

/** What a command line asks for. */
export type Command =
  | { readonly command: 'help' | 'short-help' | 'version' }
  | { readonly command: 'list'; readonly selection: Selection; readonly json: boolean }
  | { readonly command: 'run'; readonly options: RunOptions };
