import type { Conversation, SeenEvent } from '../../../mock-gms/capture.ts';
import type { ChatHandle, ParticipantHandle, ServiceHandle } from '../../../mock-gms/index.ts';
import { isObject } from '../../shared/json.ts';
import { doAgain, fileIdOf, sendFileAgain } from '../do-again.ts';
import type { Counterparts } from './counterparts.ts';
import { CUSTOMER, isCustomer, OTHER_TYPES } from './is-customer.ts';
import type { OwnNames } from './own-names.ts';

/** Messages that fill one gap, at most. */
const MOST_FILLED = 200;

/** Bytes of a file, at most. */
const MAX_FILE = 1 << 24;

/** Plays everybody but the customer in a chat of the mock, as they are seen in a capture. */
export class OthersInChat {
  readonly #chat: ChatHandle;
  readonly #service: ServiceHandle;
  readonly #names: OwnNames;
  readonly #counterparts: Counterparts;
  readonly #events: readonly SeenEvent[];
  /** Whether the contact centre ended the chat. */
  readonly #isEnded: boolean;
  /** Whether the customer asked for the end, and was not refused. */
  readonly #hasLeft: boolean;
  readonly #handles = new Map<number, ParticipantHandle>();
  #next = 0;

  constructor(
    chat: ChatHandle,
    service: ServiceHandle,
    { events, told, acts }: Conversation,
    names: OwnNames,
    counterparts: Counterparts,
  ) {
    this.#chat = chat;
    this.#service = service;
    this.#names = names;
    this.#counterparts = counterparts;
    this.#events = events;
    this.#hasLeft = acts.some(({ operation, isRefused }) => operation === 'disconnect' && !isRefused);
    this.#isEnded =
      told.some(({ answer: { chatEnded, errors } }) => chatEnded === true && errors === undefined) &&
      !acts.some(({ operation }) => operation === 'disconnect');
  }

  /**
   * Plays what has not been played and stands before an index; what the mock does not let them do is left out.
   *
   * @param entry that is to be answered: what was told before it, nobody reads here again
   */
  async playBefore(index: number, entry: number): Promise<void> {
    for (; this.#next < this.#events.length; this.#next += 1) {
      const seen = this.#events[this.#next];
      if (seen === undefined || seen.event.index >= index) return;
      if (isCustomer(seen) && seen.event.type !== 'ParticipantLeft') continue;
      if (seen.entry < entry) await this.#playUnread(seen, this.#next);
      else await this.#play(seen, this.#next).catch(() => {});
    }
  }

  /** What a customer was told of before is read, also where it happens here only now. */
  async #playUnread(seen: SeenEvent, place: number): Promise<void> {
    const { length } = await this.#chat.transcript();
    await this.#play(seen, place).catch(() => {});
    const made = (await this.#chat.transcript()).slice(length);
    const [first, last] = [made[0]?.index, made.at(-1)?.index];
    if (first === undefined || last === undefined) return;
    this.#counterparts.pair(seen.event.index, last);
    const join = this.#events[place - 1];
    if (join !== undefined && last > first && this.#joinsToSay(place))
      this.#counterparts.pair(join.event.index, first);
  }

  /** Ends a chat whose end was not seen. */
  async end(): Promise<void> {
    const { ended } = await this.#chat.state();
    if (ended === undefined) await this.#chat.end().catch(() => {});
  }

  async #play(seen: SeenEvent, place: number): Promise<unknown> {
    const { event } = seen;
    const { type, text = '', from, eventAttributes } = event;
    const { participantId = 0, nickname = '', type: kind } = from ?? {};
    await this.fillGap(event.index - (this.#joinsToSay(place) ? 1 : 0));
    if (type === 'IdleAlert' || type === 'IdleClose') return this.#idle();
    if (isCustomer(seen)) return this.#customerLeft();
    if (type === 'ParticipantJoined') {
      if (isSystem(from)) return undefined;
      const bot = eventAttributes !== undefined;
      const handle = await this.#chat.join({
        nickname,
        type: OTHER_TYPES.find((each) => each === kind) ?? 'Agent',
        bot,
      });
      return this.#handles.set(participantId, handle);
    }
    const details = { ...(eventAttributes !== undefined && { eventAttributes }) };
    if (isSystem(from)) return type === 'Message' ? this.#chat.announce(text, details) : undefined;
    const handle = this.#handles.get(participantId);
    if (handle === undefined) return undefined;
    if (type === 'FileUploaded') {
      const { id } = await sendFileAgain(handle, event, MAX_FILE);
      return this.#names.set('file', fileIdOf(event), id);
    }
    if (type === 'FileDeleted') return handle.deleteFile(this.#names.of('file', fileIdOf(event)) ?? '');
    if (type === 'ParticipantLeft') return this.#leave(place, handle);
    return doAgain(handle, event);
  }

  /** Lets the time pass that brings the next notice. */
  async #idle(): Promise<void> {
    const { deadlines } = await this.#chat.state();
    const [next] = deadlines.filter(({ kind }) => kind === 'idleAlert' || kind === 'idleClose');
    const { clock } = this.#service;
    if (next !== undefined) await clock.advance(Math.max(0, next.at - (await clock.now())));
  }

