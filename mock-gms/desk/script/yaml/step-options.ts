import { defined } from '../../../boundary/defined.ts';
import { isMediaType } from '../../../boundary/media-type.ts';
import {
  type JsonObject,
  LEAVE_REASONS,
  type LeaveReason,
  type UserData,
  type UserDataValue,
  type Visibility,
} from '../../../chat/entry.ts';
import { LEAVE_ACTIONS, type LeaveAction } from '../../../chat/leave-options.ts';
import type { ParticipantType } from '../../../chat/participant.ts';
import type { JoinOptions, TransferOptions } from '../../desk.ts';
import type { Conversation } from '../conversation.ts';
import type { TypingTime } from '../typing-time.ts';
import { durationOf } from './duration.ts';
import type { Item } from './item.ts';
import type { Player } from './player.ts';
import type { Reading } from './reading.ts';
import type { Template } from './template.ts';

/** Reads who joins: a nickname, or a map of nickname, type, bot and silent. */
export function joinOptionsOf(item: Item, reading: Reading): (player: Player) => JoinOptions {
  return partyOf(item, reading, ['nickname', 'type', 'bot', 'silent']);
}

/** Reads who takes over: a nickname, or a map of nickname, type and bot. */
export function transferOptionsOf(item: Item, reading: Reading): (player: Player) => TransferOptions {
  return partyOf(item, reading, ['nickname', 'type', 'bot']);
}

function partyOf(item: Item, reading: Reading, known: readonly string[]): (player: Player) => JoinOptions {
  if (!item.isMap) {
    const nickname = reading.text(item);
    return (player) => ({ nickname: player.fill(nickname) });
  }
  const fields = item.map('a nickname, or a map');
  for (const [name, value] of fields) {
    if (!known.includes(name)) value.fail(`${known.join(', ')} were expected, not ${name}`);
  }
  const given = fields.get('nickname');
  const nickname = given && reading.text(given);
  const type = typeOf(fields.get('type'));
  const bot = fields.get('bot')?.flag('bot');
  const silent = fields.get('silent')?.flag('silent');
  return (player) => defined({ nickname: nickname && player.fill(nickname), type, bot, silent });
}

const TYPES = ['Agent', 'Supervisor', 'External'] as const satisfies readonly ParticipantType[];

function typeOf(item: Item | undefined): (typeof TYPES)[number] | undefined {
  if (item === undefined) return undefined;
  const text = item.text(TYPES.join(', '));
  const type = TYPES.find((candidate) => candidate === text);
  return type ?? item.fail(`${TYPES.join(', ')} were expected, not ${text}`);
}

/** Reads how long typing is shown: a duration, or a map of perCharacter and atMost. */
export function typingTimeOf(item: Item): TypingTime {
  if (!item.isMap) return durationOf(item);
  const fields = item.map('a duration, or a map');
  for (const [name, value] of fields) {
    if (name !== 'perCharacter' && name !== 'atMost')
      value.fail(`perCharacter and atMost were expected, not ${name}`);
  }
  const perCharacter = fields.get('perCharacter') ?? item.fail('perCharacter was expected');
  const atMost = fields.get('atMost');
  return { perCharacter: durationOf(perCharacter), ...(atMost && { atMost: durationOf(atMost) }) };
}

/** Reads user data: texts, maps and lists by their keys. */
export function userDataOf(
  item: Item,
  reading: Reading,
): (player: Player, member?: Conversation) => UserData {
  const entries = [...item.map('a map of texts')].map(
    ([key, value]) => [key, userDataValueOf(value, reading)] as const,
  );
  return (player, member) => Object.fromEntries(entries.map(([key, value]) => [key, value(player, member)]));
}

function userDataValueOf(
  item: Item,
  reading: Reading,
): (player: Player, member?: Conversation) => UserDataValue {
  if (item.isMap) return userDataOf(item, reading);
  if (item.isList) {
    const values = item.list('a list').map((each) => userDataValueOf(each, reading));
    return (player, member) => values.map((value) => value(player, member));
  }
  const text = reading.text(item);
  return (player, member) => player.fill(text, member);
}

/** Reads a text that need not be there. */
export function textOf(item: Item | undefined, reading: Reading): Template | undefined {
  return item && reading.text(item);
}

/** Reads a number that counts from 1 on. */
export function countOf(item: Item): number {
  const { scalar } = item;
  if (typeof scalar === 'number' && Number.isSafeInteger(scalar) && scalar > 0) return scalar;
  return item.fail(`a whole number from 1 on was expected, not ${item.described}`);
}

/** Reads a map that is passed on as it is, as far as JSON can say it. */
export function objectOf(item: Item | undefined): JsonObject | undefined {
  if (item === undefined) return undefined;
  item.map('a map');
  return JSON.parse(JSON.stringify(item.value)) as JsonObject;
}

/** Reads who sees a message. */
export function visibilityOf(item: Item | undefined): Visibility | undefined {
  const text = item?.text('all or agents');
  if (text === undefined || text === 'all' || text === 'agents') return text;
  return item?.fail(`all or agents was expected, not ${text}`);
}

/** Reads the media type of a file. */
export function mediaTypeOf(item: Item | undefined): string | undefined {
  const expected = 'a media type without parameters, such as text/plain,';
  const text = item?.text(expected);
  if (text === undefined || isMediaType(text)) return text;
  return item?.fail(`${expected} was expected, not ${text}`);
}

/** Reads the reason of a leave; `true` gives none. */
export function reasonOf(item: Item): LeaveReason | undefined {
  if (item.scalar === true) return undefined;
  const reason = LEAVE_REASONS.find((candidate) => candidate === item.scalar);
  return (
    reason ?? item.fail(`true or a reason (${LEAVE_REASONS.join(', ')}) was expected, not ${item.described}`)
  );
}

/** Reads whether the chat goes on after a leave. */
export function leaveActionOf(item: Item | undefined): LeaveAction | undefined {
  if (item === undefined) return undefined;
  const names = LEAVE_ACTIONS.join(', ');
  const text = item.text(names);
  return (
    LEAVE_ACTIONS.find((action) => action === text) ?? item.fail(`one of ${names} was expected, not ${text}`)
  );
}
