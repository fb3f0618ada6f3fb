import { withoutChatId, withoutOwnNumbers } from '../../../mock-gms/index.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import { alike, SHAPES } from '../compare/alike.ts';
import { firstError } from '../compare/first-error.ts';
import type { Point } from '../compare/point.ts';
import { isOfSomebody } from './somebody.ts';

/** Members that count: a number of them holds for one moment of one chat. */
const COUNTING: ReadonlySet<string> = new Set([
  ...['index', 'nextPosition', 'transcriptPosition', 'participantId', 'related-event-id', 'idleTimerExpire'],
  ...['file-size', 'used-upload-max-files', 'used-upload-max-total-size', 'used-download-attempts'],
]);

/** Members that tell a time, or are what somebody or something is called. */
const NAMING: ReadonlySet<string> = new Set([
  ...Object.keys(SHAPES),
  ...[
    'utcTime',
    'timestamp',
    'fileId',
    'clientId',
    'id',
    'file-name',
    'file-description',
    'file-upload-path',
  ],
  ...['nickname', 'firstName', 'lastName', 'subject', 'emailAddress', 'pushUrl'],
]);

/** Whether a member counts. */
export function isCounting(name: string): boolean {
  return COUNTING.has(name);
}

/** Milliseconds or seconds since 1970, in this century or the last. */
const EPOCH = 1e8;

const DATE = /\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d/;

/** Letters and digits mixed as no word has them, or many digits. */
const ID = /(?=[0-9A-Za-z]*\d[0-9A-Za-z]*\d)[0-9A-Za-z]{8,}|[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** A value of theirs as an overlay can have it: without numbers that every server counts, and without the id of the chat. */
export function templateOf(value: unknown, { names, ours }: Point['pair']): unknown {
  const own = withoutOwnNumbers(value);
  const chatId = isObject(ours?.body) ? ours.body.chatId : undefined;
  const template = withoutChatId(names.in(own), chatId);
  // What is not about the chat stays as the server has it.
  return JSON.stringify(template)?.includes('{chatId}') ? template : own;
}

/**
 * Whether a value could be the same in every chat with a server: nothing in it counts, tells a time, or is the name or
 * the id of somebody or something.
 */
export function isConstant(name: string, value: unknown, { names, chat }: Point['pair']): boolean {
  if (value === null || typeof value === 'boolean' || value === '') return true;
  if (COUNTING.has(name) || NAMING.has(name)) return false;
  if (typeof value === 'number') return Math.abs(value) < EPOCH;
  if (typeof value === 'string')
    return (
      !DATE.test(value) &&
      !ID.test(String(withoutOwnNumbers(value))) &&
      names.within(value) === value &&
      !isOfSomebody(value, chat)
    );
  return Object.entries(value as object).every(([member, each]) =>
    isConstant(Array.isArray(value) ? name : member, each, { names, chat } as Point['pair']),
  );
}

/** Whether a number, or digits, are given where the mock has nothing, and others in another answer: it counts. */
export function isRunning(points: readonly Point[]): boolean {
  const given = points.filter(
    ({ ours, theirs }) => ours === undefined && theirs !== undefined && !isObject(theirs),
  );
  const numbers = new Set(given.map(({ theirs }) => theirs).filter((each) => /^-?\d+$/.test(String(each))));
  if (numbers.size > 1) return true;
  const first = new Map<string, Point>();
  return given.some((point) => {
    const kind = kindOf(point);
    const known = first.get(kind) ?? point;
    first.set(kind, known);
    return !isSame(known, point);
  });
}

/** The value of a member that the mock does not have, as far as it is the same in all of these; undefined if it is not. */
export function constantIn(points: readonly Point[]): unknown {
  const parts = points.map(({ name, theirs, pair }) => constantPart(name, theirs, pair));
  const common = parts.slice(1).reduce(commonPart, parts[0]);
  // Of an object a part is better than nothing; any other value is whole.
  return isObject(common) || points.every((point) => isSame(point, { ...point, theirs: common }))
    ? common
    : undefined;
}

/** Of an object, what of it could be the same in every chat. */
function constantPart(name: string, value: unknown, pair: Point['pair']): unknown {
  if (!isObject(value)) {
    const template = templateOf(value, pair);
    return isConstant(name, template, pair) ? template : undefined;
  }
  return partOf(value, (member) => constantPart(member, value[member], pair));
}

function commonPart(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other))
    return JSON.stringify(one) === JSON.stringify(other) ? one : undefined;
  return partOf(one, (member) => commonPart(one[member], other[member]));
}

/** An object of what its members become; undefined where it has some and nothing of them is left. */
function partOf(value: JsonObject, change: (member: string) => unknown): JsonObject | undefined {
  const names = Object.keys(value);
  const left = names.flatMap((member): [string, unknown][] => {
    const changed = change(member);
    return changed === undefined ? [] : [[member, changed]];
  });
  return left.length === 0 && names.length > 0 ? undefined : Object.fromEntries(left);
}

/** Answers of one kind have the same constants. */
function kindOf({ pair: { operation, ours }, event }: Point): string {
  return JSON.stringify([operation, event, firstError(ours?.body)?.code]);
}

function isSame({ name, theirs, pair }: Point, other: Point): boolean {
  const [one, another] = [templateOf(theirs, pair), templateOf(other.theirs, other.pair)];
  return alike(name, one, another, pair.names);
}
