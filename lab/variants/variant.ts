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
  /** Where it departs from what was observed: why, and the cases that say so, as runs are called or by id for every transport. */
  readonly departs?: readonly { readonly because: string; readonly cases: string }[];
}
