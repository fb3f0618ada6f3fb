import { type Act, type Relay, readTraffic, type Traffic } from '../../../mock-gms/capture.ts';
import type { ChatEvent, ChatHandle, ParticipantHandle, ServiceHandle } from '../../../mock-gms/index.ts';
import type { Ability, Customer } from '../customer/client-customer.ts';
import { awaited, type Patience } from './awaited.ts';
import { NotPlayable, NotSurvived } from './came-through.ts';

/** What a stage is made of. */
export interface StageOptions {
  readonly service: ServiceHandle;
  readonly relay: Relay;
  readonly customer: Customer;
  /** Milliseconds that the client gets for anything it is waited for. */
  readonly limit: number;
  /** Milliseconds without a network, unless the client tried twice before. */
  readonly outage: number;
  /** Milliseconds for which a client is watched after something went wrong. @default 3000 */
  readonly watch?: number;
  /** Tells what the server's side does. */
  readonly tell: (text: string) => void;
}

/** What a client gets to read an answer and to do what follows from it, before anything else happens. */
const READING_MS = 50;

/** What the customer does that takes requests of its own. */
const BEGINNINGS: ReadonlySet<Ability> = new Set(['start', 'reload', 'comeBack']);

/** How a client gets its news. */
export type Way = 'polling' | 'cometd';

/** The server's side of a situation: its chat, its agent, its network, and what the client does about them. */
export class Stage {
  readonly service: ServiceHandle;
  readonly relay: Relay;
  readonly customer: Customer;
  readonly outage: number;
  readonly #watch: number;
  readonly tell: (text: string) => void;
  /** Chats that were left to expire on purpose. */
  readonly expired = new Set<string>();
  /** When the client was told to start, to reload or to come back, on the relay's clock. */
  readonly asked: number[] = [];
  /** When the client was told to upload a file, on the relay's clock. */
  readonly uploads: number[] = [];
  /** Aborts what is waited for: the situation is skipped, or everything is over. */
  signal: AbortSignal | undefined;
  readonly #patience: Patience;
  #chat: ChatHandle | undefined;
  #agent: ParticipantHandle | undefined;
  #said = 0;

  constructor({ service, relay, customer, limit, outage, watch = 3000, tell }: StageOptions) {
    this.service = service;
    this.relay = relay;
    this.customer = {
      isExact: customer.isExact,
      can: (ability) => customer.can(ability),
      ask: (ability, ...details) => {
        if (BEGINNINGS.has(ability)) this.asked.push(relay.now());
        if (ability === 'upload') this.uploads.push(relay.now());
        return customer.ask(ability, ...details);
      },
      isShown: (text) => customer.isShown(text),
      dismiss: () => customer.dismiss(),
    };
    this.outage = outage;
    this.#watch = watch;
    this.tell = tell;
    this.#patience = { relay, limit, tell };
  }

  /** What passed so far. */
  get traffic(): Traffic {
    return readTraffic(this.relay.entries);
  }

