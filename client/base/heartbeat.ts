import type { Clock, Timer } from './clock.ts';

/** Does something again and again, `interval` milliseconds apart, until the function returned is called. */
export function startHeartbeat(clock: Clock, interval: number, beat: () => void): () => void {
  let timer: Timer;
  const wait = () => {
    timer = clock.setTimeout(() => {
      // First, because the beat may stop it.
      wait();
      beat();
    }, interval);
  };
  wait();
  return () => clock.clearTimeout(timer);
}
