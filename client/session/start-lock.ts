import type { Clock, Timer } from '../clock.ts';
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

  let timer: Timer;
  const refresh = () => {
    keeper.startLock = clock.now();
    timer = clock.setTimeout(refresh, refreshEvery);
  };
  refresh();
  return () => {
    clock.clearTimeout(timer);
    keeper.startLock = undefined;
  };
}