  /** The chat that runs; the client is told to start one where none does. */
  async chat(): Promise<ChatHandle> {
    const [newest] = (await this.service.chats()).slice(-1);
    if (newest !== undefined && newest.id !== this.#chat?.id) this.#takeUp(newest);
    if (this.#chat !== undefined && (await this.#chat.state()).customer.present) return this.#chat;
    const known = new Set((await this.service.chats()).map(({ id }) => id));
    await this.customer.ask('start');
    const id = await this.until('the client starts a chat', ({ told }) =>
      told.map(({ chatId }) => chatId).find((chatId) => chatId !== undefined && !known.has(chatId)),
    );
    return this.#takeUp(await this.service.chat(id));
  }

  /** The agent in the chat that runs, who joins where there is none. */
  async agent(): Promise<ParticipantHandle> {
    const chat = await this.chat();
    if (this.#agent === undefined) {
      this.tell('Ann, an agent, joins');
      this.#agent = await chat.join({ nickname: 'Ann' });
    }
    return this.#agent;
  }

  /** Has the agent say something, and resolves when the client got it. */
  async agentSays(text = `Message ${++this.#said} of the agent`): Promise<string> {
    const agent = await this.agent();
    this.tell(`the agent says “${text}”`);
    await agent.say(text);
    await this.delivered(text);
    if (this.customer.can('shows')) await this.customer.ask('shows', text);
    return text;
  }

  /** Somebody else is the agent from now on. */
  replaceAgent(agent: ParticipantHandle): void {
    this.#agent = agent;
  }

  /** Resolves when the client was given an event of this chat since then; `wanted` may be its type. */
  async event(
    what: string,
    wanted: string | ((event: Partial<ChatEvent>) => boolean),
    since = 0,
  ): Promise<void> {
    const isIt = typeof wanted === 'string' ? ({ type }: Partial<ChatEvent>) => type === wanted : wanted;
    const { id } = await this.chat();
    await this.until(what, ({ told }) =>
      told.find(
        ({ chatId, at, answer }) =>
          chatId === id && at >= since && answer.messages.some((event) => isIt(event as Partial<ChatEvent>)),
      ),
    );
  }

  /** Resolves when the client was given the message with this text. */
  delivered(text: string, since?: number): Promise<void> {
    return this.event(`the client fetches “${text}”`, (event) => event.text === text, since);
  }

  /** Resolves when the client was told that this chat is over. */
  async told(chatId: string, ended: 'ended' | 'lost'): Promise<void> {
    const what =
      ended === 'ended'
        ? 'the client is told that the chat has ended'
        : 'the client notices that its session is lost';
    await this.until(what, ({ told }) =>
      told.find(
        ({ chatId: id, answer }) =>
          id === chatId && answer.chatEnded === true && (answer.statusCode === 2) === (ended === 'lost'),
      ),
    );
  }

  /** Resolves with what the client asks of this chat from now on, or from then on; `wanted` may be its operation. */
  async act(what: string, wanted: string | ((act: Act) => boolean), since = this.relay.now()): Promise<Act> {
    const isIt = typeof wanted === 'string' ? ({ operation }: Act) => operation === wanted : wanted;
    const { id } = await this.chat();
    return this.until(what, ({ acts }) =>
      acts.find((act) => act.chatId === id && act.at >= since && act.end !== undefined && isIt(act)),
    );
  }

  /** Leaves the client alone for a while: one that storms gives itself away. */
  async watch(): Promise<void> {
    this.tell('nothing happens for a while');
    await this.#passes(this.#watch, () => undefined);
  }

  /** Resolves when the client has tried twice to get through while there is no network, or when the outage is over. */
  untilTried(): Promise<void> {
    return this.#passes(this.outage, () => (this.relay.attempts >= 2 ? true : undefined));
  }

  /** Resolves when the client has met every fault, as often as it is there. */
  async untilMet(): Promise<void> {
    for (;;) {
      const known = this.relay.entries.length;
      const faults = await this.service.faults.list();
      if (faults.every(({ spoilt, times = 1 }) => spoilt >= times)) return;
      await this.until('the client asks for news again', () =>
        this.relay.entries.length > known ? true : undefined,
      );
    }
  }

  async #passes(milliseconds: number, look: () => true | undefined): Promise<void> {
    const over = AbortSignal.timeout(milliseconds);
    const signal = this.signal === undefined ? over : AbortSignal.any([over, this.signal]);
    await this.relay.until(look, signal).catch((error) => {
      if (error !== over.reason) throw error;
    });
  }

  /** @throws {NotSurvived} if it takes longer than the limit */
  async until<T>(what: string, look: (traffic: Traffic) => T | undefined): Promise<T> {
    const found = await awaited(what, () => look(this.traffic), { ...this.#patience, signal: this.signal });
    // The relay knows of an answer before the client has read it.
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    return found;
  }

  /** How the client gets the news of this chat. */
  async way(): Promise<Way> {
    const { id } = await this.chat();
    return this.until('the client asks for news', ({ acts, told }) => {
      const polled = acts.some(
        ({ chatId, operation, endpoint }) => chatId === id && operation === 'refresh' && endpoint === 'rest',
      );
      if (polled) return 'polling';
      return told.some(({ chatId, pushed }) => chatId === id && pushed) ? 'cometd' : undefined;
    });
  }

  /** @throws {NotPlayable} for a client that gets its news in another way */
  async requireWay(way: Way): Promise<void> {
    if ((await this.way()) !== way) {
      throw new NotPlayable(way === 'polling' ? 'the client does not poll' : 'the client uses no CometD');
    }
  }

  /** @throws {NotSurvived} if the client began another chat */
  async requireSameChat(chat: ChatHandle): Promise<void> {
    const newest = (await this.service.chats()).at(-1);
    if (newest !== undefined && newest.id !== chat.id) {
      throw new NotSurvived('the client began another chat, and the one that ran is lost to its customer');
    }
  }

  /** The messages of the customer in a chat that have this text. */
  async sent(chat: ChatHandle, text: string): Promise<number> {
    return (await chat.transcript()).filter(
      (event) => event.type === 'Message' && event.from.participantId === 1 && event.text === text,
    ).length;
  }

  /** Takes back what a situation did to the server. */
  async clear(): Promise<void> {
    this.relay.restore();
    await this.service.faults.clear();
  }

  #takeUp(chat: ChatHandle): ChatHandle {
    this.#chat = chat;
    this.#agent = undefined;
    return chat;
  }
}
