import type { ExchangeQuery } from './query.ts';

/** What a wait is for, in words, for an error. */
export function awaitedExchange(service: string, query: ExchangeQuery): string {
  return `an exchange of service ${service} that is ${JSON.stringify(query)}`;
}
