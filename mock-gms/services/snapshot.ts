import type { Entry } from '../chat/entry.ts';
import type { Fault } from '../faults/fault.ts';
import type { Service } from './service.ts';
import type { ServiceSettings } from './settings.ts';

/** A service at one moment: enough to go on from there, here or elsewhere. The bytes of files are not in it. */
export interface ServiceSnapshot {
  /** The version of this form. */
  readonly version: 1;
  /** The name of the service. */
  readonly name: string;
  /** The settings, with all defaults. */
  readonly settings: ServiceSettings;
  /** The time on the clock of the service, in milliseconds since 1970, and whether it stands still. */
  readonly clock: { readonly now: number; readonly frozen: boolean };
  /** The faults that were added. */
  readonly faults: readonly Fault[];
  /** Whole logs, keys included: a snapshot is enough to go on with its chats. */
  readonly chats: ReadonlyArray<{ readonly id: string; readonly log: readonly Entry[] }>;
}

/** Thrown for a snapshot that cannot be restored, with the reason. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** A service as it is now. */
export function takeSnapshot({ name, settings, clock, faults, chats }: Service): ServiceSnapshot {
  return {
    version: 1,
    name,
    settings,
    clock: { now: clock.now(), frozen: clock.frozen },
    faults: faults.list().map(({ id: _, seen: __, spoilt: ___, hint: ____, ...fault }) => fault),
    chats: [...chats.chats].map(({ chat, log }) => ({ id: chat.id, log: [...log] })),
  };
}
