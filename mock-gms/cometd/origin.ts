import type { IncomingHttpHeaders } from 'node:http';
import type { SpoilingEffect } from '../chat-api/spoil.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxMessage, BayeuxSession } from './library.ts';

/** What the transport knows of a message beyond the message. */
export interface Origin {
  readonly headers: IncomingHttpHeaders;
  /** The service that the path names. */
  readonly named?: Service | undefined;
  /** The session that it came from: a fault may have ended it by the time of the reply. */
  readonly session?: BayeuxSession | undefined;
  /** A failure that was asked for: it is pushed in place of what would have been. */
  effect?: SpoilingEffect;
  /** The kind of the fault that it met. */
  fault?: string;
}

/** Nobody can send it, and JSON does not show it. */
const ORIGIN = Symbol('origin');

interface Arrived extends BayeuxMessage {
  [ORIGIN]?: Origin;
}

/** Gives a message its origin, which it keeps on its way through the library. */
export function arrivedFrom(message: Arrived, origin: Origin): void {
  message[ORIGIN] = origin;
}

export function originOf(message: Arrived): Origin | undefined {
  return message[ORIGIN];
}