  /** Whether the system has joined just for this, which it does here as it speaks. */
  #joinsToSay(place: number): boolean {
    const { type, from } = this.#events[place - 1]?.event ?? {};
    return type === 'ParticipantJoined' && isSystem(from);
  }

  /** Their leaves that end the chat stand before that of the customer, which says whether the server ended it. */
  async #leave(place: number, handle: ParticipantHandle): Promise<unknown> {
    const last = this.#lastLeave(place);
    if (last === undefined) return handle.leave({ then: 'keepAlive' });
    return isOfServer(last.event) ? this.#chat.end() : handle.leave({ then: 'close' });
  }

  /**
   * The leave that ends a series of leaves which were told together, if that ends the chat: the customer's own; or the last one,
   * where the chat is over and the customer did not end it.
   */
  #lastLeave(place: number): SeenEvent | undefined {
    const first = this.#events[place];
    for (let at = place; first !== undefined; at += 1) {
      const [seen, next] = [this.#events[at], this.#events[at + 1]];
      if (seen === undefined || seen.event.type !== 'ParticipantLeft') return undefined;
      const isTogether = seen.at === first.at && seen.event.index - first.event.index === at - place;
      if (isCustomer(seen))
        return !this.#isOwnLeave(seen) && (at === place + 1 || isTogether) ? seen : undefined;
      if (!isTogether) return undefined;
      if (next === undefined) return this.#isEnded ? seen : undefined;
    }
    return undefined;
  }

  /** Whether the customer ended the chat: their leave gives no reason, and they asked for it. */
  #isOwnLeave({ event: { eventAttributes } }: SeenEvent): boolean {
    return eventAttributes === undefined && this.#hasLeft;
  }

  /** The customer's leave is their own doing, or it came with the leave of an agent; else the server ended the chat. */
  async #customerLeft(): Promise<void> {
    const transcript = await this.#chat.transcript();
    const isGone = transcript.some(
      ({ type, from }) => type === 'ParticipantLeft' && from.participantId === CUSTOMER,
    );
    if (!isGone) await this.#chat.end();
  }

  /** What the customer did not see takes an index all the same. */
  async fillGap(index: number): Promise<void> {
    const [handle] = [...this.#handles.values()].slice(-1);
    for (let filled = 0; handle !== undefined && filled < MOST_FILLED; filled += 1) {
      const log = await this.#chat.log();
      const last = log.findLast((entry) => 'index' in entry);
      if ((last !== undefined && 'index' in last ? last.index : 0) + 1 >= index) return;
      await handle.say('…', { visibility: 'agents' });
    }
  }
}

/** The contact centre itself, which announces and alerts. */
function isSystem(from: SeenEvent['event']['from']): boolean {
  return from?.type === 'External' && from.nickname === 'system';
}

/** Whether the leave of a customer says that the server ended the chat. */
function isOfServer({ eventAttributes }: SeenEvent['event']): boolean {
  const { GCTI_SYSTEM: said } = eventAttributes ?? {};
  return isObject(said) && String(said['quit-reason-code']) === '5';
}
