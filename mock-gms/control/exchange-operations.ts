import { defined } from '../boundary/defined.ts';
import type { Exchange } from '../journal/exchange.ts';
import { exchangeDetail } from '../journal/exchange-detail.ts';
import { exchangeSummary } from '../journal/summary.ts';
import { ControlError } from './control-error.ts';
import {
  type ControlOperation,
  type ControlRequest,
  existing,
  get,
  numberOf,
  SERVICE,
} from './control-operation.ts';
import { gathered, queryOf } from './journal-operations.ts';

/** Exchanges one by one: in short, and in full. */
export const EXCHANGE_CONTROLS = {
  summarizeExchanges: get(`${SERVICE}/journal/summaries`, async (request) =>
    (await gathered(request)).query(queryOf(request)).map(exchangeSummary),
  ),
  getExchange: get(`${SERVICE}/journal/:number`, async (request) => {
    const { number } = await askedExchange(request);
    return exchangeDetail(existing(request).journal, number);
  }),
  /** Has the secrets of the exchange: shown to those who ask for nothing else. */
  getCurlLine: get(`${SERVICE}/journal/:number/curl`, async (request) => {
    const { number } = await askedExchange(request);
    const curl = existing(request).journal.curlLine(number, request.info);
    return defined({ curl });
  }),
} as const satisfies Record<string, ControlOperation>;

/** @throws {ControlError} 404 for one that is not held */
async function askedExchange(request: ControlRequest): Promise<Exchange> {
  const { name } = existing(request);
  const journal = await gathered(request);
  const number = numberOf(request.params, 'number');
  const exchange = journal.get(number);
  if (exchange !== undefined) return exchange;
  throw new ControlError(404, `exchange ${number} of ${name} is not held`, { reason: 'noSuchExchange' });
}
