import { checkedMilliseconds } from '../../boundary/checked-number.ts';
import type { JsonObject, LeaveReason, UserData, Visibility } from '../../chat/entry.ts';
import type { LeaveOptions } from '../../chat/leave-options.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Act, JoinOptions, TransferOptions } from '../desk.ts';
import type { DeskFile } from '../desk-files.ts';
import { Cast } from './cast.ts';
import { Ear } from './ear.ts';
import type { Heard, ListenOptions } from './heard.ts';
import { NotJoined } from './not-joined.ts';
import { ConversationOver } from './over.ts';
import type { Stage } from './stage.ts';
import { type TypingTime, typingTime } from './typing-time.ts';

/** How a message is said. */
export interface SayOptions {
  /** Shows typing first, in milliseconds of the service's clock. */
  readonly typing?: TypingTime;
  /** What is shown as typed so far, while typing is shown. */
  readonly preview?: string;
  /** The kind of the message, such as `text`; passed on as it is. */
  readonly messageType?: string;
  /** What is attached to the event, such as structured content. */
  readonly eventAttributes?: JsonObject;
  /** `agents`: the customer does not see it. */
  readonly visibility?: Visibility;
}

/**
 * One chat as a script sees it. Every wait runs on the service's clock.
 *
 * The conversation is over when the chat has ended, the customer is gone, a person has joined and so taken it over, or the
 * agent was removed. Then whatever the script waits for or does next rejects with {@link ConversationOver}, which ends the
 * script; only `hear` returns undefined instead.
 *
 * @example
 * const script: Script = {
 *   name: 'echo',
 *   async run(conversation) {
 *     await conversation.join({ nickname: 'Echo' });
 *     for (let text = await conversation.hear(); text !== undefined; text = await conversation.hear()) {
 *       await conversation.say(text, { typing: { perCharacter: 30 } });
 *     }
 *   },
 * };
 */
export class Conversation {
  readonly #stage: Stage;
  readonly #cast: Cast;
  readonly #ear: Ear;
  readonly #name: string;

  /** @param whole the conversation of which this is the part of one member */
  constructor(stage: Stage, whole?: Conversation, name = '') {
    this.#stage = stage;
    this.#cast = whole === undefined ? new Cast(stage) : whole.#cast;
    this.#ear = whole === undefined ? new Ear(stage, this.#cast) : whole.#ear;
    this.#name = name;
  }

  /**
   * The conversation from another member's side: a script can play several participants at once, each under its own
   * name. What one of them has heard, no other hears again.
   *
   * @example
   * const supervisor = conversation.as('supervisor');
   * await supervisor.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
   * await supervisor.say('Offer a refund.');
   */
  as(name: string): Conversation {
    return name === this.#name ? this : new Conversation(this.#stage, this, name);
  }

  /** The id of the chat. */
  get chatId(): string {
    return this.#stage.running.chat.id;
  }

  /** Epoch ms on the service's clock. */
  get now(): number {
    return this.#stage.now();
  }

  /** The customer's nickname at the moment. */
  get customer(): string {
    return this.#stage.running.chat.participants[CUSTOMER - 1]?.nickname ?? '';
  }

  /** The nickname of the agent that this script plays at the moment; empty before it joins. */
  get agent(): string {
    return this.#cast.nickname(this.#name);
  }

  /** What is attached to the chat now. */
  get userData(): UserData {
    return this.#stage.running.chat.userData;
  }

  /** What the customer has typed and not sent, as far as the client tells. */
  get typingPreview(): string {
    return this.#stage.running.presence.typingPreview;
  }

  /** Joins as an agent. From then on a person who joins takes the chat over: this agent leaves, and the script ends. */
  async join(options: JoinOptions = {}): Promise<void> {
    await this.#cast.enter(this.#name, () => this.#stage.join(options));
  }

  /** Hands the chat to a second agent, who joins before the first leaves. From then on the script plays the second one. */
  async transfer(options: TransferOptions = {}): Promise<void> {
    await this.#cast.enter(this.#name, (me) => this.#stage.transfer(this.#required(me), options));
  }

  /**
   * Leaves the chat. Where it goes on, as with `then: 'keepAlive'`, the script may go on too, and join again; by default
   * it ends if no agent is left, unless the agent is a bot or the chat asynchronous.
   */
  async leave(leaving: LeaveOptions = {}): Promise<void> {
    await this.#act({ type: 'leave', ...leaving }, this.#name);
  }

