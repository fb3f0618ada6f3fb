import { type Entry, isTranscriptEntry, isTransient, type TranscriptEntry } from './entry.ts';
import { TRANSIENT_LIFETIME } from './limits.ts';

/** Who reads: a customer sees what is for all, and not their own typing. */
export interface Reader {
  readonly participantId: number;
  /** Epoch ms on the service's clock: typing is readable for ten seconds. */
  readonly now: number;
  /** Whether typing is left out altogether, as for one who gets it pushed. @default false */
  readonly storedOnly?: boolean;
  /** Whether one reads one's own typing. @default false */
  readonly ownTyping?: boolean;
}

/**
 * What a customer who polls reads from a position on.
 *
 * `0`: nothing. `1`: the whole stored history. `n >= 2`: entries with index `n` and above, and typing not older than
 * ten seconds. `-1`: the last stored entry alone. Beyond the end: nothing.
 *
 * @example
 * readTranscript(log, 1, { participantId: 1, now }).map((entry) => entry.index); // [1, 2, 5]
 * @see GMS Chat API V2, transcriptPosition
 */
export function readTranscript(log: readonly Entry[], position: number, reader: Reader): TranscriptEntry[] {
  if (position === 0) return [];
  const found: TranscriptEntry[] = [];
  const lastOnly = position < 0;
  for (let i = log.length - 1; i >= 0; i--) {
    const entry = log[i];
    if (entry === undefined || !isTranscriptEntry(entry)) continue;
    if (entry.index < position) break;
    if (entry.visibility !== 'all') continue;
    if (isTransient(entry) && (position < 2 || !isLive(entry, reader))) continue;
    found.push(entry);
    if (lastOnly) break;
  }
  return found.reverse();
}

function isLive(entry: TranscriptEntry, reader: Reader): boolean {
  const { participantId, now, storedOnly = false, ownTyping = false } = reader;
  if (storedOnly || (entry.from.participantId === participantId && !ownTyping)) return false;
  return now - entry.at < TRANSIENT_LIFETIME;
}
