import { withoutOwnNumbers } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import type { OwnNames } from '../ask-mock/own-names.ts';
import type { Pair } from '../ask-mock/pair.ts';

/** How the mock writes what it makes up. Redaction leaves lengths and kinds of characters. */
export const SHAPES: Readonly<Record<string, RegExp>> = {
  chatId: /^\d[0-9A-Z]{4}[a-z][0-9A-Z]{10}$/,
  userId: /^[0-9A-Z]{16}$/,
  alias: /^\d{1,6}$/,
  secureKey: /^(?:[0-9a-z]{16,20}|[0-9A-Za-z+/=]{28,104})$/,
  'file-id': /^[0-9A-Z]{16}$/,
  'file-document-id': /^\d[0-9A-Za-z]{15}$/,
};

/** Ids as the mock makes them, whatever they are called. */
const IDS = ['chatId', 'userId', 'file-document-id'].flatMap((name) => SHAPES[name] ?? []);

/** Numbers that pass with the time. */
const COUNTING: ReadonlySet<string> = new Set(['idleTimerExpire']);

/** Texts of others that redaction replaces part by part. */
const NAMES: ReadonlySet<string> = new Set(['nickname', 'upload-file-types', 'file-upload-path']);

/** What a server says of an error. */
const SENTENCES: ReadonlySet<string> = new Set(['advice', 'message', 'error']);

/** Whether two values say the same, but for what every server makes up, and for the time. */
export function alike(name: string, theirs: unknown, ours: unknown, names: OwnNames): boolean {
  if (Object.is(theirs, ours)) return true;
  if (typeof theirs === 'number' && typeof ours === 'number')
    return COUNTING.has(name) || (isTime(name, theirs, ours) && timeShape(theirs) === timeShape(ours));
  if (typeof theirs === 'string' && typeof ours === 'string') return sameText(name, theirs, ours, names);
  if (Array.isArray(theirs) && Array.isArray(ours))
    return (
      theirs.length === ours.length && theirs.every((each, place) => alike(name, each, ours[place], names))
    );
  if (!isObject(theirs) || !isObject(ours)) return false;
  const all = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return [...all].every((each) => alike(each, theirs[each], ours[each], names));
}

/** Whether two values say the same, where one side may have had an event more: then what counts stands elsewhere. */
export function isSameHere(
  name: string,
  theirs: unknown,
  ours: unknown,
  { names, places }: Pick<Pair, 'names' | 'places'>,
): boolean {
  return alike(name, theirs, ours, names) || places?.isSame(name, theirs, ours) === true;
}

function sameText(name: string, theirs: string, ours: string, names: OwnNames): boolean {
  const shape = SHAPES[name];
  if (shape !== undefined && ours !== '') return shape.test(theirs) || !shape.test(ours);
  if (NAMES.has(name) && kindsOf(theirs) === kindsOf(ours)) return true;
  if (SENTENCES.has(name) && isRedacted(theirs, ours)) return true;
  if (isDate(theirs) && isDate(ours)) return dateShape(theirs) === dateShape(ours);
  if (IDS.some((each) => each.test(theirs) && each.test(ours))) return true;
  return names.areSame(theirs, ours) || withoutOwnNumbers(names.within(theirs)) === withoutOwnNumbers(ours);
}

/** Whether a sentence may be the other: redaction replaces those words of a server that somebody has said as well. */
function isRedacted(theirs: string, ours: string): boolean {
  const words = theirs.split(' ');
  const own = ours.split(' ');
  const stayed = words.filter((word, place) => word === own[place]).length;
  return (
    words.length === own.length &&
    stayed * 2 > words.length &&
    words.every((word, place) => word === own[place] || isLikeWord(word, own[place] ?? ''))
  );
}

/** A number in a sentence may be a limit, and says something. */
function isLikeWord(word: string, own: string): boolean {
  return !/\p{N}/u.test(word) && kindsOf(word) === kindsOf(own);
}

const isDate = (text: string) => /^\d{4}-\d\d-\d\dT|^\d{10}000$/.test(text);

/** Milliseconds since 1970 are a time under any name. */
function isTime(name: string, theirs: number, ours: number): boolean {
  return name === 'utcTime' || Math.min(theirs, ours) > 1e12;
}

/** Digits of a time, and whether it is in whole seconds. */
function timeShape(time: number): string {
  return `${String(time).length} ${time % 1000 === 0}`;
}

/** Digits of a date do not count, but how it is written: with thousandths, with which offset. */
function dateShape(date: string): string {
  return date.replaceAll(/\d/g, '9').replace(/(?<=T.*)[+-]99/, '+99');
}

/** The kinds of the characters of a text. */
export function kindsOf(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{L}/gu, (letter) => (letter === 'A' ? letter : 'a'))
    .replaceAll(/\p{N}/gu, '9')
    .replaceAll(/[\p{So}\p{Emoji}]/gu, (symbol) => (symbol < '\u0080' ? symbol : '☺'));
}
