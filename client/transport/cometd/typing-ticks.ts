import type { Timer } from '../../base/clock.ts';
import type { WatchTyping } from '../transport.ts';

/** Milliseconds between two looks at what has been typed, and how many may find nothing new. */
const tick = 5000;
const idleTicks = 2;

/** Ticks look for a preview to be told, until two of them have found nothing. */
export const typingTicks: WatchTyping = (clock, { preview, changed, expire }) => {
  let told = preview();
  let idle = 0;
  let timer: Timer;
  const wait = () => {
    timer = clock.setTimeout(look, tick);
  };
  const look = () => {
    const seen = preview();
    if (seen !== told) {
      told = seen;
      wait();
      changed(seen);
      return;
    }
    idle += 1;
    if (idle === idleTicks) expire();
    else wait();
  };
  wait();

  return {
    touched() {
      idle = 0;
    },
    stop: () => clock.clearTimeout(timer),
  };
};
