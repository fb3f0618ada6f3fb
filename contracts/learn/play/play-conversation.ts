import {
  type Act,
  type CapturedExchange,
  type Conversation,
  conversationsOf,
  MAX_SILENCE,
  type SeenEvent,
} from '../../../mock-gms/capture.ts';
import { type ChatHandle, DeskError, type ServiceHandle } from '../../../mock-gms/index.ts';
import { keysGiven } from '../keys-given.ts';
import type { Phase } from '../pace.ts';
import { askAgain, isAskable, type Renamed } from './customer.ts';
import { indexesOf, isTyping, placeOf, positionAt } from './positions.ts';
import { type EndedBy, Staff } from './staff.ts';

/** What came of playing a conversation. */
export interface Played {
  /** The acts that were asked again, each with the number of its exchange. */
  readonly acts: readonly Act[];
  /** The HTTP status that each of them got here. */
  readonly statuses: readonly (number | undefined)[];
  /** The same conversation as the mock has it; undefined where the chat did not start. */
  readonly mock: Conversation | undefined;
  /** What was not played, with the reason. */
  readonly leftOut: readonly string[];
}

/** Acts of one conversation that are played. */
const MAX_ACTS = 2000;

/** Events of one conversation that are; somebody who joins and leaves a thousand times says nothing new. */
const MAX_EVENTS = 5000;

/**
 * Plays the customer of a conversation against the mock, over REST, and its agents as the events show them: before each answer
 * comes what the customer had been told by then. The clock of the service moves as the conversation did.
 */
export async function playConversation(
  conversation: Conversation,
  service: ServiceHandle,
  look: Phase['look'] = async () => {},
): Promise<Played> {
  const start = conversation.acts.find(({ operation }) => operation === 'requestChat');
  if (start === undefined)
    return { acts: [], statuses: [], mock: undefined, leftOut: ['its start is not shown'] };
  await service.clock.freeze();
  const playing = new Playing(conversation, service);
  const first = conversation.acts.indexOf(start);
  const { acts, events } = conversation;
  if (acts.length - first > MAX_ACTS || events.length > MAX_EVENTS)
    playing.leaveOut(`what comes after ${MAX_ACTS} requests and ${MAX_EVENTS} events`);
  for (const act of acts.slice(first, first + MAX_ACTS)) {
    await look();
    await playing.ask(act);
    if (playing.hasStarted) continue;
    playing.leaveOut('the mock does not start it');
    break;
  }
  return playing.finish();
}

/** The events that acts of a customer bring. */
const EVENTS: Readonly<Record<string, string>> = {
  send: 'Message',
  pushUrl: 'PushUrl',
  customNotice: 'CustomNotice',
  updateNickname: 'NicknameUpdated',
  fileUpload: 'FileUploaded',
  fileDelete: 'FileDeleted',
  disconnect: 'ParticipantLeft',
};

class Playing {
  readonly #conversation: Conversation;
  readonly #service: ServiceHandle;
  readonly #exchanges: CapturedExchange[] = [];
  readonly #acts: Act[] = [];
  readonly #leftOut: string[] = [];
  readonly #values = new Map<string, string>();
  readonly #waiting: SeenEvent[];
  /** The indexes of the events that the mock told of. */
  readonly #told = new Set<number>();
  /** The index of the last event that an act of the customer was found to bring. */
  #lastOwn = 0;
  #staff: Staff | undefined;
  #chatId = '';
  #at = 0;

  constructor(conversation: Conversation, service: ServiceHandle) {
    this.#conversation = conversation;
    this.#service = service;
    this.#at = conversation.acts[0]?.at ?? 0;
    this.#waiting = conversation.events
      .filter(({ event }) => event.from?.type !== 'Client' || isLeave(event))
      .slice(0, MAX_EVENTS)
      // What was first told later can have happened before, such as typing.
      .sort((one, other) => one.event.index - other.event.index);
  }

  get hasStarted(): boolean {
    return this.#chatId !== '';
  }

  leaveOut(what: string): void {
    this.#leftOut.push(what);
  }

