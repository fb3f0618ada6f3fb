import type { Recorded } from '../journal/exchange.ts';
import type { Journal } from '../journal/journal.ts';

/** What has a journal: a service, or the server for exchanges of no service. */
export interface Recorder {
  readonly journal: Journal;
  readonly clock: { now(): number };
}

/** Records what crossed the wire, now unless the exchange says when. */
export function recordExchange(
  { journal, clock }: Recorder,
  exchange: Omit<Recorded, 'at'> & { at?: number },
): void {
  exchange.at ??= clock.now();
  journal.record(exchange as Recorded);
}
