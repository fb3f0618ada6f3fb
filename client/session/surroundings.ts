import type { Clock } from '../clock.ts';
import type { Edition } from '../edition.ts';
import type { Publish } from '../events.ts';
import type { Settings } from '../settings.ts';
import type { Requester } from '../transport/exchange.ts';
import type { Transport } from '../transport/transport.ts';
import type { Keeper } from './keeper.ts';
import type { SessionStorage } from './storage.ts';

/** Puts a file where the customer finds it. */
export type SaveFile = (content: Blob, name: string) => unknown;

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
