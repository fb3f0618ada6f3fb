import type { FlagTable } from '../shared/flags.ts';
import { targetFlags } from '../target/target-flags.ts';

const { service, ...furtherTargetFlags } = targetFlags;

/** The flags of a run, by what they are about. */
export const flagGroups = {
  'What is judged': {
    url: { kind: 'text', value: 'url', about: 'the base of the API, e.g. https://gms.example/genesys' },
    service,
    mock: { kind: 'switch', about: 'start a mock GMS and judge that, to see what a run looks like' },
    ...furtherTargetFlags,
  },
  'Which cases': {
    only: { kind: 'list', value: 'id,id', about: 'these cases' },
    grep: { kind: 'text', value: 'text', about: 'cases whose id, title or source contains the text' },
    level: { kind: 'list', value: 'MUST,…', about: 'cases of these levels' },
    transports: { kind: 'list', value: 'a,b', about: 'polling, cometd-long-polling, cometd-websocket' },
    'read-only': { kind: 'switch', about: 'only cases that start no chat' },
    slow: { kind: 'switch', about: 'also cases that wait for real time to pass' },
    list: { kind: 'switch', about: 'show the cases and run none' },
  },
  How: {
    workers: {
      kind: 'whole number',
      value: 'n',
      least: 1,
      default: 2,
      about: 'cases that run side by side',
    },
    'repeat-until-failure': {
      kind: 'count',
      value: 'n',
      least: 1,
      about: 'repeat until a case fails, at most n times',
    },
    'known-failures': {
      kind: 'text',
      value: 'file',
      about: 'YAML or JSON: id, transport, reason, expires',
    },
    report: { kind: 'texts', value: 'kind=file', about: 'html=…, json=… or junit=…' },
    json: { kind: 'switch', about: 'with --list: as JSON' },
    help: { kind: 'switch', short: 'h', about: 'show this' },
    version: { kind: 'switch', short: 'v', about: 'show the version' },
  },
} as const satisfies Readonly<Record<string, FlagTable>>;

/** Every flag of a run. */
export const runFlags = {
  ...flagGroups['What is judged'],
  ...flagGroups['Which cases'],
  ...flagGroups.How,
};
