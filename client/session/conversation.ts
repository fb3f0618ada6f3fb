import type { SaveFile } from '../base/browser.ts';
import type { Edition } from '../base/edition.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal, showUnexpected } from '../base/rejection.ts';
import type { Settings } from '../base/settings.ts';
import type { Leaver } from '../chat/farewell.ts';
import { ChatRecord } from '../chat/record.ts';
import { Typing } from '../chat/typing.ts';
import type { Requester } from '../transport/exchange.ts';
import type {
  ChatResponse,
  Operation,
  OperationAnswer,
  OperationFields,
  SessionIds,
  Transport,
} from '../transport/transport.ts';
import { type Asked, judge, reporting } from './failures.ts';
import { inOrder, type Raise } from './order.ts';
import { RunningWork } from './running-work.ts';
import { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** A notice that keeps the chat from idling out. */
const signOfLife = '{"purpose":"cancel-idle-timer"}';

/** The one chat of a service: begins, takes in what the server answers, and ends. */
export class Conversation {
  readonly surroundings: Surroundings;
  readonly atOnce: Raise;
  readonly record: ChatRecord;
  readonly typing: Typing;
  /** What a chat that is to begin waits for: one that is restored, or that is given up and to be ended. */
  readonly unsettled = new RunningWork();
  /** A start that others wait for. */
  readonly starting = new RunningWork();
  #session: Session | undefined;
  #hangingUp = false;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.atOnce = inOrder(surroundings.publish);
    this.record = new ChatRecord(surroundings);
    this.typing = new Typing(surroundings.clock, {
      expired: () => {
        surroundings.publish('clientTypingStopped');
        this.#tellTyping('stopTyping', this.typing.preview);
      },
      changed: (message) => this.#tellTyping('startTyping', message),
    });
  }

  get settings(): Settings {
    return this.surroundings.settings;
  }

  get edition(): Edition {
    return this.surroundings.edition;
  }

  /** Undefined where files cannot be saved. */
  get saveFile(): SaveFile | undefined {
    return this.surroundings.saveFile;
  }

  get requester(): Requester {
    return this.surroundings.requester;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get active(): boolean {
    return this.#session !== undefined;
  }

  /** A chat runs, begins or ends. */
  get busy(): boolean {
    return this.active || this.#hangingUp || this.starting.over !== undefined;
  }

  configure(options: Record<string, unknown>): void {
    this.surroundings.configure(options);
  }

  requireChat(refusal: string = refusals.noChat): Session {
    if (!this.#session) throw new Refusal(refusal);
    return this.#session;
  }

  /** Keeps matching messages out of transcript and events, also after a change of page; returns all the filters. */
  hide(filters: readonly RegExp[]): RegExp[] {
    const { prefilters } = this.record;
    prefilters.add(filters);
    if (this.active) this.surroundings.keeper.filters = prefilters.custom;
    return prefilters.all();
  }

  /** Makes a chat the running one. What came before it is forgotten. */
  open(ids: SessionIds, transport: Transport, pageStart = 1): Session {
    const session = new Session(this, ids, transport, pageStart);
    this.#session = session;
    this.record.begin();
    session.keepContact();
    this.hide([]);
    return session;
  }

  /** Begins to follow the chat, unless a listener has ended it already; true when polling began. */
  follow(session: Session): boolean {
    return this.#session === session && session.follow((answer) => this.answered(session, 'push', answer));
  }

  /** Carries out an operation on the running chat; resolves with any response object, also a refusal. */
  async perform<O extends Operation>(
    operation: O,
    fields: OperationFields[O],
    raise = this.atOnce,
  ): Promise<OperationAnswer> {
    const session = this.#requireKept(raise);
    const position = this.record.nextPosition;
    const answer = await reporting(this, session, operation, session.perform(operation, fields), raise);
    if (session.isPushed) {
      // That a message arrived says nothing where others have ended the chat: the refusal comes when nobody listens. One
      // that came before the end was pushed before it, and one that was sent before this page hung up came first.
      const isOver = this.#session !== session && !session.hungUp;
      if (
        isOver &&
        operation === 'send' &&
        !this.record.hasOwn((fields as { message: string }).message, position)
      )
        throw new Refusal(refusals.noChat);
      return answer;
    }
    let news = answer;
    if (answer.chatEnded && operation !== 'refresh' && this.edition === '9.0') {
      // What was said before the end.
      news = await session.perform('refresh', this.record.withPosition('')).catch(() => answer);
    }
    this.answered(session, operation, answer as ChatResponse, raise, news as ChatResponse);
    return answer;
  }

  /** Fetches what is new. */
  refresh(): Promise<OperationAnswer> {
    this.#session?.keepContact();
    return this.perform('refresh', this.record.withPosition(this.typing.preview));
  }

  /** The customer is there: polls come as often as before, and the server is told. */
  wakeUp(): boolean {
    if (!this.#session?.poller.slow(false)) return false;
    // Only a sign of life: nothing depends on its outcome, and failures have been published.
    this.perform('customNotice', { eventAttributes: signOfLife }).catch(showUnexpected);
    return true;
  }

  /**
   * Takes in an answer of the server, or what it pushed.
   * @param news What tells of the chat, if that is not the answer itself.
   */
  answered(
    session: Session,
    operation: Operation | 'push',
    answer: ChatResponse,
    raise = this.atOnce,
    news = answer,
  ): void {
    const { statusCode } = answer;
    const pushed = operation === 'push';
    const isNews = pushed || operation === 'refresh';
    // In edition 8.5 the end counts once a refresh tells of it.
    const chatEnded = answer.chatEnded && (isNews || this.edition === '9.0');
    const ajaxResponse = !pushed && answer;
    if (this.#session !== session) {
      raise({ ajaxResponse });
      return;
    }
    const refused = pushed && answer.errors?.[0];
    // What refuses something says nothing of the chat server, and its ids may be those of somebody else.
    const changes = !refused && session.answered(operation, answer, Boolean(chatEnded));
    const tells = isNews ? statusCode !== 1 : news !== answer;
    const isError = statusCode === 2;
    let wasPolling = false;
    raise({
      ...changes,
      // Nobody waits for it: what was sent has resolved, and would be lost without a word.
      failure: pushed && (refused || isError) && (() => this.surroundings.publish('error', answer)),
      messageReceived: () => tells && this.#session === session && this.record.takeIn(news, session.ids),
      ended: () => {
        if (!chatEnded || this.#session !== session) return false;
        wasPolling = this.#end(session);
        return true;
      },
      error: isError && chatEnded && !pushed && answer,
      ajaxResponse,
      pollingStopped: () => wasPolling,
    });
  }

  /** Judges a failed request; what is returned publishes its meaning. */
  failed(failure: unknown, operation: Asked, session?: Session): (() => void) | undefined {
    return judge(failure, operation, this.surroundings.publish, session);
  }

  /** Disconnects from the server. The chat is over on this side, whatever the server answers. */
  async hangUp(raise = this.atOnce): Promise<OperationAnswer> {
    const session = this.#requireKept(raise);
    this.#hangingUp = true;
    session.hungUp = true;
    this.atOnce({ pollingStopped: this.#close(session) });
    let answer: OperationAnswer | undefined;
    let failure: unknown;
    try {
      answer = await session.perform('disconnect', {});
      return answer;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      this.#hangingUp = false;
      session.transport.close();
      this.record.end();
      const left = (kind: Leaver) => this.record.farewell(kind, answer);
      const told = this.failed(failure, 'disconnect', session);
      const { isPushed } = session;
      raise({
        failure: !isPushed && told,
        supervisorDisconnected: left('Supervisor'),
        agentDisconnected: left('Agent'),
        clientDisconnected: left('Client'),
        ended: true,
        error: isPushed && (told ?? (answer?.statusCode === 2 && (answer as ChatResponse))),
        ajaxResponse: !isPushed && (answer as ChatResponse | undefined),
      });
    }
  }

  /** Another page that shares the chat may have ended it. */
  #requireKept(raise: Raise): Session {
    const session = this.requireChat();
    if (session.isKept()) return session;
    raise({ ended: true, pollingStopped: this.#end(session) });
    throw new Refusal(refusals.noChat);
  }

  /** Ends the chat on this side; true when it was polling. */
  #end(session: Session): boolean {
    const wasPolling = this.#close(session);
    session.transport.close();
    this.record.end();
    return wasPolling;
  }

  #close(session: Session): boolean {
    this.#session = undefined;
    this.typing.stop();
    return session.stop();
  }

  #tellTyping(operation: 'startTyping' | 'stopTyping', message: string): void {
    // A courtesy to the agent: nothing depends on its outcome, and failures have been published.
    this.perform(operation, this.record.withPosition(message)).catch(showUnexpected);
  }
}
