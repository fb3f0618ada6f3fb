import type { Overlay } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import { fitting } from './fitting.ts';

/** Shorter ones can be words all the same. */
const SHORTEST = 3;

/** Parts of an overlay that do something. */
const EDITS = ['status', 'headers', 'rename', 'remove', 'set', 'give', 'form', 'shift', 'values'] as const;

/**
 * Overlays without the words that redaction made up: the mock would say them, and no server does.
 *
 * @param madeUp names and texts that stand for others
 */
export function withoutMadeUp(overlays: readonly Overlay[], madeUp: ReadonlySet<string>): readonly Overlay[] {
  if (madeUp.size === 0) return overlays;
  const isMade = (text: unknown) =>
    typeof text === 'string' && text.length >= SHORTEST && !/^[\d.-]+$/.test(text) && madeUp.has(text);
  const clean = (value: unknown): unknown => {
    if (isMade(value)) return undefined;
    if (Array.isArray(value)) return value.some((each) => clean(each) === undefined) ? undefined : value;
    if (!isObject(value)) return value;
    const kept = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
      const left = isMade(name) ? undefined : clean(each);
      return left === undefined ? [] : [[name, left]];
    });
    return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
  };
  return overlays.flatMap(({ order, ...overlay }) => {
    const { inside = [], event, ...edits } = overlay;
    if (isMade(event) || inside.some(isMade)) return [];
    const left = clean(edits) as Overlay | undefined;
    const names = order?.filter((name) => !isMade(name));
    const isOrdered = names !== undefined && (names.length === order?.length || names.length > 1);
    const made = {
      ...left,
      ...(overlay.inside !== undefined && { inside }),
      ...(event !== undefined && { event }),
      ...(isOrdered && { order: names }),
    };
    const does = EDITS.some((name) => name in made) || isOrdered;
    return does ? fitting([made]) : [];
  });
}
