import type { ShownEntry } from '../services/service-events.ts';
import type { EntryMatch } from './mock-gms.ts';

/** A match as a function: whether an entry is one that was meant. */
export function matcher(match: EntryMatch): (entry: ShownEntry) => boolean {
  if (typeof match === 'function') return match;
  const wanted = Object.entries(match);
  return (entry) => wanted.every(([name, value]) => Reflect.get(entry, name) === value);
}

/** The same in words, for an error. */
export function describe(match: EntryMatch): string {
  return typeof match === 'function' ? 'the condition' : JSON.stringify(match);
}
