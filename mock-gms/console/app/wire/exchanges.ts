import type { ExchangeSummary } from '../api/types.ts';

const POLLS: ReadonlySet<string> = new Set(['refresh', 'requestNotifications', '/meta/connect']);

/** Those of a chat, and of the Bayeux sessions that carry it; or those that belong to no chat, such as a refused start. */
export function exchangesOf(
  exchanges: readonly ExchangeSummary[],
  chatId: string | undefined,
): readonly ExchangeSummary[] {
  const sessions = new Set<string | undefined>();
  for (const exchange of exchanges) {
    const carries = chatId === undefined ? exchange.chatId !== undefined : exchange.chatId === chatId;
    if (carries && exchange.session !== undefined) sessions.add(exchange.session);
  }
  return exchanges.filter(
    (exchange) =>
      (chatId !== undefined && exchange.chatId === chatId) ||
      (exchange.chatId === undefined && sessions.has(exchange.session) === (chatId !== undefined)),
  );
}

/** Whether it is a poll that brought nothing, and nothing is wrong with it. */
export function isQuiet(exchange: ExchangeSummary): boolean {
  return POLLS.has(exchange.operation) && !exchange.news && !hasFailed(exchange);
}

/** What tells how an exchange went. */
type Outcome = Pick<ExchangeSummary, 'status' | 'fault' | 'errorCode'>;

/** Whether a fault spoilt it, or its answer says that something failed: GMS says so with HTTP status 200 as well. */
export function hasFailed({ status, fault, errorCode }: Outcome): boolean {
  return status !== 200 || fault !== undefined || errorCode !== undefined;
}

/**
 * What an answer says, in short.
 *
 * @example
 * outcomeOf(exchange); // '200 · error 249'
 */
export function outcomeOf({ status, errorCode }: Outcome): string {
  const answer = status === 0 ? 'no answer' : String(status);
  return errorCode === undefined || errorCode === status ? answer : `${answer} · error ${errorCode}`;
}

/** The exchange that brought the customer an entry of the transcript first. */
export function carrierOf(
  exchanges: readonly ExchangeSummary[],
  chatId: string,
  index: number,
): ExchangeSummary | undefined {
  return exchangesOf(exchanges, chatId).find(({ indices }) => indices.includes(index));
}
