import type { ParseArgsConfig } from 'node:util';
import { defined } from '../boundary/defined.ts';
import { type Flag, OPTIONS, type OptionName } from '../server/option-table.ts';

/** What a flag is to those who read about it. */
export interface DocumentedFlag extends Flag {
  readonly about: string;
  /** The default, if there is one worth telling. */
  readonly initial: string | undefined;
  /** The option that it sets; undefined for flags of the command line alone. */
  readonly option: OptionName | undefined;
}

/** Flags that set no option of their own: parts of one, settings of every service, and what the command line does. */
const OTHERS = {
  tlsCert: { flag: 'tls-cert', value: 'file', about: 'the certificate to serve https with, as PEM' },
  tlsKey: { flag: 'tls-key', value: 'file', about: 'its private key, as PEM' },
  script: {
    flag: 'script',
    value: 'name|file',
    about: 'the scripted agent of each chat: `none`, a built-in script, or a YAML file',
    initial: 'greeter',
  },
  apikey: { flag: 'apikey', value: 'key', about: 'require this `apikey` header in every service' },
  config: {
    flag: 'config',
    short: 'c',
    value: 'file',
    about: 'YAML file with options and services; it is read again when it changes',
  },
  profile: {
    flag: 'profile',
    value: 'name|file',
    about:
      'the kind of server: the name of a profile, or a YAML file that was written by gms-contracts learn',
    initial: '8.5.2',
  },
  log: {
    flag: 'log',
    value: 'json|text|none',
    about: 'how the start, the end and each failed request are logged: as JSON, as text, or not at all',
    initial: 'text',
  },
  help: { flag: 'help', short: 'h', about: 'show this' },
  version: { flag: 'version', short: 'v', about: 'show the version' },
} as const satisfies Record<string, Flag & { about: string; initial?: string }>;

/** Every flag of the command line, those of the options first. */
export const FLAGS: readonly DocumentedFlag[] = [
  ...Object.entries(OPTIONS).flatMap(([option, row]): DocumentedFlag[] => {
    if (!('flag' in row) || row.flag === undefined) return [];
    const initial = row.initial === undefined || row.initial === false ? '' : String(row.initial);
    return [{ ...row.flag, about: row.about, initial: initial || undefined, option: option as OptionName }];
  }),
  ...Object.values(OTHERS).map((row) => ({
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
