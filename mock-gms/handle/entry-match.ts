import { inspect } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import { isObject } from '../boundary/json.ts';
import { type SilentEntry, TRANSCRIPT_TYPES } from '../chat/entry.ts';
import type { ParticipantType } from '../chat/participant.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { FieldProblem, unknownName } from '../openapi/field-problem.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { EntryMatch } from './mock-gms.ts';

/** One thing that an entry must be like. */
export interface Condition {
  /** The member of the entry, with a dot where it lies within another. */
  readonly name: string;
  readonly wanted: unknown;
}

const SILENT_TYPES: Readonly<Record<SilentEntry['type'], true>> = {
  ChatRequested: true,
  UserDataUpdated: true,
  TranscriptRead: true,
  FileDownloaded: true,
  ChatEnded: true,
};

const PARTICIPANT_TYPES: Readonly<Record<ParticipantType, true>> = {
  Client: true,
  Agent: true,
  Supervisor: true,
  External: true,
};

/** Each member that a match can name: what it is, or which values it can have. */
const MEMBERS: ReadonlyMap<string, 'text' | 'number' | readonly string[]> = new Map<
  string,
  'text' | 'number' | readonly string[]
>([
  ['type', [...TRANSCRIPT_TYPES, ...Object.keys(SILENT_TYPES)]],
  ['text', 'text'],
  ['from.nickname', 'text'],
  ['from.participantId', 'number'],
  ['from.type', Object.keys(PARTICIPANT_TYPES)],
]);

/** A match as a function: whether an entry is one that was meant. @throws RangeError for what no entry can be like */
export function matcher(match: EntryMatch): (entry: ShownEntry) => boolean {
  if (typeof match === 'function')
    return (entry) => {
      const answer: unknown = match(entry);
      // A promise would count as true, whatever comes of it.
      if (answer instanceof Promise) {
        answer.catch(() => {});
        throw new RangeError('the function of waitFor must return true or false, not a promise');
      }
      return Boolean(answer);
    };
  const conditions = conditionsOf(match);
  return (entry) => conditions.every(({ name, wanted }) => memberOf(entry, name) === wanted);
}

/** What a match asks for, one by one; nothing for a function. @throws RangeError for what no entry can be like */
export function conditionsOf(match: EntryMatch): readonly Condition[] {
  if (typeof match === 'function') return [];
  if (!isObject(match))
    throw new RangeError(
      `a match such as { text: 'Hello' }, or a function, was expected, not ${inspect(match)}`,
    );
  mustKnow(Object.keys(match), ['type', 'text', 'from']);
  const { from = {}, ...others } = match;
  if (!isObject(from))
    throw new RangeError(`from: a participant such as { nickname: 'Jo' } was expected, not ${inspect(from)}`);
  mustKnow(Object.keys(from), ['nickname', 'participantId', 'type'], 'from.');
  const ofSender = Object.entries(from).map(([name, wanted]) => ({ name: `from.${name}`, wanted }));
  const conditions = [...Object.entries(others).map(([name, wanted]) => ({ name, wanted })), ...ofSender];
  const given = conditions.filter(({ wanted }) => wanted !== undefined);
  for (const condition of given) mustBePossible(condition);
  return given;
}

/** What an entry has under a name; undefined if it has no such member. */
export function memberOf(entry: ShownEntry, name: string): unknown {
  return name.split('.').reduce<unknown>((within, part) => Object(within)[part], entry);
}

/** A match in words, for an error. */
export function describe(match: EntryMatch): string {
  return typeof match === 'function' ? 'the condition' : JSON.stringify(match);
}

function mustKnow(given: readonly string[], known: readonly string[], within = ''): void {
  const unknown = unknownName(given, known);
  if (unknown === undefined) return;
  const problem = new FieldProblem(within + unknown.parameter, unknown.problem);
  throw new RangeError(
    `${bodySentence(problem)}; a function, such as (entry) => entry.seq === 3, can look at more`,
  );
}

function mustBePossible({ name, wanted }: Condition): void {
  const expected = MEMBERS.get(name);
  if (expected === 'number') {
    if (typeof wanted === 'number') return;
    throw new RangeError(`${name}: a number was expected, not ${inspect(wanted)}`);
  }
  if (typeof wanted !== 'string')
    throw new RangeError(
      `${name}: a text was expected, not ${inspect(wanted)}; a function, such as (entry) => /hello/.test(entry.text), can look at more`,
    );
  if (Array.isArray(expected) && !expected.includes(wanted))
    throw new RangeError(`${name}: must be one of ${expected.join(', ')}${didYouMean(wanted, expected)}`);
}
