import type { Point } from './compare/point.ts';
import type { Sighting } from './learned.ts';
import { isCounting } from './overlays/constants.ts';

/** A compared place, as reports show it. */
export function sightingOf({ pair, what, within, inside = [], name, event, theirs, ours }: Point): Sighting {
  const { file, entry, operation, endpoint } = pair;
  const where =
    what === 'member' || what === 'order'
      ? `${event ?? within}: ${[...inside, name].join('.')}`
      : `${what} ${name}`;
  return { file, entry, operation, endpoint, where, theirs, ours };
}

/** The first place of each kind, and how many there are. */
export function sightingsByKind(points: readonly Point[]): readonly Sighting[] {
  const kinds = new Map<string, { readonly first: Sighting; times: number }>();
  for (const point of points) {
    const { pair, what, within, inside, event, name } = point;
    const isOfAnswer = what === 'outcome' || what === 'status' || what === 'body' || within === 'bayeux';
    // A number that is another one is so in every event after it.
    const type = isCounting(name) && inside === undefined ? undefined : event;
    const kind = JSON.stringify([
      what,
      within,
      inside,
      type,
      name,
      pair.endpoint,
      isOfAnswer && pair.operation,
    ]);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { first: sightingOf(point), times: 1 });
    else known.times += 1;
  }
  return [...kinds.values()].map(({ first, times }) => (times > 1 ? { ...first, times } : first));
}
