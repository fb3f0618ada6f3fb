import type { ExchangeQuery } from '../journal/query.ts';
import { checkedBody } from '../openapi/checked-body.ts';

/** A query that a URL can hold: one without fields. @throws RangeError for what is no such query */
export function queryOfUrl(query: ExchangeQuery): ExchangeQuery {
  if (query?.fields !== undefined)
    throw new RangeError('fields: only list, waitFor and verify compare the fields of requests');
  return checkedBody('queryExchanges', query);
}
