import { flag, flagHelp, readFlags } from '../../../contracts/shared/flags.ts';
import { UsageError } from '../../../contracts/shared/usage-error.ts';

const FLAGS = {
  generated: flag.switch('mutants that operators make of the source of mock-gms'),
  client: flag.switch('mutants of the client instead, which its unit tests judge'),
  sample: flag.wholeNumber('n', 'so many mutants, drawn at random; all, where it is left out', { least: 1 }),
  seed: flag.wholeNumber('n', 'draws the same sample again; a new one, where it is left out'),
  only: flag.text('text', 'mutants whose `file:line operator: before → after` has this text in it'),
  minutes: flag.wholeNumber('n', 'stops after so many; the next run goes on', { least: 1 }),
  processes: flag.wholeNumber('n', 'processes that judge', { least: 1, default: 2 }),
  again: flag.switch('judges again what was judged before'),
  keep: flag.switch(
    'keeps the figures of a sample, or of all mutants, for docs/mutants.md, once none of them is left',
  ),
  aside: flag.switch('judges once what is set aside, too: a case may find it all the same'),
  help: flag.switch('shows this'),
  list: flag.switch('lists the mutants and judges none'),
} as const;

/** What a run of generated mutants is asked for. */
export interface Options {
  readonly client: boolean;
  readonly sample: number | undefined;
  readonly seed: number | undefined;
  readonly only: string;
  readonly minutes: number | undefined;
  readonly processes: number;
  readonly again: boolean;
  readonly keep: boolean;
  readonly aside: boolean;
  readonly list: boolean;
}

/** The text of `--help`. */
export const HELP = `npm run mutants -- --generated [options]

Makes mutants of the server's source by general operators. A case judges a mutant when it reaches its place with a value
that the mutant changes; the cases run until one finds it. What was found is kept in lab/mutants/generated/ and belongs to the
sources: a run that was broken off goes on where it was, on any machine; a file that changes is judged again, and
survivors meet new cases.

${flagHelp(FLAGS)}
exit code: 0 nothing survives, 1 something does or is left for the next run, 2 the options are wrong
`;

/**
 * Reads the options of a run.
 *
 * @throws {UsageError} with one line that says what is wrong
 */
export function readOptions(argv: readonly string[]): 'help' | Options {
  const read = readFlags(FLAGS, argv);
  if (read === 'help') return 'help';
  const { client, sample, seed, only = '', minutes, processes, again, keep, aside, list } = read.given;
  if (keep && only !== '')
    throw new UsageError('--keep and --only exclude each other: what is picked is not a sample');
  return { client, sample, seed, only, minutes, processes, again, keep, aside, list };
}
