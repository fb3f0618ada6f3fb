import type { Overlay } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import type { Edit } from './edit.ts';
import type { Scope } from './scope.ts';

/**
 * Joins the overlays of one scope into one, and puts them in the order in which they have to act: those that enter an object come
 * before those that rename it, and those that change the type of an event come after all others of events.
 */
export function mergeOverlays(overlays: readonly (Scope & Edit)[]): readonly Overlay[] {
  const byScope = new Map<string, Overlay>();
  for (const { operation, outcome, endpoint, within, inside, event, ...edit } of overlays) {
    const scope = { operation, outcome, endpoint, within, inside, event };
    const key = JSON.stringify(scope);
    byScope.set(key, both(byScope.get(key) ?? (JSON.parse(key) as Scope), edit));
  }
  return [...byScope.values()].sort((a, b) => rank(a) - rank(b));
}

function both(known: Overlay, edit: Edit): Overlay {
  const joined: Record<string, unknown> = { ...known };
  for (const [name, value] of Object.entries(edit)) {
    const before = joined[name];
    if (Array.isArray(value) && Array.isArray(before))
      joined[name] = name === 'order' ? before : [...before, ...value];
    else joined[name] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
  }
  return joined;
}

function rank({
  within = 'answer',
  inside = [],
  set = {},
  values = {},
  rename = {},
  remove = [],
}: Overlay): number {
  if (inside.length > 0) return -inside.length;
  if (within === 'answer') return 3;
  const isOfType =
    within === 'event' &&
    ['type', 'from', 'userData', 'eventAttributes'].some(
      (name) => name in set || name in values || name in rename || remove.includes(name),
    );
  return isOfType ? 2 : within === 'event' ? 1 : 0;
}
