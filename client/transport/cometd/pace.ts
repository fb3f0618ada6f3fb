import { type Clock, possible } from '../../base/clock.ts';
import type { BayeuxClient } from './bayeux.ts';

/** Milliseconds between two handshakes once the connection was good, whatever the outcome of the first. */
const handshakeEvery = 3000;
/** Milliseconds: a connect that comes back sooner after the one before is hasty. */
const hastyWithin = 3000;
/** How many hasty connects in a row may bring nothing; after that there is a pause of milliseconds before each. */
const hasty = 4;
const pause = 1000;

/** Holds the library back, which by itself connects and shakes hands again at once. */
export interface Pace {
  /** A handshake came to something, good or bad, after the connection was good once. */
  shookHands(): void;
  /** Milliseconds until the next handshake may begin. */
  untilHandshake(): number;
  /** A connect was good. */
  connected(): void;
  /** Something was pushed that was not known. */
  hadNews(): void;
  /** What the library does about a reply, it does after this. */
  replied(successful: boolean | undefined): void;
}

export function keepPace(bayeux: BayeuxClient, clock: Clock): Pace {
  let shookHandsAt = Number.NEGATIVE_INFINITY;
  /** When the last good connect came, and how many have come hastily after another and brought nothing. */
  let connectedAt = 0;
  let empty = 0;
  /** Milliseconds that the library waits at least before it connects or shakes hands again. */
  let least = 0;

  const untilHandshake = () => shookHandsAt + handshakeEvery - clock.now();
  // The library connects again at once, however fast connects come back, and lets a client that is forgotten shake
  // hands at once, again and again.
  const { setTimeout } = bayeux;
  bayeux.setTimeout = (run, delay) => setTimeout.call(bayeux, run, possible(Math.max(delay, least)));

  return {
    shookHands() {
      shookHandsAt = clock.now();
    },
    untilHandshake,
    connected() {
      const now = clock.now();
      empty = now - connectedAt < hastyWithin ? empty + 1 : 0;
      connectedAt = now;
    },
    hadNews() {
      empty = 0;
    },
    replied(successful) {
      least = successful ? (empty > hasty ? pause : 0) : untilHandshake();
    },
  };
}
