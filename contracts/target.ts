import type { AgentDriver } from './agent-driver.ts';

/** What a case needs besides the URL of the chat service. */
export type Capability = 'agent' | 'inspection' | 'clock' | 'access' | 'fileLimits';

/** Moves the time of the service under test. */
export interface ClockLever {
  /** Advances by so many milliseconds; `customersSilent` lets the customers' contact lapse meanwhile. */
  advance(ms: number, options?: { readonly customersSilent?: boolean }): Promise<void>;
}

/** Makes the service under test demand credentials of its customers. */
export interface AccessLever {
  requireApikey(apikey: string): Promise<void>;
  requireBasic(username: string, password: string): Promise<void>;
}

/** What customers may do with files; what is not named stays as it is. */
export interface FileLimits {
  readonly maxFiles?: number;
  /** Bytes of one file. */
  readonly maxFileSize?: number;
  /** Bytes of all files together. */
  readonly maxTotalSize?: number;
  /** Extensions. */
  readonly types?: readonly string[];
  readonly needAgent?: boolean;
  readonly downloadAttempts?: number;
}

/** Changes what customers of the service under test may do with files. */
export interface FileLimitsLever {
  limit(limits: FileLimits): Promise<void>;
}

/** The chat service that a case is run against, and the levers that this server offers. */
export interface Target {
  /** URL of the chat API without a slash at its end, e.g. `http://127.0.0.1:8080/genesys/2/chat`. */
  readonly chatApiURL: string;
  readonly service: string;
  readonly agents?: AgentDriver;
  readonly inspection?: true;
  readonly clock?: ClockLever;
  readonly access?: AccessLever;
  readonly fileLimits?: FileLimitsLever;
}

/** The capabilities of a target. */
export function capabilitiesOf(target: Target): ReadonlySet<Capability> {
  const has: Record<Capability, boolean> = {
    agent: target.agents !== undefined,
    inspection: target.agents !== undefined && target.inspection === true,
    clock: target.clock !== undefined,
    access: target.access !== undefined,
    fileLimits: target.fileLimits !== undefined,
  };
  return new Set((Object.keys(has) as Capability[]).filter((capability) => has[capability]));
}
