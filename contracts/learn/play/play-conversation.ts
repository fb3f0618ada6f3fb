import {
  type Act,
  type CapturedExchange,
  type Conversation,
  conversationsOf,
  MAX_SILENCE,
  type SeenEvent,
} from '../../../mock-gms/capture.ts';
import { type ChatHandle, DeskError, type ServiceHandle } from '../../../mock-gms/index.ts';
import type { Phase } from '../pace.ts';
import { ContactCentre, type EndedBy } from './contact-centre.ts';
import { askOverRest, isAskable } from './customer.ts';
import { CustomerEvents, endedBy, isLeave, reachedBy } from './customer-events.ts';
import { MockNames } from './mock-names.ts';

/** The result of playing a conversation. */
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

class Playing {
  readonly #conversation: Conversation;
  readonly #service: ServiceHandle;
  readonly #exchanges: CapturedExchange[] = [];
  readonly #acts: Act[] = [];
  readonly #leftOut: string[] = [];
  readonly #waiting: SeenEvent[];
  readonly #own: CustomerEvents;
  readonly #names: MockNames;
  readonly #endedBy: EndedBy;
  #contactCentre: ContactCentre | undefined;
  #at = 0;

  constructor(conversation: Conversation, service: ServiceHandle) {
    this.#conversation = conversation;
    this.#service = service;
    this.#own = new CustomerEvents(conversation.events);
    this.#names = new MockNames(conversation);
    this.#endedBy = endedBy(conversation);
    this.#at = conversation.acts[0]?.at ?? 0;
    this.#waiting = conversation.events
      .filter(({ event }) => event.from?.type !== 'Client' || isLeave(event))
      .slice(0, MAX_EVENTS)
      // What was first told later can have happened before, such as typing.
      .sort((one, other) => one.event.index - other.event.index);
  }

  get hasStarted(): boolean {
    return this.#names.chatId !== '';
  }

  leaveOut(what: string): void {
    this.#leftOut.push(what);
  }

  async ask(act: Act): Promise<void> {
    if (!isAskable(act)) return void this.#leftOut.push(`${act.operation}: the mock has no path for it`);
    await this.#moveTo(act.at);
    const reached = reachedBy(act);
    // Others can answer at once: what they did then comes after the event that the act brings.
    const own = act.isRefused ? undefined : this.#own.indexOf(act, reached);
    const position = own ?? reached;
    // An answer shows what had happened before, or the event that the act brings; where neither does, the time does.
    if (act.operation !== 'requestChat')
      await this.#othersUntil(({ event, at }) =>
        position === undefined ? at <= act.at : event.index < position,
      );
    const exchange = await this.#send(act);
    this.#exchanges.push(exchange);
    this.#acts.push(act);
    await this.#learn(act, exchange);
    // The mock refuses a start that the server took: another one is in its place, so that the rest can be played.
    if (act.operation !== 'requestChat' || this.hasStarted || act.isRefused) return;
    await this.#learn(act, await this.#send({ ...act, fields: this.#own.anyStart() }));
  }

  async finish(): Promise<Played> {
    if (this.hasStarted) {
      await this.#othersUntil(() => true);
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
    const fileSize = Number(this.#own.file(this.#uploads())['file-size']) || 1;
    const to = { dataURL: this.#service.dataURL, number, fileSize };
    return askOverRest(to, { ...act, fields: this.#fieldsOf(act) }, this.#names.renamed());
  }

  /** Browsers save nothing of what was sent with a file, some of no request: whose chat it is, is known all the same. */
  #fieldsOf({ operation, fields }: Act): Act['fields'] {
    if (operation === 'requestChat' && Object.keys(fields).length === 0) return this.#own.anyStart();
    if (operation !== 'fileUpload' || Object.keys(fields).length > 0) return fields;
    const { answer } = this.#conversation.told.find((each) => each.answer.secureKey !== undefined) ?? {};
    return {
      secureKey: answer?.secureKey ?? '',
      file: String(this.#own.file(this.#uploads())['file-name'] ?? 'file'),
    };
  }

  /** How many files the customer has sent. */
  #uploads(): number {
    return this.#acts.filter(({ operation }) => operation === 'fileUpload').length;
  }

  #mock(): Conversation | undefined {
    return conversationsOf({ began: 0, entries: this.#exchanges, unread: [] }).conversations[0];
  }

  async #moveTo(at: number): Promise<void> {
    const passed = Math.min(Math.max(0, Math.round(at - this.#at)), MAX_SILENCE);
    this.#at = Math.max(at, this.#at);
    if (passed > 0) await this.#service.clock.advance(passed, { clients: 'present' });
  }

  async #othersUntil(isDue: (seen: SeenEvent) => boolean): Promise<void> {
    while (this.#waiting[0] !== undefined && isDue(this.#waiting[0])) {
      const end = this.#waiting.every(({ event }) => isLeave(event)) ? this.#endedBy : 'none';
      const { event } = this.#waiting.shift() as SeenEvent;
      try {
        await this.#contactCentre?.play(event, end);
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
    this.#names.told(answer.messages ?? []);
    this.#names.setFile(act.answer?.userData, answer.userData?.['file-id']);
    // Under a profile the answer can have the id under another name, or not at all.
    const started = act.operation === 'requestChat' ? (await this.#service.chats()).at(-1) : undefined;
    if (started !== undefined && !this.hasStarted) {
      this.#contactCentre = new ContactCentre(started, this.#names);
      this.#names.setChat(started.id, (await started.state()).keys);
      await this.#greet(act, started);
    }
  }

  /** What the answer to the start told of others, they do now: the customer is not told of it again. */
  async #greet({ answer }: Act, chat: ChatHandle): Promise<void> {
    const told = new Set(answer?.messages.map(({ index }) => index));
    const isTold = ({ event }: SeenEvent) => told.has(event.index);
    if (this.#waiting[0] === undefined || !isTold(this.#waiting[0])) return;
    await this.#othersUntil(isTold);
    this.#names.told(await chat.transcript());
  }
}

/** What is read of the answers of the mock. */
interface MockAnswer {
  /** Of an upload. */
  readonly userData?: Readonly<Record<string, unknown>>;
  readonly messages?: readonly { readonly index?: number | string }[];
}
