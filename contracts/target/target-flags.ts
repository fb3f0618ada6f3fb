import { type FlagTable, flag, type Given } from '../shared/flags.ts';

/** The flags that describe a server, besides its URL. */
export const targetFlags = {
  service: flag.text('name', 'the chat service, e.g. customer-support'),
  'cometd-url': flag.text('url', 'the CometD endpoint, where it is not <url>/cometd'),
  'api-key': flag.text('key', 'sent as the header apikey; also from GMS_API_KEY'),
  user: flag.text('name:password', 'HTTP Basic credentials; also from GMS_USER'),
  header: flag.texts('Name: value', 'sent with every request'),
  ca: flag.text('file', 'certificate authority to trust, as PEM'),
  cert: flag.text('file', 'client certificate, as PEM'),
  key: flag.text('file', 'its private key, as PEM'),
  insecure: flag.switch('accept any certificate'),
  pace: flag.wholeNumber('ms', 'shortest time between two requests; implies one worker'),
  capabilities: flag.list(
    'a,b',
    'what the server offers, instead of finding it out; `none` for plain polling; `+a` adds to what is found',
  ),
  'agent-driver': flag.text(
    'file',
    'module that plays the agents; `mock-gms` for a mock GMS that runs elsewhere',
  ),
} as const satisfies FlagTable;

type GivenFlags = Given<typeof targetFlags>;

/** What was given for the flags that describe a server, and its URL. */
export type GivenTarget = { readonly url?: string | undefined } & {
  readonly [Name in keyof GivenFlags]?: GivenFlags[Name] | undefined;
};
