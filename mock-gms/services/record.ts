import type { Exchange, Recorded } from '../journal/exchange.ts';
import type { Journal } from '../journal/journal.ts';
import type { Outcome } from '../journal/traffic.ts';
import { profileLabel } from './learned/learned-profile.ts';
import type { ServiceSettings } from './settings.ts';

/** What has a journal: a service, or the server for exchanges of no service. */
export interface Recorder {
  /** The service that was meant, also where there is none. */
  readonly name?: string | undefined;
  readonly journal: Journal;
  readonly clock: { now(): number };
  /** What it answers by. */
  readonly settings: Pick<ServiceSettings, 'profile'>;
}

/** What is recorded, now unless it says when. */
export type Recording = Omit<Recorded, 'at'> & { at?: number };

/** Records what crossed the wire, and counts it. */
export function recordExchange(recorder: Recorder, exchange: Recording, outcome: Outcome = 'done'): void {
  const { name, journal } = recorder;
  const noted = noteExchange(recorder, exchange);
  journal.traffic.take(noted, outcome, { service: name, id: journal.isShown ? noted.number : undefined });
}

/** Records what crossed the wire in one more journal: it was counted already. */
export function noteExchange({ journal, clock, settings }: Recorder, exchange: Recording): Exchange {
  const { profile } = settings;
  exchange.at ??= clock.now();
  if (typeof profile === 'object') Object.assign(exchange, { profile: profileLabel(profile) });
  return journal.record(exchange as Recorded);
}
