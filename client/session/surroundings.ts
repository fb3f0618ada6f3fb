import type { Clock } from '../clock.ts';
import type { Edition } from '../edition.ts';
import type { Publish } from '../events.ts';
import type { Settings } from '../settings.ts';
import type { Transport } from '../transport/transport.ts';

/** What a conversation is made with. */
export interface Surroundings {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly publish: Publish;
  /** Replaced as a whole when the service is configured. */
  settings: Settings;
}
