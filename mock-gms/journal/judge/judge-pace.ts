import type { Exchange } from '../exchange.ts';
import type { Fields } from '../request-fields.ts';
import type { ClientKnowledge } from './client-knowledge.ts';
import { type Found, finding } from './finding.ts';

/** Refreshes within a second (ms) beyond which no known client goes: Widgets can be told to poll every 250 ms. */
const MAX_PER_SECOND = 5;
const SECOND = 1000;

/** Finds out whether a client that polls does so at a pace, and in an order of positions, as known clients do. */
export function judgePace(
  { operation, transport, at }: Exchange,
  fields: Fields,
  known: ClientKnowledge | undefined,
): Found[] {
  if (known === undefined || transport !== 'polling') return [];
  const position = positionOf(fields);
  // What the customer does may bring the next refresh forward, and a client that begins again from the start has come back.
  const isRefresh = operation === 'refresh';
  const isRestore = position <= 1 && (known.askedFrom ?? 0) > 1;
  if (!isRefresh || isRestore) known.refreshes = [];
  if (!isRefresh) return [];
  known.askedFrom = position;
  const found = [...judgeBurst(known.refreshes, at)];
  if (position >= 2 && position < known.position) {
    const message = `refresh from ${position}, after one from ${known.position}: it asks again for what it has`;
    found.push(finding('position-backwards', message, 'transcriptPosition'));
  }
  if (position > known.position) known.position = position;
  return found;
}

/**
 * A single gap tells little: timers of a browser are late, and so are requests. Six within a second are less than 200 ms
 * apart on average, which takes more than a late timer.
 */
function judgeBurst(refreshes: number[], at: number): Found[] {
  // Two at the very same time tell of a clock that stands still, not of a client in a hurry.
  if (refreshes.at(-1) === at) return [];
  refreshes.push(at);
  if (refreshes.length > MAX_PER_SECOND + 1) refreshes.shift();
  const [first = at] = refreshes;
  if (refreshes.length <= MAX_PER_SECOND || at - first >= SECOND) return [];
  const message = `${refreshes.length} refreshes within ${Math.round(at - first)} ms`;
  refreshes.splice(0);
  return [finding('polling-too-fast', message)];
}

/** A form gives it as a text, and JSON may as a number; NaN for anything else. */
function positionOf({ transcriptPosition }: Fields): number {
  const isGiven = typeof transcriptPosition === 'string' || typeof transcriptPosition === 'number';
  return isGiven ? Number(transcriptPosition) : Number.NaN;
}
