import type { ReportedCase, ReportedEntry } from '../report.ts';

/** An id, a time in milliseconds, the name of a service of this run: long, with a digit. */
const LONG_ID = /(?<![\w-])(?=[a-z_-]*\d)[\w-]{13,}/gi;

/** What a redactor leaves of a key. */
const HIDDEN_KEY = /[\w+/%-]{4}…/g;

/** What a page shows of a wire, in its order: an entry, or how many entries are like those of other cases. */
export type ShownPiece =
  | { readonly entry: ReportedEntry }
  | { readonly repeated: number; readonly of: ReadonlySet<ReportedCase> };

/**
 * Shows each entry once in a page. Most conversations begin alike, and entries that differ in nothing but ids, keys and
 * times tell a reader nothing new.
 */
export class ShownOnce {
  readonly #shownBy = new Map<string, ReportedCase>();

  /** How the wire of a case begins, with at most so many entries that no case before it has shown. */
  beginningOf(result: ReportedCase, most: number): { pieces: ShownPiece[]; left: number } {
    const pieces: ShownPiece[] = [];
    let shown = 0;
    for (const [i, entry] of result.wire.entries()) {
      const likeness = likenessOf(entry);
      const shownBy = this.#shownBy.get(likeness);
      if (shownBy === undefined && shown === most) return { pieces, left: result.wire.length - i };
      if (shownBy === undefined) {
        this.#shownBy.set(likeness, result);
        pieces.push({ entry });
        shown += 1;
      } else {
        addRepeated(pieces, shownBy);
      }
    }
    return { pieces, left: 0 };
  }
}

function addRepeated(pieces: ShownPiece[], of: ReportedCase): void {
  const last = pieces.at(-1);
  if (last === undefined || 'entry' in last) pieces.push({ repeated: 1, of: new Set([of]) });
  else pieces[pieces.length - 1] = { repeated: last.repeated + 1, of: new Set([...last.of, of]) };
}

/** Two entries are alike when this is equal. */
function likenessOf(entry: ReportedEntry): string {
  const told =
    entry.kind === 'frame'
      ? [entry.direction, entry.url, entry.text]
      : [
          entry.request.method,
          entry.request.url,
          entry.request.body,
          entry.response?.status,
          entry.response?.body,
          entry.failure,
        ];
  return told.map((part) => String(part).replace(LONG_ID, '#').replace(HIDDEN_KEY, '#')).join('\n');
}