  /** Waits, in milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    const due = this.#stage.now() + checkedMilliseconds(milliseconds);
    await this.#cast.until(
      () => (this.#stage.now() >= due ? true : undefined),
      () => due,
    );
  }

  /** Leaves an asynchronous chat, to come back later. */
  async park(): Promise<void> {
    await this.#act({ type: 'park' }, this.#name);
  }

  /** Becomes visible after monitoring silently. */
  async bargeIn(): Promise<void> {
    await this.#act({ type: 'bargeIn' });
  }

  /** Takes another nickname. */
  async rename(nickname: string): Promise<void> {
    await this.#act({ type: 'updateNickname', nickname });
  }

  /**
   * Removes another member from the chat, or the customer, which ends the chat. Default reason: 4.
   *
   * @param name of the member; `customer` is the customer
   */
  async remove(name: string, reason?: LeaveReason): Promise<void> {
    const participantId = name === 'customer' ? CUSTOMER : this.#cast.participantId(name);
    if (participantId === undefined) throw new NotJoined(name, `nobody has joined as ${name}`);
    await this.#act({ type: 'remove', participantId, ...(reason !== undefined && { reason }) }, name);
  }

  /** Shows typing for so many milliseconds, with a preview if one is given. */
  async type(milliseconds: number, preview = ''): Promise<void> {
    checkedMilliseconds(milliseconds);
    await this.startTyping(preview);
    await this.wait(milliseconds);
    await this.stopTyping();
  }

  /** Shows typing from now on. */
  async startTyping(preview = ''): Promise<void> {
    await this.#act({ type: 'startTyping', text: preview });
  }

  /** Stops typing without a message. */
  async stopTyping(preview = ''): Promise<void> {
    await this.#act({ type: 'stopTyping', text: preview });
  }

  /** Says something, after typing if a time for that is given. */
  async say(text: string, { typing = 0, preview, ...details }: SayOptions = {}): Promise<void> {
    const milliseconds = typingTime(text, typing);
    if (milliseconds > 0) await this.type(milliseconds, preview);
    await this.#act({ type: 'send', text, ...details });
  }

  /** Sends the customer an address. */
  async pushUrl(url: string): Promise<void> {
    await this.#act({ type: 'pushUrl', url });
  }

  /** Sends a notice that the customer's page may act on. */
  async customNotice(
    text: string,
    details: {
      readonly eventAttributes?: JsonObject;
      readonly userData?: UserData;
      readonly visibility?: Visibility;
    } = {},
  ): Promise<void> {
    await this.#act({ type: 'customNotice', text, ...details });
  }

  /** Sends a file; the limits of customers are not those of agents. */
  async sendFile(file: DeskFile): Promise<void> {
    await this.#cast.acting(this.#name, (me) => this.#stage.sendFile(this.#required(me), file));
  }

  /**
   * Deletes a file from the chat, no matter who sent it.
   *
   * @param number 1 for the first file that was sent in the chat, and so on
   */
  async deleteFile(number: number): Promise<void> {
    const file = this.#stage.running.chat.files[number - 1];
    if (file === undefined) throw new Error(`there is no file number ${number} in the chat`);
    await this.#cast.acting(this.#name, (me) => this.#stage.deleteFile(this.#required(me), file.id));
  }

  /** Attaches data to the chat; the customer sees nothing of it. */
  async setUserData(userData: UserData): Promise<void> {
    await this.#act({ type: 'updateData', userData });
  }

  /** Says something as the system, `External`; no agent need have joined. */
  async announce(text: string, details: { readonly eventAttributes?: JsonObject } = {}): Promise<void> {
    await this.#cast.acting(this.#name, () => this.#stage.announce(text, details.eventAttributes));
  }

  /** What the customer says next, or said since the last call; undefined when the conversation is over. */
  async hear(): Promise<string | undefined> {
    try {
      const heard = await this.next();
      return heard.kind === 'message' ? heard.text : undefined;
    } catch (error) {
      if (error instanceof ConversationOver) return undefined;
      throw error;
    }
  }

  /** The next message of the customer, or the first of whatever else is listened for. */
  async next(options: ListenOptions = {}): Promise<Heard> {
    return this.#ear.next(options);
  }

  /** Ends the chat. */
  async end(): Promise<void> {
    await this.#act({ type: 'end' });
  }

  /** The server ends the chat; nobody need have joined. */
  async endByServer(): Promise<void> {
    await this.#cast.acting(this.#name, () => this.#stage.endByServer());
  }

  async #act(act: Act, leaving?: string): Promise<void> {
    await this.#cast.acting(this.#name, (me) => this.#stage.act(this.#required(me), act), leaving);
  }

  #required(me: number | undefined): number {
    if (me !== undefined) return me;
    throw new NotJoined(this.#name);
  }
}
