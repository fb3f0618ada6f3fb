import type { Clock } from '../base/clock.ts';
import { startHeartbeat } from '../base/heartbeat.ts';
import type { Keeper } from './keeper.ts';

/** Milliseconds between two signs of life of a page that is starting a chat, and until it counts as gone. */
const refreshEvery = 500;
const staleAfter = 2000;

/**
 * Keeps two pages from starting a chat at once. Returns what gives the lock back; undefined when another page has it.
 * @see Genesys Widgets 9.0, start lock
 */
export function takeStartLock(keeper: Keeper, clock: Clock): (() => void) | undefined {
  const { startLock = Number.NEGATIVE_INFINITY } = keeper;
  const age = clock.now() - startLock;
  // One from the future is as stale: the time of day was set back.
  if (age >= 0 && age < staleAfter) return undefined;

  let refreshedAt: number;
  const refresh = () => {
    refreshedAt = clock.now();
    keeper.startLock = refreshedAt;
  };
  refresh();
  const stop = startHeartbeat(clock, refreshEvery, refresh);
  return () => {
    stop();
    // A page that slept for long may find that another one has taken the lock meanwhile, and leaves it that.
    if (keeper.startLock === refreshedAt) keeper.startLock = undefined;
  };
}
