import type { ShownEntry } from '../services/service-events.ts';
import { type Condition, conditionsOf, memberOf } from './entry-match.ts';
import type { EntryMatch } from './mock-gms.ts';

/** Entries that an error shows. */
const MAX_SHOWN = 3;

/** Characters of a text that it shows. */
const MAX_TEXT = 100;

/**
 * What a chat has in place of an entry that did not come: the entries that are most like it, the later ones first. Where a
 * function was to match, these are the last ones.
 *
 * @example
 * closestEntries(await chat.log(), { text: 'hello' }); // 'The closest were entry 4, Message "Hello" of Ann; entry 3, …'
 */
export function closestEntries(log: readonly ShownEntry[], match: EntryMatch): string {
  const wanted = conditionsOf(match);
  const closest = log
    .map((entry) => ({ entry, distance: distance(entry, wanted) }))
    .sort((a, b) => a.distance - b.distance || b.entry.seq - a.entry.seq)
    .slice(0, MAX_SHOWN)
    .map(({ entry }) => line(entry));
  const which = wanted.length === 0 ? 'last' : 'closest';
  return closest.length === 0 ? 'The chat has no entries' : `The ${which} were ${closest.join('; ')}`;
}

function distance(entry: ShownEntry, conditions: readonly Condition[]): number {
  return conditions.reduce((sum, { name, wanted }) => sum + distanceOf(memberOf(entry, name), wanted), 0);
}

/** 0 for the same, 1 for something else, and between them for a text that differs in its letters, or has it in it. */
function distanceOf(actual: unknown, wanted: unknown): number {
  if (actual === wanted) return 0;
  if (typeof actual !== 'string' || typeof wanted !== 'string') return 1;
  const [is, was] = [plain(actual), plain(wanted)];
  if (is === was) return 0.1;
  return is !== '' && was !== '' && (is.includes(was) || was.includes(is)) ? 0.5 : 0.9;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function line(entry: ShownEntry): string {
  const text = 'text' in entry && typeof entry.text === 'string' ? ` ${JSON.stringify(cut(entry.text))}` : '';
  const from = 'from' in entry ? ` of ${cut(entry.from.nickname)}` : '';
  return `entry ${entry.seq}, ${entry.type}${text}${from}`;
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
