import { type Entry, isTranscriptEntry, isTransient } from '../chat/entry.ts';
import type { Transport } from '../faults/fault.ts';

/** What of a log its customer could see; times, keys and places aside. */
export function visible(log: readonly object[], transport: Transport): readonly object[] {
  return (log as readonly Entry[]).flatMap((entry): object[] => {
    const { seq: _, at: __, ...rest } = entry;
    if (!isTranscriptEntry(entry)) {
      const { keys: ___, ...fact } = rest as { keys?: unknown };
      if (entry.type !== 'ChatRequested') return [fact];
      // A field that is empty says nothing, and is not kept over CometD.
      const given = Object.entries(entry.request).filter(([, value]) => value !== '');
      return [{ ...fact, request: Object.fromEntries(given) }];
    }
    if (entry.visibility !== 'all' || (transport === 'polling' && isTransient(entry))) return [];
    const { reason, file, userData, ...event } = rest as typeof entry;
    const told = reason !== undefined && reason >= 4 ? { reason } : {};
    const sent = file === undefined ? {} : { file: { id: file.id, name: file.name, size: file.size } };
    return [{ ...event, ...told, ...sent, userData: { ...userData } }];
  });
}
