import type { Exchange } from '../journal/exchange.ts';
import type { ExchangeDetail } from '../journal/exchange-detail.ts';
import type { Har } from '../journal/har.ts';
import type { Finding } from '../journal/judge/finding.ts';
import type { ExchangeQuery } from '../journal/query.ts';
import type { ExchangeSummary } from '../journal/summary.ts';
import type { Verification } from '../journal/verify.ts';
import type { WaitOptions } from './wait-options.ts';

/** What crossed the wire, without secrets. */
export interface JournalHandle {
  /** The exchanges still held, oldest first. */
  list(query?: ExchangeQuery): Promise<readonly Exchange[]>;
  /**
   * One exchange by its `number`, which counts from 1, with what the contract says of it and what was wrong with it;
   * undefined if it is not held.
   *
   * @example
   * const { number } = await service.journal.waitFor({ operation: 'send' });
   * const exchange = await service.journal.exchange(number);
   * exchange?.findings; // [] where nothing was wrong
   */
  exchange(number: number): Promise<ExchangeDetail | undefined>;
  /**
   * Resolves with the exchange that matches for the n-th time, n being `times` (default 1); those already held count.
   *
   * @throws Error when it does not come in time
   * @throws {ClosedError} when the service is removed or its server closed first
   */
  waitFor(query: ExchangeQuery, options?: WaitOptions & { readonly times?: number }): Promise<Exchange>;
  /** Returns the expected exchanges. @throws {VerificationError} that shows what came closest */
  verify(verification: Verification): Promise<readonly Exchange[]>;
  /** What should not have crossed the wire, in either direction: errors if a document says so, remarks otherwise. */
  findings(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly Finding[]>;
  /** The exchanges as an HTTP archive. */
  har(query?: Omit<ExchangeQuery, 'fields'>): Promise<Har>;
  /** The exchanges without their texts, with the outcome of each. */
  summaries(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly ExchangeSummary[]>;
  /** Forgets all exchanges. */
  clear(): Promise<void>;
}
