import { REDACTED } from '../../../mock-gms/capture.ts';
import { MAX_INSIDE } from '../../../mock-gms/index.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import { oursOf } from '../ask-mock/drift.ts';
import type { Pair, WireAnswer } from '../ask-mock/pair.ts';
import { alignEvents } from './align-events.ts';
import { alike, isSameHere } from './alike.ts';
import { comparedHeaders } from './compared-headers.ts';
import { firstError } from './first-error.ts';
import { isDone } from './is-done.ts';
import type { Point } from './point.ts';
import { withoutStaff } from './without-staff.ts';

/** Every place in which what a server answered is compared with what the mock answers. */
export function comparePair(pair: Pair): readonly Point[] {
  return new PairComparison(pair).compared();
}

/** What an answer says of the moment. */
const OF_MOMENT: ReadonlySet<string> = new Set(['nextPosition', 'chatEnded']);

type About = Pick<Point, 'within' | 'event' | 'inside'>;

class PairComparison {
  readonly #pair: Pair;
  readonly #points: Point[] = [];

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  compared(): readonly Point[] {
    const { endpoint } = this.#pair;
    const ours = oursOf(this.#pair);
    const theirs = withoutStaff(this.#pair);
    // It could not be asked.
    if (theirs === undefined && ours === undefined) return [];
    const within = endpoint === 'bayeux' ? 'bayeux' : 'answer';
    const outcome = [isDone(theirs), isDone(ours)] as const;
    const isSame = outcome[0] === outcome[1] && (theirs === undefined) === (ours === undefined);
    this.#point({ what: 'outcome', within, name: 'outcome' }, shown(theirs), shown(ours), isSame);
    if (isSame && theirs !== undefined && ours !== undefined) this.#answers(theirs, ours, within);
    return this.#points;
  }

  #answers(theirs: WireAnswer, ours: WireAnswer, within: Point['within']): void {
    const isHttp =
      this.#pair.endpoint === 'rest' || this.#pair.endpoint === 'ntf' || theirs.status !== ours.status;
    if (isHttp) this.#point({ what: 'status', within, name: 'status' }, theirs.status, ours.status);
    const headers = comparedHeaders(theirs.headers, ours.headers, this.#pair.isOfPage === true);
    for (const { name, theirs: one, ours: other } of headers)
      this.#point({ what: 'header', within, name }, one, other);
    if (isObject(theirs.body) && isObject(ours.body)) this.#answer(theirs.body, ours.body, within);
    else this.#point({ what: 'body', within, name: 'body' }, theirs.body, ours.body);
  }

  #answer(theirs: JsonObject, ours: JsonObject, within: Point['within']): void {
    this.#members({ within }, theirs, ours, new Set(['messages', 'errors']));
    if (Array.isArray(theirs.messages) && Array.isArray(ours.messages))
      this.#events(theirs.messages, ours.messages);
    const [theirErrors, ourErrors] = [theirs.errors, ours.errors];
    if (!Array.isArray(theirErrors) || !Array.isArray(ourErrors)) return;
    for (const [place, error] of ourErrors.entries()) {
      const other: unknown = theirErrors[place];
      if (isObject(error) && isObject(other)) this.#members({ within: 'error' }, other, error);
    }
  }

  /** By type, author and text: an event that one side alone has leaves the others what they are. */
  #events(theirs: readonly unknown[], ours: readonly unknown[]): void {
    const { names, endpoint } = this.#pair;
    const own = (text: string) => names.within(text);
    const aligned = alignEvents(theirs.filter(isObject), ours.filter(isObject), (event) => event, own);
    // Over CometD it depends on the moment which events come together.
    for (const [event, other] of aligned)
      if (endpoint !== 'cometd' || (event !== undefined && other !== undefined)) this.#event(event, other);
  }

