import type { IncomingHttpHeaders } from 'node:http';
import type { SpoilingEffect } from '../chat-api/spoil.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxSession } from './library.ts';

/** What the transport knows of a message beyond the message. */
export interface Origin {
  readonly headers: IncomingHttpHeaders;
  /** The service that the path names. */
  readonly named?: Service | undefined;
  /** The session that it came from: a fault may have ended it by the time of the reply. */
  readonly session?: BayeuxSession | undefined;
  /** A failure that was asked for: it is pushed in place of what would have been. */
  readonly effect?: SpoilingEffect;
  /** The kind of the fault that it met. */
  readonly fault?: string;
}
