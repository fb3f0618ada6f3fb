import { FORMS } from '../../../mock-gms/index.ts';
import { isSameHere, SHAPES } from '../compare/alike.ts';
import { isCount } from '../compare/places.ts';
import type { Point } from '../compare/point.ts';
import { isCounting } from './constants.ts';

/** Forms of a time. */
const OF_TIMES: ReadonlySet<string> = new Set([
  ...['seconds', 'milliseconds', 'date', 'dateSeconds', 'dateOffset', 'dateOffsetSeconds'],
  ...['dateBasicOffset', 'dateLocal'],
]);

/** Milliseconds of which there are no seconds otherwise. */
const SHORTEST_TIME = 1000;

/** Names of forms in which a value of the mock says the same as one of theirs. */
export function formsBetween({ name, theirs, ours, pair }: Point): readonly (keyof typeof FORMS)[] {
  // An id that looks otherwise is another id.
  if (name in SHAPES && typeof theirs === 'string' && typeof ours === 'string') return [];
  const names = Object.keys(FORMS) as (keyof typeof FORMS)[];
  if (isCounting(name) && isCount(theirs) && isCount(ours) && typeof theirs !== typeof ours)
    return names.filter((form) => typeof FORMS[form](ours) === typeof theirs);
  // What counts is no time, and a small number neither.
  const isTime = !isCounting(name) && !(typeof ours === 'number' && Math.abs(ours) < SHORTEST_TIME);
  return names
    .filter((form) => isTime || !OF_TIMES.has(form))
    .filter((form) => isSameHere(name, theirs, FORMS[form](ours), pair));
}