  #event(theirs: JsonObject | undefined, ours: JsonObject | undefined): void {
    const name = String((ours ?? theirs)?.type);
    if (theirs === undefined || ours === undefined) {
      this.#point({ what: 'event', within: 'event', name, event: name }, theirs?.type, ours?.type, false);
      return;
    }
    this.#point({ what: 'event', within: 'event', name, event: name }, theirs.type, ours.type, true);
    const nested = { author: 'from', userData: 'userData', eventAttributes: 'eventAttributes' } as const;
    this.#members({ within: 'event', event: name }, theirs, ours, new Set(Object.values(nested)));
    for (const [within, member] of Object.entries(nested)) {
      const [one, other] = [theirs[member], ours[member]];
      if (isObject(one) && isObject(other))
        this.#members({ within: within as Point['within'], event: name }, one, other);
    }
  }

  /** Over CometD it depends on the moment with which event a push ends, and what has happened by then. */
  #isOtherMoment(theirs: JsonObject, ours: JsonObject): boolean {
    const { endpoint, names } = this.#pair;
    const [one, other] = [theirs.messages, ours.messages];
    if (endpoint !== 'cometd' || !Array.isArray(one) || !Array.isArray(other)) return false;
    const own = (text: string) => names.within(text);
    const last = alignEvents(one.filter(isObject), other.filter(isObject), (event) => event, own).at(-1);
    return last !== undefined && (last[0] === undefined || last[1] === undefined);
  }

  /** @param nested members of which it counts here only whether they are there, and of their kind */
  #members(
    about: About,
    theirs: JsonObject,
    ours: JsonObject,
    nested: ReadonlySet<string> = new Set(),
  ): void {
    const renamed = renamedIn(theirs, ours, this.#pair.names);
    for (const [name, own] of Object.entries(ours)) {
      const called = renamed.get(name);
      const value = theirs[called ?? name];
      // A journal hides it: of what it was, nothing is seen.
      if (value === REDACTED) continue;
      // What happened since was not told: the recording ends before.
      if (name === 'nextPosition' && this.#pair.places?.isUnseen(value)) continue;
      if (OF_MOMENT.has(name) && typeof value === typeof own && this.#isOtherMoment(theirs, ours)) continue;
      const isEntered = called === undefined && !nested.has(name) && isWithinReach(about);
      if (isEntered && isObject(value) && isObject(own)) {
        this.#point({ what: 'member', ...about, name }, value, own, true);
        this.#members({ ...about, inside: [...(about.inside ?? []), name] }, value, own);
        continue;
      }
      const isSame =
        called === undefined &&
        (nested.has(name) ? kindOf(value) === kindOf(own) : isSameHere(name, value, own, this.#pair));
      this.#point(
        { what: 'member', ...about, name, ...(called !== undefined && { renamed: called }) },
        value,
        own,
        isSame,
      );
    }
    const known = new Set([...Object.keys(ours), ...renamed.values()]);
    for (const [name, value] of Object.entries(theirs))
      if (!known.has(name)) this.#point({ what: 'member', ...about, name }, value, undefined, false);
    // No order is meant in what Bayeux itself says, nor in data of others.
    if (about.within !== 'bayeux') this.#order(about, theirs, ours, renamed);
  }

  #order(about: About, theirs: JsonObject, ours: JsonObject, renamed: ReadonlyMap<string, string>): void {
    const isFree =
      about.within === 'userData' || about.within === 'eventAttributes' || about.inside !== undefined;
    const own = Object.keys(ours).map((name) => renamed.get(name) ?? name);
    const common = own.filter((name) => Object.hasOwn(theirs, name));
    const other = Object.keys(theirs).filter((name) => common.includes(name));
    this.#point(
      { what: 'order', ...about, name: 'order' },
      Object.keys(theirs),
      own,
      isFree || common.join() === other.join(),
    );
  }

  #point(
    about: Pick<Point, 'what' | 'within' | 'inside' | 'name' | 'event' | 'renamed'>,
    theirs: unknown,
    ours: unknown,
    agrees = alike(about.name, theirs, ours, this.#pair.names),
  ): void {
    this.#points.push({ pair: this.#pair, ...about, theirs, ours, agrees });
  }
}

/** Whether an overlay reaches what stands in a member of this place. */
function isWithinReach({ within, inside = [] }: About): boolean {
  return within !== 'bayeux' && inside.length < MAX_INSIDE;
}

/** Members that are not there under their names, and whose values stand there under names of no one. */
function renamedIn(theirs: JsonObject, ours: JsonObject, names: Pair['names']): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const places = Object.keys(theirs);
  const taken = new Set<string>();
  for (const [place, [name, value]] of Object.entries(ours).entries()) {
    if (Object.hasOwn(theirs, name)) continue;
    const candidates = places.filter(
      (each) => !Object.hasOwn(ours, each) && !taken.has(each) && alike(name, theirs[each], value, names),
    );
    const called = candidates.find((each) => places.indexOf(each) === place) ?? candidates[0];
    if (called === undefined) continue;
    taken.add(called);
    renamed.set(name, called);
  }
  return renamed;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

/** An outcome in few words. */
function shown(answer: WireAnswer | undefined): string {
  if (answer === undefined) return 'nothing';
  const { body, status } = answer;
  const http = `HTTP ${status}`;
  if (!isObject(body)) return http;
  const { code } = firstError(body) ?? {};
  const told = typeof code === 'number' || typeof code === 'string' ? `, code ${code}` : '';
  return typeof body.statusCode === 'number' || typeof body.statusCode === 'string'
    ? `${http}, statusCode ${body.statusCode}${told}`
    : `${http}, ${body.successful ?? 'no statusCode'}`;
}
