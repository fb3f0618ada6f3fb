import { type Overlay, overlaidAnswer, profileProblem } from '../../../mock-gms/index.ts';
import { isJson } from '../ask-mock/json.ts';
import { isDone } from '../compare/is-done.ts';
import { isCount } from '../compare/places.ts';
import type { Point } from '../compare/point.ts';
import { constantIn, isCounting, isRunning, isSameHere } from './constants.ts';
import { type Edit, editsFor } from './edit.ts';
import { joinedOrder } from './joined-order.ts';
import { Once } from './once.ts';

/** Which answers an overlay is about, and where in them. */
type Scope = Pick<Overlay, 'operation' | 'outcome' | 'endpoint' | 'within' | 'inside' | 'event'>;

/**
 * Overlays that make of what the mock answers what another server answered: each as general as what was seen allows.
 *
 * @param points every place that was compared, those that agree as well
 */
export function overlaysOf(points: readonly Point[]): readonly Overlay[] {
  const byPlace = new Map<string, Point[]>();
  for (const point of points.filter(isReachable)) {
    const place = placeOf(point);
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [point]);
    else others.push(point);
  }
  const orders = points.filter(({ what }) => what === 'order');
  const found = [...byPlace.values()].flatMap((own) => overlaysAt(own, orders));
  return taken(merged(withoutPositions(found)));
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

/** Those that a profile can hold: what another server answers knows no bounds. */
function taken(overlays: readonly Overlay[]): readonly Overlay[] {
  const held: Overlay[] = [];
  const isHeld = (list: readonly Overlay[]) =>
    profileProblem({ learned: '2000-01-01', source: [], overlays: list }) === undefined;
  for (const each of overlays) if (isHeld([each]) && isHeld([...held, each])) held.push(each);
  return held;
}

/** An overlay acts on answers of the chat API, and not on those of Bayeux, nor on files. */
function isReachable({ within, what, pair, name }: Point): boolean {
  if (within === 'bayeux' || pair.operation === 'preflight') return false;
  if (what === 'header' && name === 'content-disposition') return false;
  return ['status', 'header', 'order', 'member'].includes(what) && isJson(pair.ours?.body);
}

/** Whose values are compared with one another. */
function placeOf({ what, within, inside, name }: Point): string {
  return JSON.stringify([what, within, inside, name]);
}

/** Everything that one place needs. */
function overlaysAt(points: readonly Point[], orders: readonly Point[]): readonly (Scope & Edit)[] {
  const overlays: (Scope & Edit)[] = [];
  if (isRunning(points)) return [];
  const place: Place = { points, orders, once: new Once() };
  for (const point of points) {
    if (point.agrees || overlays.some((found) => isWithin(point, found))) continue;
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
    const inScope = once.of(`points ${key}`, () => points.filter((each) => isWithin(each, scope)));
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

/** Whether a change explains all of these. What spoke against the last one is asked first, and then what differs. */
function explainer(points: readonly Point[]): (edit: Edit) => boolean {
  const inTurn = [...points.filter(({ agrees }) => !agrees), ...points.filter(({ agrees }) => agrees)];
  let against: Point | undefined;
  return (edit) => {
    if (against !== undefined && !explains(edit, against)) return false;
    const found = inTurn.find((each) => !explains(edit, each));
    against = found ?? against;
    return found === undefined;
  };
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
      each.within === within && each.inside?.join('\n') === inside?.join('\n') && isWithin(each, scope),
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

/** From every answer to one of its kind. */
function scopesOf({ pair, within, inside, event }: Point): readonly Scope[] {
  const { operation } = pair;
  const endpoint = pair.endpoint as NonNullable<Scope['endpoint']>;
  const outcome = outcomeOf(pair.ours?.body);
  const place: Scope = {
    ...(within !== 'answer' && { within: within as NonNullable<Scope['within']> }),
    ...(inside !== undefined && { inside }),
  };
  const ofEvent = event === undefined ? {} : { event };
  const general: readonly Scope[] =
    within === 'answer' || within === 'error'
      ? [
          {},
          { outcome: isDone(pair.ours) ? 'done' : 'failed' },
          { outcome },
          { endpoint },
          { outcome, endpoint },
        ]
      : [{}, ofEvent, { endpoint }, { ...ofEvent, endpoint }];
  const precise = general.flatMap((scope): Scope[] => [{ ...scope, operation }]);
  return [...general, ...precise].map((scope) => ({ ...scope, ...place }));
}

function outcomeOf(body: unknown): NonNullable<Scope['outcome']> {
  if (!isJson(body) || body.statusCode === 0) return 'done';
  const [error] = [body.errors].flat();
  return isJson(error) && typeof error.code === 'number' ? error.code : 'failed';
}

function isWithin({ pair, event }: Point, scope: Scope): boolean {
  const outcome = outcomeOf(pair.ours?.body);
  return (
    (scope.operation === undefined || scope.operation === pair.operation) &&
    (scope.endpoint === undefined || scope.endpoint === pair.endpoint) &&
    (scope.event === undefined || scope.event === event) &&
    (scope.outcome === undefined ||
      scope.outcome === outcome ||
      (scope.outcome === 'failed' && outcome !== 'done'))
  );
}

/** Whether a change makes of what the mock has what the other server has. */
function explains(edit: Edit, point: Point): boolean {
  const { what, name, theirs, ours, renamed, pair } = point;
  if (what === 'status') return edit.status === theirs;
  if (what === 'header') return (edit.headers?.[name] ?? undefined) === pair.theirs?.headers[name];
  if (what === 'order') {
    const own = Object.keys(
      overlaidAnswer(Object.fromEntries((ours as string[]).map((each) => [each, 0])), [
        { order: edit.order ?? [] },
      ]),
    );
    const common = (theirs as string[]).filter((each) => own.includes(each));
    return own.filter((each) => common.includes(each)).join() === common.join();
  }
  if (edit.rename !== undefined) return renamed === edit.rename[name];
  if (edit.form !== undefined && isCounting(name)) return isCountedSo(edit, point);
  const given = ours === undefined ? {} : { [name]: ours };
  const { chatId } = isJson(pair.ours?.body) ? pair.ours.body : {};
  const made = overlaidAnswer(given, [edit], chatId)[name];
  return (
    renamed === undefined &&
    (made === undefined ? theirs === undefined : isSameHere(name, theirs, made, pair))
  );
}

/** What counts has a form, whatever it has counted to. */
function isCountedSo(edit: Edit, { name, theirs, ours, renamed }: Point): boolean {
  const made = overlaidAnswer({ [name]: ours }, [edit])[name];
  return (
    renamed === undefined &&
    ours !== undefined &&
    isCount(made) &&
    typeof made === typeof theirs &&
    isCount(theirs)
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

/** Those of one scope in one; what names parts comes before what renames the whole, and types of events last. */
function merged(overlays: readonly (Scope & Edit)[]): readonly Overlay[] {
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
    else joined[name] = isJson(value) && isJson(before) ? { ...before, ...value } : value;
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
