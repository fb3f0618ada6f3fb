import type { Recorded } from '../journal/exchange.ts';
import type { Journal } from '../journal/journal.ts';
import { profileLabel } from './learned/learned-profile.ts';
import type { ServiceSettings } from './settings.ts';

/** What has a journal: a service, or the server for exchanges of no service. */
export interface Recorder {
  readonly journal: Journal;
  readonly clock: { now(): number };
  /** What it answers by. */
  readonly settings: Pick<ServiceSettings, 'profile'>;
}

/** Records what crossed the wire, now unless the exchange says when. */
export function recordExchange(
  { journal, clock, settings }: Recorder,
  exchange: Omit<Recorded, 'at'> & { at?: number },
): void {
  const { profile } = settings;
  exchange.at ??= clock.now();
  if (typeof profile === 'object') Object.assign(exchange, { profile: profileLabel(profile) });
  journal.record(exchange as Recorded);
}
