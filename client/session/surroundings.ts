import type { SaveFile } from '../base/browser.ts';
import type { Clock } from '../base/clock.ts';
import type { Edition } from '../base/edition.ts';
import type { Settings } from '../base/settings.ts';
import type { Publish } from '../chat/events.ts';
import type { Requester } from '../transport/exchange.ts';
import type { Transport } from '../transport/transport.ts';
import type { Keeper } from './keeper.ts';
import type { SessionStorage } from './storage.ts';

/** What a conversation is made with. */
export interface Surroundings {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly requester: Requester;
  readonly publish: Publish;
  readonly storage: SessionStorage;
  readonly keeper: Keeper;
  /** Undefined where files cannot be saved. */
  readonly saveFile: SaveFile | undefined;
  /** A way to the server for one chat, of the kind that is configured. */
  connect(): Promise<Transport>;
  configure(options: Record<string, unknown>): void;
  /** Replaced as a whole when the service is configured. */
  settings: Settings;
}
