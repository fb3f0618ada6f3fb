import { readAnswer, type TranscriptEvent } from '../answer/answer.ts';
import type { PollingCustomer } from './polling-customer.ts';

/** What may mean "everything" to a server: which of them does is observed, not documented. */
const POSITIONS = [{}, { transcriptPosition: 0 }, { transcriptPosition: 1 }];

/**
 * Every event that a customer over polling is given, whatever position the server takes for the beginning, and whether
 * the chat goes on or not. An event that is given more than once comes more than once.
 *
 * @example
 * (await everythingRead(chat)).filter(({ type }) => type === 'ParticipantLeft');
 */
export async function everythingRead(chat: PollingCustomer): Promise<readonly TranscriptEvent[]> {
  const events: TranscriptEvent[] = [];
  for (const fields of POSITIONS) {
    const exchange = await chat.attempt('refresh', fields);
    if (exchange.response.status === 200) events.push(...readAnswer(exchange).messages);
  }
  return events;
}
