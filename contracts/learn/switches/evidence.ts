import { oursOf } from '../ask-mock/drift.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { comparePair } from '../compare/compare-pair.ts';
import { type Point, placeKey } from '../compare/point.ts';

/** What speaks for the mock as it is by default, and what for a value of a setting. */
export class Evidence {
  readonly points: Point[] = [];
  agreeing = 0;

  get isEmpty(): boolean {
    return this.agreeing === 0 && this.points.length === 0;
  }

  /** @param asked places at which the setting matters */
  add(pair: Pair, other: Pair, asked: ReadonlySet<string>): void {
    const differing = (each: Pair, matters: (point: Point) => boolean) =>
      comparePair(each).filter((point) => !saysTheSame(point) && matters(point));
    // What the mock does and the server does not moves its numbers: that they fit all the same says nothing for it.
    const byDefault = differing({ ...pair, places: undefined }, (point) => asked.has(placeKey(point)));
    const isNew = newPlaces(pair);
    const bySetting = differing(other, (point) => asked.has(placeKey(point)) || isNew(point));
    if (byDefault.length === 0) this.agreeing += 1;
    else if (bySetting.length === 0) this.points.push(...byDefault);
  }
}

/** Whether both sides say the same in one form or another, as 7 and "7": forms are a matter of overlays. */
function saysTheSame({ agrees, what, theirs, ours, renamed }: Point): boolean {
  if (agrees) return true;
  const isPlain = [theirs, ours].every((each) => ['string', 'number', 'boolean'].includes(typeof each));
  return what === 'member' && renamed === undefined && isPlain && String(theirs) === String(ours);
}

/** Tells whether a member differs only with the setting: without it the member was not compared. */
function newPlaces(pair: Pair): (point: Point) => boolean {
  const known = new Set(comparePair(pair).map(placeKey));
  return (point) => point.what === 'member' && known.size > 1 && !known.has(placeKey(point));
}

/** Where the mock answers otherwise with a setting than without; where it is not done, that alone. */
export function placesThatMatter(pair: Pair, other: Pair): readonly Point[] {
  return comparePair({ ...other, theirs: oursOf(pair) }).filter(({ agrees }) => !agrees);
}

/** The keys of places. @see placeKey */
export function placesOf(points: readonly Point[]): ReadonlySet<string> {
  return new Set(points.map(placeKey));
}

/** Whether a place is a number that counts events. */
export function isCounted({ what, name }: Point): boolean {
  return what === 'member' && (name === 'index' || name === 'nextPosition');
}
