/** One flag of the command line, as data: the parser, `--help` and the README's table come from here. */
export interface Flag {
  readonly flag: string;
  readonly short?: string;
  /** What stands behind it; a flag without one is a switch. */
  readonly value?: string;
  readonly multiple?: true;
  readonly about: string;
}

/** A group of flags with its heading. */
export interface FlagGroup {
  readonly heading: string;
  readonly flags: readonly Flag[];
}

/** Every flag of a run, by what it is about. */
export const flagGroups = [
  {
    heading: 'What is judged',
    flags: [
      { flag: 'url', value: 'url', about: 'the base of the API, e.g. https://gms.example/genesys' },
      { flag: 'service', value: 'name', about: 'the chat service, e.g. customer-support' },
      { flag: 'mock', about: 'start a mock GMS and judge that, to see what a run looks like' },
      { flag: 'cometd-url', value: 'url', about: 'the CometD endpoint, where it is not <url>/cometd' },
      { flag: 'api-key', value: 'key', about: 'sent as the header apikey; also from GMS_API_KEY' },
      { flag: 'user', value: 'name:password', about: 'HTTP Basic credentials; also from GMS_USER' },
      { flag: 'header', value: 'Name: value', multiple: true, about: 'sent with every request' },
      { flag: 'ca', value: 'file', about: 'certificate authority to trust, as PEM' },
      { flag: 'cert', value: 'file', about: 'client certificate, as PEM' },
      { flag: 'key', value: 'file', about: 'its private key, as PEM' },
      { flag: 'insecure', about: 'accept any certificate' },
      { flag: 'pace', value: 'ms', about: 'at least so long between two requests; one worker then' },
      {
        flag: 'capabilities',
        value: 'a,b',
        about:
          'what the server offers, instead of finding it out; `none` for plain polling; `+a` adds to what is found',
      },
      {
        flag: 'agent-driver',
        value: 'file',
        about: 'module that plays the agents; `mock-gms` for a mock GMS that runs elsewhere',
      },
    ],
  },
  {
    heading: 'Which cases',
    flags: [
      { flag: 'only', value: 'id,id', multiple: true, about: 'these cases' },
      { flag: 'grep', value: 'text', about: 'cases whose id, title or source contains the text' },
      { flag: 'level', value: 'MUST,…', multiple: true, about: 'cases of these levels' },
      {
        flag: 'transports',
        value: 'a,b',
        multiple: true,
        about: 'polling, cometd-long-polling, cometd-websocket',
      },
      { flag: 'read-only', about: 'only cases that start no chat' },
      { flag: 'slow', about: 'also cases that wait for real time to pass' },
      { flag: 'list', about: 'show the cases and run none' },
    ],
  },
  {
    heading: 'How',
    flags: [
      { flag: 'workers', value: 'n', about: 'cases that run side by side (2)' },
      {
        flag: 'repeat-until-failure',
        value: '[n]',
        about: 'again and again until a case fails, n times at most',
      },
      { flag: 'known-failures', value: 'file', about: 'YAML or JSON: id, transport, reason, expires' },
      {
        flag: 'report',
        value: 'kind=file',
        multiple: true,
        about: 'html=…, json=… or junit=…; repeatable',
      },
      { flag: 'json', about: 'with --list: as JSON' },
      { flag: 'help', short: 'h', about: 'show this' },
      { flag: 'version', short: 'v', about: 'show the version' },
    ],
  },
] as const satisfies readonly FlagGroup[];

/** The name of a flag. */
export type FlagName = (typeof flagGroups)[number]['flags'][number]['flag'];
