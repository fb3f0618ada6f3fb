import type { EventId, ResolutionId } from '../client/documented/documented.ts';
import { inTurn, OUT_OF_TURN } from './browsers/in-turn.ts';
import { testOver } from './fixtures.ts';
import { rows } from './report/rows.ts';
import { type Transport, tagOf, transports } from './transports.ts';

export type RowId = ResolutionId | EventId;

/** What a test does, with the fixtures that it asks for. */
type Body = Parameters<(typeof testOver)[Transport]>[2];

const transportsOf = new Map(rows.map((row) => [row.id, row.transports]));

/**
 * A test of a documented behaviour, once for each transport that its row names.
 *
 * @param only where the sentence speaks of something that other transports do not have
 * @example
 * rowTest('9.0/endChat/resolved/session-ended', 'the chat is over', async ({ widgets }) => {
 *   await widgets.open();
 * });
 */
export function rowTest(
  id: RowId,
  sentence: string,
  body: Body,
  only: readonly Transport[] = transports,
): void {
  const over = (transportsOf.get(id) ?? []).filter((transport) => only.includes(transport));
  const title = `${id} — ${sentence}`;
  const taken = inTurn(title, over);
  for (const transport of over) oneTest(title, body, transport, transport === taken);
}

/** A test of what stands between the rows, once for each transport. */
export function testEach(sentence: string, body: Body, over: readonly Transport[] = transports): void {
  for (const transport of over) oneTest(sentence, body, transport, false);
}

function oneTest(title: string, body: Body, transport: Transport, isInTurn: boolean): void {
  const tag = isInTurn ? tagOf(transport) : [tagOf(transport), OUT_OF_TURN];
  testOver[transport](`${title} [${transport}]`, { tag }, body);
}
