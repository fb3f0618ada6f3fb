import type { ServiceHandle, SettingsChange } from '../../mock-gms/index.ts';
import type { Behaviour } from './relay/behaviour.ts';

/** A server that is right, and differs from mock-gms within what is allowed. */
export interface Variant {
  readonly id: string;
  /** What it does, after "a server that". */
  readonly title: string;
  /** What a relay before mock-gms does. */
  readonly behaviour?: Behaviour;
  /** What the services of mock-gms are set to. */
  readonly settings?: SettingsChange;
  /** What else happens in each service. */
  readonly prepare?: (service: ServiceHandle) => Promise<unknown>;
  /** Where it departs from what was observed, and cases say so. */
  readonly departs?: readonly Departure[];
}

/** A departure from what was observed, which only a SHOULD or a MAY may name. */
export interface Departure {
  readonly because: string;
  /** The ids of the cases that fail over some transport, with a space between them; `push-*` stands for several. */
  readonly cases: string;
}
