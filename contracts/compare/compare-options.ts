import { oneOf } from '../shared/flag-values.ts';
import { readFlags } from '../shared/flags.ts';
import type { Io } from '../shared/io.ts';
import { assertListAlone } from '../shared/list-alone.ts';
import { reportFiles } from '../shared/report-files.ts';
import { UsageError } from '../shared/usage-error.ts';
import { allTransports } from '../target/transport.ts';
import { compareFlags } from './compare-flags.ts';
import { NothingSelected, selectConversations } from './conversation/select-conversations.ts';
import { givenSides } from './given-sides.ts';
import { ignoredPlace } from './observation/ignored-place.ts';

/** A command line of `gms-contracts diff` that was understood. */
export type CompareOptions = Exclude<
  ReturnType<typeof parseCompare>,
  'help' | 'version' | { readonly listed: unknown }
>;

/**
 * Reads a command line.
 *
 * @throws {UsageError} with one line that says what is wrong
 * @throws {NothingSelected}
 * @example
 * parseCompare(['mock', 'mock:profile=strict'], process.env);
 */
export function parseCompare(argv: readonly string[], env: Io['env']) {
  const read = readFlags(compareFlags, argv, { positionals: true });
  if (read === 'help') return 'help';
  const { given, positionals } = read;
  if (given.version) return 'version';
  const { only = [], random } = given;
  const transports =
    given.transports?.map((name) => oneOf('--transports', allTransports, name)) ?? allTransports;
  const conversations = selectConversations(only, transports);
  const ignore = (given.ignore ?? []).map(ignoredPlace);
  if (given.list) assertListAlone(given, 'report', 'json');
  if (conversations.length === 0 && (given.list || random === 0))
    throw new NothingSelected(
      `no conversation is selected: --transports ${transports.join(',')} leaves none of ${only.join(', ')}`,
    );
  if (given.list) return { listed: conversations };
  if (given.seed !== undefined && random === 0)
    throw new UsageError('--seed works only with --random: give the number of random conversations, too');
  const reports = reportFiles(['json'], given);
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError(
      'two servers are compared: diff <url> <url>; mock in place of a URL starts a mock GMS',
    );
  return {
    ...givenSides([a, b], given, env),
    conversations,
    transports,
    random,
    seed: given.seed ?? Date.now() % 1_000_000,
    ignore,
    quietMs: given.quiet,
    json: reports.files.json,
    jsonFlag: reports.flagOf('json'),
  };
}