  async ask(act: Act): Promise<void> {
    if (!isAskable(act)) return void this.#leftOut.push(`${act.operation}: the mock has no path for it`);
    await this.#moveTo(act.at);
    const reached = reachedBy(act);
    // Others can answer at once: what they did then comes after the event that the act brings.
    const own = act.isRefused ? undefined : this.#ownIndex(act, reached);
    const position = own ?? reached;
    // An answer shows what had happened before, or the event that the act brings; where neither does, the time does.
    if (act.operation !== 'requestChat')
      await this.#staffUntil(({ event, at }) =>
        position === undefined ? at <= act.at : event.index < position,
      );
    const exchange = await this.#send(act);
    this.#exchanges.push(exchange);
    this.#acts.push(act);
    await this.#learn(act, exchange);
    // The mock refuses a start that the server took: another one is in its place, so that the rest can be played.
    if (act.operation !== 'requestChat' || this.hasStarted || act.isRefused) return;
    await this.#learn(act, await this.#send({ ...act, fields: this.#anyStart() }));
  }

  #anyStart(): Act['fields'] {
    const { event } = this.#conversation.events.find(({ event: { from } }) => from?.type === 'Client') ?? {};
    return { nickname: event?.from?.nickname || 'Customer' };
  }

  async finish(): Promise<Played> {
    if (this.hasStarted) {
      await this.#staffUntil(() => true);
      // Once more, for what came after the last answer.
      const last = this.#acts.at(-1);
      if (last !== undefined) {
        const fields = { secureKey: last.fields.secureKey ?? '', transcriptPosition: '1' };
        const refresh = { ...last, operation: 'refresh', fields };
        this.#exchanges.push(await this.#send(refresh));
      }
    }
    const statuses = this.#acts.map((_, place) => this.#exchanges[place]?.response?.status);
    return { acts: this.#acts, statuses, mock: this.#mock(), leftOut: this.#leftOut };
  }

  #send(act: Act): Promise<CapturedExchange> {
    const number = this.#exchanges.length + 1;
    const fileSize = Number(this.#nextFile()['file-size']) || 1;
    const to = { dataURL: this.#service.dataURL, number, fileSize };
    return askAgain(to, { ...act, fields: this.#fieldsOf(act) }, this.#renamed());
  }

  /** Browsers save nothing of what was sent with a file, some of no request: whose chat it is, is known all the same. */
  #fieldsOf({ operation, fields }: Act): Act['fields'] {
    if (operation === 'requestChat' && Object.keys(fields).length === 0) return this.#anyStart();
    if (operation !== 'fileUpload' || Object.keys(fields).length > 0) return fields;
    const { answer } = this.#conversation.told.find((each) => each.answer.secureKey !== undefined) ?? {};
    return { secureKey: answer?.secureKey ?? '', file: String(this.#nextFile()['file-name'] ?? 'file') };
  }

  #mock(): Conversation | undefined {
    return conversationsOf({ began: 0, entries: this.#exchanges, unread: [] }).conversations[0];
  }

  async #moveTo(at: number): Promise<void> {
    const passed = Math.min(Math.max(0, Math.round(at - this.#at)), MAX_SILENCE);
    this.#at = Math.max(at, this.#at);
    if (passed > 0) await this.#service.clock.advance(passed, { clients: 'present' });
  }

  async #staffUntil(isDue: (seen: SeenEvent) => boolean): Promise<void> {
    while (this.#waiting[0] !== undefined && isDue(this.#waiting[0])) {
      const end = this.#waiting.every(({ event }) => isLeave(event)) ? this.#end : 'none';
      const { event } = this.#waiting.shift() as SeenEvent;
      try {
        const file = await this.#staff?.play(event, end);
        if (file !== undefined) this.#values.set(String(event.userData?.['file-id']), file.id);
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        this.#leftOut.push(`${event.type}: the mock refuses it: ${error.code}`);
      }
    }
  }

  /** What the mock calls the chat, its keys and its files. */
  async #learn(act: Act, { response }: CapturedExchange): Promise<void> {
    // A download is answered with bytes.
    if (act.operation === 'fileDownload') return;
    const answer = JSON.parse(response?.body || '{}') as MockAnswer;
    this.#tell(answer.messages ?? []);
    const [file, mocksFile] = [act.answer?.userData, answer.userData].map((data) => data?.['file-id']);
    if (typeof file === 'string' && typeof mocksFile === 'string') this.#values.set(file, mocksFile);
    // Under a profile the answer can have the id under another name, or not at all.
    const started = act.operation === 'requestChat' ? (await this.#service.chats()).at(-1) : undefined;
    if (started !== undefined && !this.hasStarted) {
      this.#chatId = started.id;
      this.#staff = new Staff(started);
      await this.#greet(act, started);
      const { told } = this.#conversation;
      const { keys } = await started.state();
      for (const name of ['secureKey', 'userId', 'alias'] as const)
        for (const { answer: seen } of told) if (seen[name]) this.#values.set(seen[name], keys[name]);
      for (const [name, value] of keysGiven(this.#conversation)) this.#values.set(value, keys[name]);
    }
  }

  /** What the answer to the start told of others, they do now: the customer is not told of it again. */
  async #greet({ answer }: Act, chat: ChatHandle): Promise<void> {
    const told = new Set(answer?.messages.map(({ index }) => index));
    const isTold = ({ event }: SeenEvent) => told.has(event.index);
    if (this.#waiting[0] === undefined || !isTold(this.#waiting[0])) return;
    await this.#staffUntil(isTold);
    this.#tell(await chat.transcript());
  }

  /** Under a profile an index can be a text. */
  #tell(events: readonly { readonly index?: number | string }[]): void {
    for (const event of events) {
      const index = Number(event.index);
      if (Number.isInteger(index) && !isTyping(event)) this.#told.add(index);
    }
  }

  #renamed(): Renamed | undefined {
    if (!this.hasStarted) return undefined;
    const own = indexesOf(this.#conversation);
    const mocks = [...this.#told].sort((a, b) => a - b);
    return {
      chatId: this.#chatId,
      values: this.#values,
      // Where no event tells its index, nothing tells what a position is here.
      position: (position) =>
        own.length === 0 ? position : String(positionAt(placeOf(Number(position), own), mocks)),
    };
  }

  /** The index of the event that an act of the customer brings. */
  #ownIndex({ operation, fields }: Act, before = Number.POSITIVE_INFINITY): number | undefined {
    const isSpokenStart = operation === 'requestChat' && Boolean(fields.text);
    const type = isSpokenStart ? 'Message' : EVENTS[operation];
    const own = this.#conversation.events.find(
      ({ event }) =>
        event.type === type &&
        event.from?.type === 'Client' &&
        event.index > this.#lastOwn &&
        event.index < before,
    );
    if (own !== undefined) this.#lastOwn = own.event.index;
    return own?.event.index;
  }

  /** Who ended the chat: the leave of the customer has the reason. */
  get #end(): EndedBy {
    const { told, acts, events } = this.#conversation;
    const isOver = told.some(({ answer }) => answer.chatEnded === true);
    if (!isOver || acts.some(({ operation }) => operation === 'disconnect')) return 'none';
    const leave = events.findLast(({ event }) => isLeave(event) && event.from?.type === 'Client');
    const reason = JSON.stringify(leave?.event.eventAttributes ?? {});
    return /quit-reason-code\W+5/.test(reason) ? 'server' : 'agent';
  }

  /** What the event of the file that the customer sends next says of it. */
  #nextFile(): Readonly<Record<string, unknown>> {
    const sent = this.#acts.filter(({ operation }) => operation === 'fileUpload').length;
    const files = this.#conversation.events.filter(
      ({ event }) => event.type === 'FileUploaded' && event.from?.type === 'Client',
    );
    return files[sent]?.event.userData ?? {};
  }
}

/** What is read of the answers of the mock. */
interface MockAnswer {
  /** Of an upload. */
  readonly userData?: Readonly<Record<string, unknown>>;
  readonly messages?: readonly { readonly index?: number | string }[];
}

/** The position after everything that an answer tells of, which not every server says. */
function reachedBy({ answer }: Act): number | undefined {
  const indexes = answer?.messages.flatMap(({ index }) => index ?? []) ?? [];
  return answer?.nextPosition ?? (indexes.length > 0 ? Math.max(...indexes) + 1 : undefined);
}

function isLeave({ type }: SeenEvent['event']): boolean {
  return type === 'ParticipantLeft';
}
