import type { ExchangeQuery } from '../journal/query.ts';
import { checkedBody } from '../openapi/checked-body.ts';
import { checkedTimes } from './checked-numbers.ts';
import { checkedOptions, checkedTimeout } from './deadline-signal.ts';
import type { WaitOptions } from './wait-options.ts';

/** A wait for exchanges: which ones, how many, and how long. */
interface ExchangeWait extends WaitOptions {
  readonly query: ExchangeQuery;
  readonly times?: number | undefined;
}

/** @throws RangeError for what no exchange can be like, and for options that are not known */
export function checkedWait(
  wanted: ExchangeQuery,
  options: WaitOptions & { readonly times?: number },
): ExchangeWait {
  const { times, ...how } = checkedOptions(options);
  if (typeof wanted === 'function')
    throw new RangeError("a query such as { operation: 'send' } was expected, not a function");
  const { query } = checkedBody('waitForExchange', { query: wanted, times: checkedTimes(times) });
  return { query, times, timeout: checkedTimeout(how) };
}
