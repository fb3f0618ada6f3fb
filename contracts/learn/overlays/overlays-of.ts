import type { Overlay } from '../../../mock-gms/index.ts';
import { filed } from '../../shared/filed.ts';
import { isObject } from '../../shared/json.ts';
import { type Point, placeKey } from '../compare/point.ts';
import { constantIn, isCounting, isRunning } from './constants.ts';
import { type Edit, editsFor } from './edit.ts';
import { explainer } from './explains.ts';
import { fitting } from './fitting.ts';
import { joinedOrder } from './joined-order.ts';
import { mergeOverlays } from './merge-overlays.ts';
import { Once } from './once.ts';
import { isInScope, type Scope, scopesOf } from './scope.ts';

/**
 * Finds the overlays that turn the answers of the mock into those of another server. Each is as general as what was seen allows.
 *
 * @param points every place that was compared, those that agree as well
 */
export function overlaysOf(points: readonly Point[]): readonly Overlay[] {
  const byPlace = new Map<string, Point[]>();
  for (const point of points.filter(isReachable)) filed(byPlace, placeKey(point), point);
  const orders = points.filter(({ what }) => what === 'order');
  const found = [...byPlace.values()].flatMap((own) => overlaysAt(own, orders));
  return fitting(mergeOverlays(withoutPositions(found)));
}

/**
 * Where a server gives its events other numbers, positions are other ones, too. An overlay would tell these to clients, which give
 * them back: the mock, which has its own, would take them for others.
 */
function withoutPositions(found: readonly (Scope & Edit)[]): readonly (Scope & Edit)[] {
  const isShifted = (name: string) => found.some(({ shift = {} }) => Object.hasOwn(shift, name));
  if (!isShifted('index') || !isShifted('nextPosition')) return found;
  return found.filter(({ shift = {} }) => !('index' in shift || 'nextPosition' in shift));
}

/** An overlay acts on answers of the chat API, and not on those of Bayeux, nor on files. */
function isReachable({ within, what, pair, name }: Point): boolean {
  if (within === 'bayeux' || pair.operation === 'preflight') return false;
  if (what === 'header' && name === 'content-disposition') return false;
  return ['status', 'header', 'order', 'member'].includes(what) && isObject(pair.ours?.body);
}

/** Everything that one place needs. */
function overlaysAt(points: readonly Point[], orders: readonly Point[]): readonly (Scope & Edit)[] {
  const overlays: (Scope & Edit)[] = [];
  if (isRunning(points)) return [];
  const place: Place = { points, orders, once: new Once() };
  for (const point of points) {
    if (point.agrees || overlays.some((found) => isInScope(point, found))) continue;
    const found = overlayFor(point, place);
    if (found !== undefined) overlays.push(found);
  }
  return overlays;
}

/** The points of one place, and what was found out of them, scope by scope. */
interface Place {
  readonly points: readonly Point[];
  readonly orders: readonly Point[];
  readonly once: Once;
}

/** The most general scope in which a change explains everything that was seen. */
function overlayFor(point: Point, { points, orders, once }: Place): (Scope & Edit) | undefined {
  const edits = editsFor(point);
  for (const scope of scopesOf(point)) {
    const key = JSON.stringify(scope);
    const inScope = once.of(`points ${key}`, () => points.filter((each) => isInScope(each, scope)));
    if (point.what === 'member' && point.ours === undefined) {
      const given = once.of(`given ${key}`, () => givenIn(point, scope, orders));
      // What one author has in one kind of event may be that author's own.
      const isOfOne = point.within === 'author' && scope.event !== undefined;
      const value = isOfOne ? undefined : once.of(`constant ${key}`, () => constantIn(inScope));
      if (given === undefined || value === undefined) continue;
      return { ...scope, give: { [point.name]: value }, order: given };
    }
    const joined =
      point.what === 'order'
        ? once.of(`joined ${key}`, () => joinedOrder(inScope.map(({ theirs }) => theirs as string[])))
        : [];
    const wider = joined.length > 0 ? [{ order: joined }] : edits;
    const explainsAll = once.of(`explains ${key}`, () => explainer(inScope));
    const isRight = (each: Edit) => explainsAll(each) && isAllowed(each, point, scope, inScope);
    const edit = wider.find((each) => once.of(`right ${key} ${JSON.stringify(each)}`, () => isRight(each)));
    if (edit !== undefined) return { ...scope, ...edit };
    const values = once.of(`values ${key}`, () => valuesIn(inScope));
    if (values !== undefined && once.of(`explained ${key}`, () => explainsAll(values)))
      return { ...scope, ...values };
  }
  return undefined;
}

/** What counts is counted otherwise everywhere, or not at all: a single event more moves everything behind it. */
function isAllowed({ shift }: Edit, { name }: Point, scope: Scope, inScope: readonly Point[]): boolean {
  if (shift === undefined) return true;
  const isGeneral = [scope.operation, scope.outcome, scope.event].every((each) => each === undefined);
  return isGeneral && (!isCounting(name) || new Set(inScope.map(({ ours }) => ours)).size > 1);
}

/**
 * The order of the members where one is given that the mock does not have; undefined where objects in this scope lack it
 * in both servers.
 */
function givenIn(
  { name, within, inside }: Point,
  scope: Scope,
  orders: readonly Point[],
): readonly string[] | undefined {
  const objects = orders.filter(
    (each) =>
      each.within === within && each.inside?.join('\n') === inside?.join('\n') && isInScope(each, scope),
  );
  const names = objects.map(({ theirs }) => theirs as readonly string[]);
  if (!names.every((each) => each.includes(name))) return undefined;
  const joined = joinedOrder(names);
  if (joined.length > 0) return joined;
  return names.reduce(
    (longest, each) => (each.length > longest.length ? each : longest),
    [] as readonly string[],
  );
}

/** Other values for each value that was seen and is not the same in both. */
function valuesIn(points: readonly Point[]): Edit | undefined {
  const [first] = points;
  const found = points.flatMap((point) => (point.agrees ? [] : [valueInstead(point)]));
  if (first === undefined || found.length === 0) return undefined;
  const values = Object.fromEntries(found.flatMap((each) => Object.entries(each ?? {})));
  const isWhole = !found.includes(undefined) && Object.keys(values).length <= MOST_VALUES;
  return isWhole ? { values: { [first.name]: values } } : undefined;
}

function valueInstead(point: Point): { readonly [own: string]: unknown } | undefined {
  return editsFor(point).find(({ values }) => values !== undefined)?.values?.[point.name];
}

const MOST_VALUES = 20;
