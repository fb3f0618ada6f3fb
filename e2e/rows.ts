import type { EventId, ResolutionId } from '../client/documented/documented.ts';
import { inTurn, ONLY_IN_WHOLE, OUT_OF_TURN } from './browsers/in-turn.ts';
import { testOver } from './fixtures.ts';
import { rows } from './report/rows.ts';
import { type Transport, tagOf, transports } from './transports.ts';

export type RowId = ResolutionId | EventId;

/** What a test does, with the fixtures that it asks for. */
type Body = Parameters<(typeof testOver)[Transport]>[2];

const transportsOf = new Map(rows.map((row) => [row.id, row.transports]));

/** Which rows have a test over which transport: a run that is not whole has one there, and of further ones a share. */
const shown = new Set<string>();

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
  for (const transport of over) {
    const cell = `${id} ${transport}`;
    const isFurther = shown.has(cell);
    shown.add(cell);
    oneTest(title, body, transport, tagsOf(isFurther, transport === taken));
  }
}

/** A test of what stands between the rows, once for each transport. */
export function testEach(sentence: string, body: Body, over: readonly Transport[] = transports): void {
  const taken = inTurn(sentence, over);
  for (const transport of over) oneTest(sentence, body, transport, tagsOf(true, transport === taken));
}

function tagsOf(isFurther: boolean, isInTurn: boolean): string[] {
  if (!isFurther) return isInTurn ? [] : [OUT_OF_TURN];
  return [isInTurn ? OUT_OF_TURN : ONLY_IN_WHOLE];
}

function oneTest(title: string, body: Body, transport: Transport, tags: readonly string[]): void {
  testOver[transport](`${title} [${transport}]`, { tag: [tagOf(transport), ...tags] }, body);
}
