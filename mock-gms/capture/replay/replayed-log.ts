import { type Chat, evolve } from '../../chat/chat.ts';
import type { Command } from '../../chat/command.ts';
import { type Decision, decide, decideRequest, isRefusal } from '../../chat/decide.ts';
import { type EndedBy, type Entry, isTranscriptEntry, type TranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER, isStaff, isSystem } from '../../chat/participant.ts';
import { LIMITS } from '../../saved-chat/recognize.ts';
import type { Unread } from '../captured.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { logOf, type ReadLog } from '../conversation/log-of.ts';
import { MAX_SILENCE } from '../conversation/silence.ts';
import { commandOf } from './command-of.ts';
import { inOrder } from './in-order.ts';

/**
 * The log that a conversation leads to where the rules of this mock apply. A server elsewhere numbers, orders and adds in its
 * own way, and its customer saw a part; what was said and done, by whom and when, stays.
 *
 * @example
 * const { conversations } = conversationsOf({ began: 0, entries: [], unread: [] });
 * conversations.map(replayedLog); // []
 * @see logOf: the log as it was seen
 */
export function replayedLog(conversation: Conversation): ReadLog {
  const { log, unread } = logOf(conversation);
  const [requested, ...rest] = log;
  if (requested?.type !== 'ChatRequested') return { log: [], unread };
  const events = rest.filter(isTranscriptEntry);
  const customers = events.find(({ from }) => from.participantId === CUSTOMER);
  const replaying = new Replaying(requested, customers?.from.nickname ?? '', events[0]?.at ?? requested.at);
  const ordered = inOrder(rest);
  const last = ordered.findLastIndex(({ type }) => !ENDING.has(type));
  for (const [place, entry] of ordered.entries()) {
    const by = place > last ? endAt(entry, ordered) : undefined;
    const isCrowd = place - last > MAX_SINGLY;
    if (by !== undefined && (isCrowd || replaying.leavesInOrder(by, entry, ordered.slice(place)))) {
      replaying.end(by, entry);
      break;
    }
    replaying.take(entry);
  }
  return { log: replaying.log, unread: [...unread, ...replaying.unread] };
}

/** The leaves that an end brings come within this time, in milliseconds: servers tell whole seconds. */
const MAX_END = 2000;

/** So many leave one after the other, each in their own turn, before the end sends the others away together. */
const MAX_SINGLY = 100;

/** What an end brings. */
const ENDING: ReadonlySet<Entry['type']> = new Set(['ParticipantLeft', 'IdleClose', 'ChatEnded']);

/** How a chat ends of which nothing but leaves is left; undefined where it goes on for a while. */
function endAt(first: Entry, entries: readonly Entry[]): EndedBy | undefined {
  const end = entries.at(-1);
  if (end?.type !== 'ChatEnded') return undefined;
  const leave = entries.at(-2);
  if (!isTranscriptEntry(first) || leave === undefined) return end.by;
  // A customer who ends the chat does not see the others leave.
  const isOthers = end.by === 'client' && first.from.participantId !== CUSTOMER;
  return leave.at - first.at > MAX_END || isOthers ? undefined : end.by;
}

/** The participantIds of those of the staff who leave, in order. */
function staffLeaving(entries: readonly Entry[]): readonly number[] {
  const leaves = entries.filter(isTranscriptEntry).filter(({ type }) => type === 'ParticipantLeft');
  return leaves.map(({ from }) => from.participantId).filter((id) => id !== CUSTOMER);
}

/** A chat in which everything is done again, by the rules. */
class Replaying {
  readonly log: Entry[] = [];
  readonly unread: Unread[] = [];
  #chat: Chat | undefined;
  /** Servers and clients have clocks of their own: what a log has of time never goes back. */
  #now: number;
  /** By the participantId of the conversation, that of this log. */
  readonly #ids = new Map<number, number>([[CUSTOMER, CUSTOMER]]);

