import type { JsonObject, UserData, Visibility } from '../../chat/entry.ts';
import type { LeaveOptions } from '../../chat/leave-options.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import type { Act, JoinOptions, TransferOptions } from '../desk.ts';
import type { DeskFile } from '../desk-files.ts';
import { type Heard, heardFrom, isCustomers, type ListenOptions } from './heard.ts';
import { ConversationOver } from './over.ts';
import { Role } from './role.ts';
import type { Stage } from './stage.ts';
import { type TypingTime, typingTime } from './typing-time.ts';

/** How something is said. */
export interface SayOptions {
  /** Shows typing first, in milliseconds of the service's clock. */
  readonly typing?: TypingTime;
  readonly messageType?: string;
  readonly eventAttributes?: JsonObject;
  /** `agents`: the customer does not see it. */
  readonly visibility?: Visibility;
}

/**
 * One chat as a script sees it. Every wait runs on the service's clock.
 *
 * When the conversation is over – the chat ended, the customer is gone, a person joined and so took it over, the agent
 * was put out – whatever the script waits for or does next rejects with {@link ConversationOver}, which ends it; only
 * `hear` tells it mildly.
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
  readonly #role: Role;
  /** The `seq` of the last entry that was listened to; a log has no gaps, so the next one stands there. */
  #heard: number;
  #previewHeard = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#role = new Role(stage);
    this.#heard = stage.from ?? 0;
  }

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
    return this.#role.nickname;
  }

  get userData(): UserData {
    return this.#stage.running.chat.userData;
  }

  /** What the customer has typed and not sent, as far as the client tells. */
  get typingPreview(): string {
    return this.#stage.running.presence.typingPreview;
  }

  /** Joins as an agent. From then on a person who joins takes the chat over: this agent leaves, and the script ends. */
  async join(options: JoinOptions = {}): Promise<void> {
    await this.#role.enter(() => this.#stage.join(options));
  }

  /** Hands the chat to a second agent, who joins before the first leaves, and plays that one from now on. */
  async transfer(options: TransferOptions = {}): Promise<void> {
    await this.#role.enter((me) => this.#stage.transfer(this.#required(me), options));
  }

  /**
   * Leaves the chat. Where it goes on, as with `then: 'keepAlive'`, the script may go on too, and join again; by default
   * it ends if no agent is left, unless the agent is a bot or the chat asynchronous.
   */
  async leave(leaving: LeaveOptions = {}): Promise<void> {
    await this.#act({ type: 'leave', ...leaving }, 'leaves');
  }

  /** Waits, in milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    const due = this.#stage.now() + milliseconds;
    await this.#role.until(
      () => (this.#stage.now() >= due ? true : undefined),
      () => due,
    );
  }

  /** Shows typing for so many milliseconds, with a preview if one is given. */
  async type(milliseconds: number, preview = ''): Promise<void> {
    await this.#act({ type: 'startTyping', text: preview });
    await this.wait(milliseconds);
    await this.#act({ type: 'stopTyping' });
  }

  /** Says something, after typing if a time for that is given. */
  async say(text: string, { typing = 0, ...details }: SayOptions = {}): Promise<void> {
    const milliseconds = typingTime(text, typing);
    if (milliseconds > 0) await this.type(milliseconds);
    await this.#act({ type: 'send', text, ...details });
  }

  async pushUrl(url: string): Promise<void> {
    await this.#act({ type: 'pushUrl', url });
  }

  async customNotice(
    text: string,
    details: { readonly eventAttributes?: JsonObject; readonly userData?: UserData } = {},
  ): Promise<void> {
    await this.#act({ type: 'customNotice', text, ...details });
  }

  /** Sends a file; the limits of customers are not those of agents. */
  async sendFile(file: DeskFile): Promise<void> {
    await this.#role.acting((me) => this.#stage.sendFile(this.#required(me), file));
  }

  /** Attaches data to the chat; the customer sees nothing of it. */
  async setUserData(userData: UserData): Promise<void> {
    await this.#act({ type: 'updateData', userData });
  }

  /** Says something as the system, `External`; no agent need have joined. */
  async announce(text: string): Promise<void> {
    await this.#role.acting(() => this.#stage.announce(text));
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
    const { idle = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY } = options;
    const begun = this.#stage.now();
    let lastSign = begun;
    let preview = this.typingPreview;
    return this.#role.until(
      () => {
        if (this.typingPreview !== preview) {
          preview = this.typingPreview;
          lastSign = this.#stage.now();
        }
        const heard = this.#newsFor(options);
        if (heard !== undefined) return heard;
        lastSign = Math.max(lastSign, this.#stage.running.log.findLast(isCustomers)?.at ?? 0);
        if (this.#stage.now() >= begun + after) return { kind: 'after' };
        return this.#stage.now() >= lastSign + idle ? { kind: 'idle' } : undefined;
      },
      () => Math.min(lastSign + idle, begun + after),
      options.joins === true,
    );
  }

  /** Ends the chat. */
  async end(): Promise<void> {
    await this.#act({ type: 'end' });
  }

  #newsFor(options: ListenOptions): Heard | undefined {
    for (const entry of this.#stage.running.log.slice(this.#heard)) {
      this.#heard = entry.seq;
      const heard = heardFrom(entry, options);
      if (heard === undefined) continue;
      if (heard.kind === 'join' && !this.#role.accept(heard.entry.from.participantId)) continue;
      return heard;
    }
    const preview = this.typingPreview;
    if (!options.typing || preview === this.#previewHeard) return undefined;
    this.#previewHeard = preview;
    return preview === '' ? undefined : { kind: 'typing', preview };
  }

  async #act(act: Act, leaving?: 'leaves'): Promise<void> {
    await this.#role.acting((me) => this.#stage.act(this.#required(me), act), leaving);
  }

  #required(me: number | undefined): number {
    if (me === undefined) throw new Error('a script joins before it acts: await conversation.join() first');
    return me;
  }
}
