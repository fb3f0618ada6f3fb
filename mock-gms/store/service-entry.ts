import type { JsonObject } from '../chat/entry.ts';

/**
 * Facts of a service: what it was set up with, and what was set, counted and added while it ran.
 *
 * Values are kept as JSON, and are checked when they are read: another version may have written them.
 */
export type ServiceFact =
  /** The settings that the service begins with, from configuration and defaults. Later changes are facts of their own. */
  | { readonly type: 'SetUp'; readonly settings: JsonObject }
  /** Settings that were changed, and those that no longer have a value. */
  | { readonly type: 'SettingsChanged'; readonly set: JsonObject; readonly unset: readonly string[] }
  | { readonly type: 'FaultAdded'; readonly fault: JsonObject }
  /** Faults have ids by the order in which they were added. */
  | { readonly type: 'FaultRemoved'; readonly id: number }
  /** An exchange that a fault is for: it is counted, and may be spoilt. */
  | { readonly type: 'FaultMet'; readonly operation: string; readonly transport: string }
  | { readonly type: 'FaultsCleared' }
  /** The clock was frozen, moved or resumed. */
  | { readonly type: 'ClockSet'; readonly clock: JsonObject }
  /** A script came in as YAML or as an object; code is not kept. */
  | { readonly type: 'ScriptAdded'; readonly name: string; readonly source: string | JsonObject }
  | { readonly type: 'ServiceReset' }
  /** Everything is being replaced by what a snapshot has; where no end follows, that was cut off and is to be done again. */
  | { readonly type: 'RestoreBegun'; readonly snapshot: JsonObject; readonly node?: string }
  | { readonly type: 'RestoreEnded' }
  /** All of the above in one, so that what came before can be forgotten. */
  | { readonly type: 'ServiceSummed'; readonly sum: JsonObject };

/** One fact of a service, in its log. */
export type ServiceEntry = ServiceFact & {
  /** Place in the log: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Epoch milliseconds on the service's clock. */
  readonly at: number;
};
