import { type FlagTable, flag, type Given } from '../shared/flags.ts';
import { targetFlags } from '../target/target-flags.ts';
import { allTransports } from '../target/transport.ts';

const { service, pace, capabilities, insecure, ca, ...ofOneServer } = targetFlags;

/** What holds for both servers, unless the second one has its own with `-b`. */
export const sharedFlags = {
  service,
  pace: { ...pace, about: 'shortest time between two requests' },
  capabilities,
  insecure,
  ca,
} as const satisfies FlagTable;

/** What holds for the first server alone; for the second it is given with `-b`. */
export const sideFlags = ofOneServer;

/** What is about neither server. */
export const ownFlags = {
  transports: flag.list('a,b', `of ${allTransports.join(', ')}`),
  only: flag.list('id,id', 'these conversations'),
  random: flag.wholeNumber('number', 'random conversations besides the others', { default: 0 }),
  seed: flag.wholeNumber('number', 'with --random: seed of the random conversations; repeats them'),
  ignore: flag.list('place,place', 'differences to ignore, such as body.monitored or headers.content-type'),
  quiet: flag.wholeNumber('ms', 'over CometD: a step ends after this long without a push', {
    least: 1,
    default: 300,
  }),
  report: flag.texts('kind=file', 'write json=<file>, without secrets; - for the standard output'),
  json: flag.text('file', 'the same as --report json=<file>'),
  list: flag.switch('show the conversations and hold none'),
  help: flag.switch('show this', { short: 'h' }),
  version: flag.switch('show the version', { short: 'v' }),
} as const satisfies FlagTable;

/** What says how a server is reached. */
export const serverFlags = { ...sharedFlags, ...sideFlags };

/** Every flag of `gms-contracts diff`. */
export const compareFlags = { ...serverFlags, ...forSecond(serverFlags), ...ownFlags };

/** What was given for them. */
export type GivenCompare = Given<typeof compareFlags>;

/** The same flags for the second server. */
function forSecond<Table extends FlagTable>(
  table: Table,
): { readonly [Name in keyof Table & string as `${Name}-b`]: Table[Name] } {
  const entries = Object.entries(table).map(([name, flag]) => [`${name}-b`, flag]);
  return Object.fromEntries(entries);
}
