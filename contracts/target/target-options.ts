import type { Offer, Target } from './target.ts';

/** How to reach a server and what it demands; plain data, so that it can be handed to another process. */
export type TargetOptions = Pick<
  Target,
  'headers' | 'apikey' | 'credentials' | 'tls' | 'pacing' | 'cometdURL'
> & {
  /** Base of the API, without a slash at its end, e.g. `https://gms.example/genesys`. */
  readonly url: string;
  readonly service: string;
  /** What the server offers. @default what `detect` finds */
  readonly offers?: readonly Offer[];
  /** What the server offers besides what `detect` finds. */
  readonly moreOffers?: readonly Offer[];
  /** Absolute path of the module that plays the agents, or `mock-gms` for a mock GMS that runs elsewhere. */
  readonly agentDriver?: string;
};