  constructor(requested: Extract<Entry, { type: 'ChatRequested' }>, nickname: string, now: number) {
    this.#now = now;
    const { chatId, service, keys, request, userData } = requested;
    const given = { chatId, service, keys, request, userData, nickname: nickname || 'Customer' };
    this.#add(decideRequest({ type: 'requestChat', ...given }, { now, limits: LIMITS }), requested);
  }

  take(entry: Entry): void {
    let by = CUSTOMER;
    if (isTranscriptEntry(entry)) {
      this.#moveTo(entry.at);
      if (!isSystem(entry.from)) {
        const found = this.#participant(entry);
        if (found === undefined) return;
        by = found;
      }
    }
    const command = commandOf(entry, by);
    if (command !== undefined) this.#do(command, entry);
  }

  end(by: EndedBy, entry: Entry): void {
    if (isTranscriptEntry(entry)) this.#moveTo(entry.at);
    this.#do(this.#ending(by, entry), entry);
  }

  /** Whether the staff leaves by the rules as it was seen to leave: who leaves before is not sent away by the end. */
  leavesInOrder(by: EndedBy, entry: Entry, entries: readonly Entry[]): boolean {
    if (this.#chat === undefined) return true;
    const decision = decide(this.#chat, this.#ending(by, entry), { now: this.#now, limits: LIMITS });
    if (isRefusal(decision)) return true;
    const seen = staffLeaving(entries).map((id) => this.#ids.get(id));
    const leaving = staffLeaving(decision);
    return seen.every((id, place) => id === leaving[place]);
  }

  #ending(by: EndedBy, entry: Entry): Command {
    // Who leaves first is who ended it.
    const first = isTranscriptEntry(entry) ? (this.#ids.get(entry.from.participantId) ?? CUSTOMER) : CUSTOMER;
    const staff = this.#chat?.participants.filter((one) => isStaff(one) && one.present) ?? [];
    const agent = staff.find(({ participantId }) => participantId === first) ?? staff[0];
    const commands: Record<EndedBy, Command> = {
      client: { type: 'disconnect', by: CUSTOMER },
      agent: agent ? { type: 'leave', by: agent.participantId, then: 'close' } : { type: 'endByServer' },
      server: { type: 'endByServer' },
      inactivity: { type: 'closeIdle' },
      absence: { type: 'expire' },
    };
    return commands[by];
  }

  /** Who did it; somebody who was there before the customer saw them joins now. */
  #participant(entry: TranscriptEntry): number | undefined {
    const { from, joins, type } = entry;
    const known = this.#ids.get(from.participantId);
    const isThere = known !== undefined && this.#chat?.participants[known - 1]?.present === true;
    if (isThere) return known;
    if (from.type === 'Client') {
      this.#leaveOut(entry, 'it is of a customer who is not there');
      return undefined;
    }
    if (type === 'ParticipantLeft') return undefined;
    const { nickname, type: participantType } = from;
    this.#do({ type: 'join', nickname, participantType, bot: joins?.bot ?? false }, entry);
    const joined = this.#chat?.participants.length ?? 0;
    this.#ids.set(from.participantId, joined);
    return joined;
  }

  #moveTo(at: number): void {
    this.#now = Math.max(this.#now, Math.min(at, this.#now + MAX_SILENCE));
  }

  #do(command: Command, entry: Entry): void {
    if (this.#chat !== undefined)
      this.#add(decide(this.#chat, command, { now: this.#now, limits: LIMITS }), entry);
  }

  #add(decision: Decision, entry: Entry): void {
    if (isRefusal(decision)) {
      this.#leaveOut(entry, `the mock refuses it: ${decision.refused}`);
      return;
    }
    this.#chat = decision.reduce<Chat | undefined>(evolve, this.#chat);
    this.log.push(...decision);
  }

  #leaveOut(entry: Entry, what: string): void {
    const where = isTranscriptEntry(entry) ? `event ${entry.index}` : entry.type;
    this.unread.push({ where, what });
  }
}
