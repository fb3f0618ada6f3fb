import type { FlagTable, Given } from '../shared/flags.ts';

/** The flags that describe a server, besides its URL. */
export const targetFlags = {
  service: { kind: 'text', value: 'name', about: 'the chat service, e.g. customer-support' },
  'cometd-url': {
    kind: 'text',
    value: 'url',
    about: 'the CometD endpoint, where it is not <url>/cometd',
  },
  'api-key': { kind: 'text', value: 'key', about: 'sent as the header apikey; also from GMS_API_KEY' },
  user: { kind: 'text', value: 'name:password', about: 'HTTP Basic credentials; also from GMS_USER' },
  header: { kind: 'texts', value: 'Name: value', about: 'sent with every request' },
  ca: { kind: 'text', value: 'file', about: 'certificate authority to trust, as PEM' },
  cert: { kind: 'text', value: 'file', about: 'client certificate, as PEM' },
  key: { kind: 'text', value: 'file', about: 'its private key, as PEM' },
  insecure: { kind: 'switch', about: 'accept any certificate' },
  pace: {
    kind: 'whole number',
    value: 'ms',
    about: 'shortest time between two requests; implies one worker',
  },
  capabilities: {
    kind: 'list',
    value: 'a,b',
    about:
      'what the server offers, instead of finding it out; `none` for plain polling; `+a` adds to what is found',
  },
  'agent-driver': {
    kind: 'text',
    value: 'file',
    about: 'module that plays the agents; `mock-gms` for a mock GMS that runs elsewhere',
  },
} as const satisfies FlagTable;

type GivenFlags = Given<typeof targetFlags>;

/** What was given for the flags that describe a server, and its URL. */
export type GivenTarget = { readonly url?: string | undefined } & {
  readonly [Name in keyof GivenFlags]?: GivenFlags[Name] | undefined;
};
