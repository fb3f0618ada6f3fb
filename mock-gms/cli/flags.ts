import type { ParseArgsConfig } from 'node:util';

/** Every flag of the command line: what parses it and what `--help` says of it. */
export const FLAGS = {
  port: {
    type: 'string',
    short: 'p',
    value: 'number',
    about: 'port to listen on; 0 takes any that is free (8080)',
  },
  host: { type: 'string', value: 'address', about: 'address to bind to (127.0.0.1)' },
  'base-path': { type: 'string', value: 'path', about: 'what stands before /2/chat (/genesys)' },
  'public-url': { type: 'string', value: 'url', about: 'where clients reach this server, if elsewhere' },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'name',
    about: 'a further Host to answer to; repeatable',
  },
  admission: { type: 'string', value: 'open|listed', about: 'which services may come into being (open)' },
  script: { type: 'string', value: 'greeter|none', about: 'the agent that joins each chat (greeter)' },
  apikey: { type: 'string', value: 'key', about: 'require this apikey header in every service' },
  'control-token': { type: 'string', value: 'token', about: 'require this bearer token for the control API' },
  config: { type: 'string', short: 'c', value: 'file', about: 'YAML file with options and services' },
  help: { type: 'boolean', short: 'h', about: 'show this' },
  version: { type: 'boolean', short: 'v', about: 'show the version' },
} as const satisfies Record<
  string,
  NonNullable<ParseArgsConfig['options']>[string] & { about: string; value?: string }
>;

/** What `--help` prints. */
export function usage(): string {
  const rows = Object.entries(FLAGS).map(([name, flag]) => {
    const short = 'short' in flag ? `-${flag.short}, ` : '    ';
    const value = 'value' in flag ? ` <${flag.value}>` : '';
    return `  ${`${short}--${name}${value}`.padEnd(34)}${flag.about}\n`;
  });
  return `Usage: mock-gms [flags]\n\nA GMS chat server for development and tests.\n\n${rows.join('')}`;
}
