import { failOnFlag } from '../case/fail-on.ts';
import { type FlagTable, flag } from '../shared/flags.ts';
import { targetFlags } from '../target/target-flags.ts';

const { service, ...furtherTargetFlags } = targetFlags;

/** The flags of a run, by what they are about. */
export const flagGroups = {
  'What is judged': {
    url: flag.text('url', 'the base of the API, e.g. https://gms.example/genesys'),
    service,
    mock: flag.switch('start a mock GMS and judge that, to see what a run looks like'),
    ...furtherTargetFlags,
  },
  'Which cases': {
    only: flag.list('id,id', 'these cases'),
    grep: flag.text('text', 'cases whose id, title or source contains the text'),
    level: flag.list('MUST,…', 'cases of these levels'),
    transports: flag.list('a,b', 'polling, cometd-long-polling, cometd-websocket'),
    'read-only': flag.switch('only cases that start no chat'),
    slow: flag.switch('also cases that wait for real time to pass'),
    quick: flag.switch('every MUST and a part of the SHOULDs, for every day'),
    list: flag.switch('show the cases and run none'),
  },
  How: {
    workers: flag.wholeNumber('n', 'cases that run side by side', { least: 1, default: 2 }),
    'repeat-until-failure': flag.count('n', 'repeat until a case fails, at most n times', { least: 1 }),
    'known-failures': flag.text('file', 'YAML or JSON: id, transport, reason, expires'),
    'fail-on': failOnFlag,
    report: flag.texts('kind=file', 'html=…, json=… or junit=…'),
    json: flag.switch('with --list: as JSON'),
    help: flag.switch('show this', { short: 'h' }),
    version: flag.switch('show the version', { short: 'v' }),
  },
} as const satisfies Readonly<Record<string, FlagTable>>;

/** Every flag of a run. */
export const runFlags = {
  ...flagGroups['What is judged'],
  ...flagGroups['Which cases'],
  ...flagGroups.How,
};
