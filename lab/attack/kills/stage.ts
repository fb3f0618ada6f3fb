import type { Chance } from '../chance.ts';
import type { Ledger } from './ledger.ts';

/** What everybody has in hand between two kills. */
export interface Stage {
  readonly port: number;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** Counts what was acknowledged to this customer. */
  acknowledged(): void;
  /** Whether the server was killed: nothing more can be asked. */
  readonly isOver: boolean;
}

/** A service whose clock stands still, and one whose clock runs and whose chats have a scripted agent. */
export const SERVICES = ['frozen', 'greeted'] as const;

/** Nothing ends by itself while the campaign runs. */
export const SETTINGS = {
  flexDisconnectTimeout: 1_728_000,
  inactivityEnabled: false,
  retention: 31_000_000,
  maxLogEntries: 10_000_000,
  uploadMaxFiles: 10_000,
  uploadMaxTotalSize: 2_147_483_648,
} as const;

/** The answer in JSON; undefined where there was none, or not all of it. */
export function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
