import type { Act, Relay } from '../../../mock-gms/capture.ts';
import type { ChatEvent, ChatHandle, ParticipantHandle, ServiceHandle } from '../../../mock-gms/index.ts';
import type { Ability, Customer } from '../customer/client-customer.ts';
import { NotPlayable, NotSurvived } from './came-through.ts';
import { ClientSide, type ClientSideOptions, type Way } from './client-side.ts';

/** What a stage is made of. */
export interface StageOptions extends ClientSideOptions {
  readonly service: ServiceHandle;
  readonly customer: Customer;
}

/** What the customer does that takes requests of its own. */
const BEGINNINGS: ReadonlySet<Ability> = new Set(['start', 'reload', 'comeBack']);

/** The server's side of a situation: its chat, its agent, its network, and what the client does about them. */
export class Stage {
  readonly service: ServiceHandle;
  readonly relay: Relay;
  readonly customer: Customer;
  /** What the client does, and the waits for it. */
  readonly client: ClientSide;
  /** Tells what the server's side does. */
  readonly tell: (text: string) => void;
  /** Chats that were left to expire on purpose. */
  readonly expired = new Set<string>();
  /** When the client was told to start, to reload or to come back, on the relay's clock. */
  readonly asked: number[] = [];
  /** When the client was told to upload a file, on the relay's clock. */
  readonly uploads: number[] = [];
  #chat: ChatHandle | undefined;
  #agent: ParticipantHandle | undefined;
  #said = 0;

  constructor(options: StageOptions) {
    const { service, relay, customer, tell } = options;
    this.service = service;
    this.relay = relay;
    this.tell = tell;
    this.client = new ClientSide(options);
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
  }

  /** The chat that runs; the client is told to start one where none does. */
  async chat(): Promise<ChatHandle> {
    const [newest] = (await this.service.chats()).slice(-1);
    if (newest !== undefined && newest.id !== this.#chat?.id) this.#takeUp(newest);
    if (this.#chat !== undefined && (await this.#chat.state()).customer.present) return this.#chat;
    const known = new Set((await this.service.chats()).map(({ id }) => id));
    await this.customer.ask('start');
    const id = await this.client.until('the client starts a chat', ({ told }) =>
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
    const { id } = await this.chat();
    await this.client.event(id, what, wanted, since);
  }

  /** Resolves when the client was given the message with this text. */
  delivered(text: string, since?: number): Promise<void> {
    return this.event(`the client fetches “${text}”`, (event) => event.text === text, since);
  }

  /** Resolves with what the client asks of this chat from now on, or from then on; `wanted` may be its operation. */
  async act(what: string, wanted: string | ((act: Act) => boolean), since = this.relay.now()): Promise<Act> {
    const { id } = await this.chat();
    return this.client.act(id, what, wanted, since);
  }

  /** How the client gets the news of this chat. */
  async way(): Promise<Way> {
    const { id } = await this.chat();
    return this.client.way(id);
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
