import type { Flag } from './option-table.ts';

/** Flags that set no option of their own: parts of one, settings of every service, and what the command line does. */
export const OTHER_FLAGS = {
  tlsCert: { flag: 'tls-cert', value: 'file', about: 'the certificate to serve https with, as PEM' },
  tlsKey: { flag: 'tls-key', value: 'file', about: 'its private key, as PEM' },
  script: {
    flag: 'script',
    value: 'name|file',
    about:
      'the scripted agent of each chat: `none`, a built-in script, or a YAML file, which is read again when it changes',
    initial: 'greeter',
  },
  apikey: {
    flag: 'apikey',
    value: 'key',
    about:
      'require this `apikey` header in every service, on REST and file requests; CometD does not ask for it',
  },
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
      'the kind of server: the name of a profile, or a YAML file that was written by gms-contracts learn, which is read again when it changes',
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
