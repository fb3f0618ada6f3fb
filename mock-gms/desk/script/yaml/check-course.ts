import type { Step } from './player.ts';
import { ScriptError } from './script-error.ts';
import { whoIsMissing } from './who-is-missing.ts';

/** A step at its place, and those that may be played next. */
interface Place {
  readonly step?: Step;
  readonly next: Place[];
}

/** What `goto` and `break` can lead to. */
interface Around {
  readonly labels: ReadonlyMap<string, Place>;
  readonly afterRepeat: Place | undefined;
  readonly outer: Around | undefined;
}

/** Members times places that are looked at; a script with more is not checked, and fails when it is played. */
const MAX_LOOKS = 2_000_000;

/**
 * Finds a step that can be reached, and is done by somebody who has joined on no way that leads to it. Who has left, or has
 * joined on some of the ways alone, is found when the script is played.
 *
 * @throws {ScriptError} with the place of the first such step
 */
export function checkCourse(steps: readonly Step[]): void {
  const begin = placed(steps, { next: [] }, undefined);
  const reached = reachedFrom([begin]);
  const needed = new Set([...reached].flatMap(({ step }) => step?.course.needs ?? []));
  if (needed.size * reached.size > MAX_LOOKS) return;
  const missing = new Map<Place, string>();
  for (const member of needed) {
    const joins = [...reached].filter(({ step }) => step?.course.joins === member);
    const joined = reachedFrom(joins.flatMap(({ next }) => next));
    for (const place of reached) {
      if (place.step?.course.needs?.includes(member) && !joined.has(place)) missing.set(place, member);
    }
  }
  for (const place of reached) {
    const member = missing.get(place);
    if (member !== undefined && place.step !== undefined)
      throw new ScriptError(place.step.where, whoIsMissing(place.step.name, member));
  }
}

/** Puts steps one after another; tells the first place. */
function placed(steps: readonly Step[], after: Place, outer: Around | undefined, afterRepeat?: Place): Place {
  const places: Place[] = steps.map((step) => ({ step, next: [] }));
  const labels = new Map<string, Place>();
  places.forEach((place) => {
    if (place.step?.label !== undefined) labels.set(place.step.label, place);
  });
  const around = { labels, afterRepeat, outer };
  for (const [index, step] of steps.entries()) {
    const follow = places[index + 1] ?? after;
    places[index]?.next.push(...nextOf(step, follow, around));
  }
  return places[0] ?? after;
}

function nextOf({ course }: Step, follow: Place, around: Around): readonly Place[] {
  const { among, repeats, ends = false, to } = course;
  if (to === 'stop') return [];
  if (to !== undefined) return [target(around, to === 'break' ? undefined : to.goto) ?? follow];
  if (among !== undefined) return among.map((steps) => placed(steps, follow, around));
  if (repeats === undefined) return [follow];
  const again: Place = { next: ends ? [follow] : [] };
  const first = placed(repeats, again, around, follow);
  again.next.push(first);
  return [first];
}

/** Where a label, or without one the innermost `repeat`, leads to. */
function target(around: Around | undefined, label: string | undefined): Place | undefined {
  for (let each = around; each !== undefined; each = each.outer) {
    const place = label === undefined ? each.afterRepeat : each.labels.get(label);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** These places, and all that may come after them, the nearest way first. */
function reachedFrom(begin: readonly Place[]): Set<Place> {
  const reached = new Set(begin);
  // A set is gone through with what is added meanwhile.
  for (const { next } of reached) for (const place of next) reached.add(place);
  return reached;
}
