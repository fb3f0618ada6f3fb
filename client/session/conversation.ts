import * as refusals from '../base/refusals.ts';
import { good, Refusal, Rejection, showUnexpected } from '../base/rejection.ts';
import { farewell } from '../chat/farewell.ts';
import { textOf, toMessage } from '../chat/messages.ts';
import { publishNews } from '../chat/news.ts';
import { Participants } from '../chat/participants.ts';
import { Prefilters } from '../chat/prefilters.ts';
import { PreProcessors } from '../chat/preprocessors.ts';
import { sessionData, updatedIds } from '../chat/session-ids.ts';
import { Transcript } from '../chat/transcript.ts';
import { Typing } from '../chat/typing.ts';
import { FailedRequest, noAnswer } from '../transport/failed-request.ts';
import { Poller } from '../transport/poller.ts';
import type {
  ChatResponse,
  Operation,
  OperationAnswer,
  OperationFields,
  SessionIds,
  StartFields,
  Transport,
} from '../transport/transport.ts';
import { Connection } from './connection.ts';
import { type Asked, isAboutFiles, judge } from './failures.ts';
import { startHeartbeat } from './heartbeat.ts';
import { forget, remember } from './memory.ts';
import { inOrder, type Raise } from './order.ts';
import { listenerOf } from './pushed.ts';
import type { Session } from './session.ts';
import { takeStartLock } from './start-lock.ts';
import type { Surroundings } from './surroundings.ts';

/** A notice that keeps the chat from idling out. */
const signOfLife = '{"purpose":"cancel-idle-timer"}';

/** Milliseconds between two signs of contact where nothing is polled: about as often as a quiet chat polls. */
const contactEvery = 3000;

/**
 * The one chat of a service: begins, takes in what the server answers, and ends.
 * Transcript and participants of a chat that is over stay until the next one begins.
 */
export class Conversation {
  readonly surroundings: Surroundings;
  readonly atOnce: Raise;
  readonly typing: Typing;
  readonly prefilters = new Prefilters();
  readonly preprocessors = new PreProcessors();
  poller: Poller;
  transcript: Transcript;
  participants = new Participants();
  asleep = false;
  /** What a chat that is to begin waits for: one that is restored, or that is given up and to be ended. It never rejects. */
  unsettled: Promise<void> | undefined;
  /** A start that is under way; it never rejects. */
  starting: Promise<void> | undefined;
  #session: Session | undefined;
  #stopHeartbeat = () => {};
  /** A chat is about to begin or to end: neither is there a running one nor may another start. */
  #inTransition = false;

  constructor(surroundings: Surroundings) {
    const { clock } = surroundings;
    this.surroundings = surroundings;
    this.atOnce = inOrder(surroundings.publish);
    this.typing = new Typing(clock, {
      expired: () => {
        this.surroundings.publish('clientTypingStopped');
        this.#tellTyping('stopTyping', this.typing.preview);
      },
      changed: (message) => this.#tellTyping('startTyping', message),
    });
    this.poller = this.#newPoller();
    this.transcript = this.#newTranscript();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get active(): boolean {
    return this.#session !== undefined;
  }

  /** A chat runs, begins or ends. */
  get busy(): boolean {
    return this.active || this.#inTransition;
  }

  /** The server could not be reached the last time, and something will tell when it can. */
  get disconnected(): boolean {
    const session = this.#session;
    return Boolean(session?.connection.down && (session.transport.pushes || this.poller.running));
  }

  requireChat(): Session {
    if (!this.#session) throw new Refusal(refusals.noChat);
    return this.#session;
  }

  requireNoChat(): void {
    if (this.busy) throw new Refusal(refusals.alreadyActive);
  }

  /** Says that something is under way until it is over, however it comes out. */
  during(what: 'unsettled' | 'starting', work: Promise<unknown>): void {
    const done = () => {
      if (this[what] === over) this[what] = undefined;
    };
    const over = work.then(done, done);
    this[what] = over;
  }

  /**
   * Opens a chat and begins to poll; rejects with the answer when the server refuses.
   * @param signal Given before the request is made, there will be none.
   */
  start(fields: StartFields, raise: Raise, signal?: AbortSignal): Promise<ChatResponse> {
    const attempt = this.#start(fields, raise, signal);
    this.during('starting', attempt);
    return attempt;
  }

  async #start(fields: StartFields, raise: Raise, signal?: AbortSignal): Promise<ChatResponse> {
    const { settings, keeper, clock, edition } = this.surroundings;
    const unlock = settings.cometD.enabled ? () => {} : takeStartLock(keeper, clock);
    if (!unlock) throw new Rejection({ statusCode: 1 });
    this.#inTransition = true;
    let transport: Transport | undefined;
    let answer: ChatResponse;
    try {
      try {
        transport = await this.surroundings.connect();
        if (signal?.aborted) throw noAnswer('abort');
        answer = await transport.start(fields);
      } finally {
        this.#inTransition = false;
      }
      const session = answer.statusCode === 0 ? this.open(updatedIds(answer), transport) : undefined;
      raise({
        started: session && (edition === '8.5' || sessionData(session.ids)),
        // Over polling the first refresh brings them.
        messageReceived: () =>
          session?.transport.pushes && this.#session === session && this.tell(session, answer),
        pollingStarted: () => session && this.follow(session),
        // Over polling the command alone says it of a chat that has not ended.
        error: answer.statusCode === 2 && (transport.pushes || answer.chatEnded) && answer,
        ajaxResponse: answer,
      });
      return good(answer);
    } catch (error) {
      raise({ failure: () => this.failed(error, 'start') });
      if (this.#session?.transport !== transport) transport?.close();
      throw error;
    } finally {
      unlock();
    }
  }

  /** Carries out an operation on the running chat; resolves with whatever response object comes. */
  async perform<O extends Operation>(
    operation: O,
    fields: OperationFields[O],
    raise = this.atOnce,
  ): Promise<OperationAnswer> {
    const session = this.#requireKept(raise);
    const performing = session.transport.perform(operation, session.ids, fields);
    const answer = await this.reporting(session, operation, performing, raise);
    if (session.transport.pushes) return answer;
    let news = answer;
    if (answer.chatEnded && operation !== 'refresh' && this.#heedsEnd(operation)) {
      // What was said before the end.
      const fields = { transcriptPosition: this.transcript.nextPosition, message: '' };
      news = await session.transport.perform('refresh', session.ids, fields).catch(() => answer);
    }
    this.answered(session, operation, answer as ChatResponse, raise, news as ChatResponse);
    return answer;
  }

  /** The same for operations that have failed unless the answer says otherwise: rejects with it. */
  async confirm<O extends Operation>(
    operation: O,
    fields: OperationFields[O],
    raise: Raise,
  ): Promise<OperationAnswer> {
    return good(await this.perform(operation, fields, raise));
  }

  /** Waits for a request, and publishes what its failure means while its chat runs. */
  async reporting<Result>(
    session: Session,
    operation: Asked,
    request: Promise<Result>,
    raise: Raise,
  ): Promise<Result> {
    try {
      return await request;
    } catch (error) {
      if (this.#session === session) raise({ failure: () => this.failed(error, operation, session) });
      throw error;
    }
  }

  /** Fetches what is new. */
  refresh(): Promise<OperationAnswer> {
    this.#keepContact();
    return this.perform('refresh', {
      transcriptPosition: this.transcript.nextPosition,
      message: this.typing.preview,
    });
  }

  /** Polls come seldom, where `sleepEnabled` allows it. */
  fallAsleep(): boolean {
    const polls = this.#session?.transport.pushes === false;
    if (!polls || this.asleep || !this.surroundings.settings.sleepEnabled) return false;
    this.asleep = true;
    this.poller.hasten();
    return true;
  }

  /** Somebody is there: polls come as often as before, and the server is told. */
  wakeUp(): boolean {
    if (!this.asleep || !this.active) return false;
    this.asleep = false;
    this.poller.hasten();
    // Only a sign of life: nothing depends on how it comes out, and failures have been published.
    this.perform('customNotice', { eventAttributes: signOfLife }).catch(showUnexpected);
    return true;
  }

  /** Takes leave of the server. The chat is over on this side whatever comes of that. */
  async hangUp(raise = this.atOnce): Promise<OperationAnswer> {
    const session = this.#requireKept(raise);
    this.#inTransition = true;
    this.atOnce({ pollingStopped: this.#close(session) });
    let answer: OperationAnswer | undefined;
    let failure: unknown;
    try {
      answer = await session.transport.perform('disconnect', session.ids, {});
      return answer;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      this.#inTransition = false;
      session.transport.close();
      this.#everybodyLeft();
      const left = farewell(this, answer);
      raise({
        failure: () => this.failed(failure, 'disconnect', session),
        supervisorDisconnected: left('Supervisor'),
        agentDisconnected: left('Agent'),
        clientDisconnected: left('Client'),
        ended: true,
        ajaxResponse: !session.transport.pushes && (answer as ChatResponse | undefined),
      });
    }
  }

  /** Makes a chat the running one. What came before it is forgotten. */
  open(ids: SessionIds, transport: Transport, pageStart = 1): Session {
    const session: Session = {
      ids,
      transport,
      connection: new Connection(this.surroundings.publish),
      kept: remember(ids, this.surroundings),
      pageStart,
      fetching: Promise.resolve(),
    };
    this.#session = session;
    this.asleep = false;
    this.transcript = this.#newTranscript();
    this.participants = new Participants();
    // A poll of the chat before may still be under way; it must not hold up this one's.
    this.poller = this.#newPoller();
    this.#keepContact();
    this.surroundings.keeper.filters = this.prefilters.custom;
    return session;
  }

  /** Begins to follow the chat, unless whoever heard of it has ended it already. */
  follow(session: Session): boolean {
    if (this.#session !== session) return false;
    if (!session.transport.pushes) return this.poller.start();
    this.#stopHeartbeat = startHeartbeat(this.surroundings.clock, contactEvery, () => this.#keepContact());
    session.transport.listen(listenerOf(this, session));
    return false;
  }

  /**
   * Takes in an answer of the server, or what it pushed.
   * @param news What tells of the chat, where that is not the answer itself.
   */
  answered(
    session: Session,
    operation: Operation | 'push',
    answer: ChatResponse,
    raise = this.atOnce,
    news = answer,
  ): void {
    const { publish, settings } = this.surroundings;
    const { statusCode, errors } = answer;
    const pushed = operation === 'push';
    const chatEnded = answer.chatEnded && this.#heedsEnd(operation);
    if (this.#session !== session) {
      raise({ ajaxResponse: answer });
      return;
    }
    if (!chatEnded && !(pushed && errors)) this.#update(session, answer);
    const changes = pushed
      ? {}
      : session.connection.answered(operation, statusCode, settings.pollExceptionLimit);
    const tells = pushed || operation === 'refresh' ? statusCode !== 1 : news !== answer;
    const isError = statusCode === 2;
    let wasPolling = false;
    raise({
      ...changes,
      failure: pushed && isError && (() => publish('error', answer)),
      messageReceived: () => tells && this.#session === session && this.tell(session, news),
      ended: () => {
        if (!chatEnded || this.#session !== session) return false;
        wasPolling = this.#end(session);
        return true;
      },
      error: isError && chatEnded && !pushed && answer,
      ajaxResponse: answer,
      pollingStopped: () => wasPolling,
    });
  }

  /** Publishes what is new in an answer. */
  tell({ ids }: Pick<Session, 'ids'>, answer: ChatResponse, restoring = false): void {
    // A restore of an asynchronous chat brings its last page, which counts as news.
    const marked = restoring && !this.surroundings.settings.async.enabled;
    publishNews(this, answer, ids, marked);
  }

  /** Publishes what a failed request means; whatever else was thrown is the caller's alone. */
  failed(failure: unknown, operation: Asked, session?: Session): void {
    const { publish } = this.surroundings;
    if (!(failure instanceof FailedRequest) || failure.aborted) return;
    // Over CometD the connection itself tells when it is lost.
    if (failure.unanswered && session && !session.transport.pushes && !isAboutFiles(operation)) {
      session.connection.lost();
      return;
    }
    const { report, invalidService } = judge(failure, operation);
    if (invalidService) failure.reason.errorReason = 'InvalidService';
    // A publication of a running chat that was not taken is told whatever its status.
    if (report || (session && failure.reason.channel)) publish('error', failure.reason);
  }

  /** The running chat, where the documents know no other refusal of a request than that it has failed. */
  requireAnswerer(operation: Asked, raise: Raise): Session {
    if (this.#session) return this.#session;
    const failure = noAnswer('error');
    raise({ failure: () => this.failed(failure, operation) });
    throw failure;
  }

  /** In edition 8.5 the end counts once a refresh tells of it. */
  #heedsEnd(operation: Operation | 'push'): boolean {
    return this.surroundings.edition === '9.0' || operation === 'refresh' || operation === 'push';
  }

  #newPoller(): Poller {
    const rates = () => {
      const { settings } = this.surroundings;
      if (!this.asleep) return settings;
      return { ...settings, dynamicPolling: false, pollRate: settings.pollRateSleep };
    };
    return new Poller(this.surroundings.clock, rates, () => this.refresh());
  }

  #newTranscript(): Transcript {
    return new Transcript({
      isHidden: (text) => this.prefilters.match(text),
      read: (event) => {
        const text = textOf(event);
        const processed = this.preprocessors.process(text === undefined ? event : { ...event, text });
        // What a preprocessor makes of the text stands, also where there is structured content.
        return { ...toMessage(processed, this.surroundings.edition), text: processed.text };
      },
    });
  }

  #update(session: Session, answer: ChatResponse): void {
    const ids = updatedIds(answer, session.ids);
    if (JSON.stringify(ids) === JSON.stringify({ ...ids, ...session.ids })) return;
    session.ids = ids;
    session.kept = remember(ids, this.surroundings);
  }

  /** Another page that shares the chat may have been given new keys, or have ended it and forgotten it for both. */
  #requireKept(raise: Raise): Session {
    const session = this.requireChat();
    if (this.#isKept(session)) return session;
    raise({ ended: true, pollingStopped: this.#end(session) });
    throw new Refusal(refusals.noChat);
  }

  #isKept(session: Session): boolean {
    if (!session.kept) return true;
    const { ids } = this.surroundings.keeper;
    if (ids?.chatId !== session.ids.chatId) return false;
    session.ids = ids;
    return true;
  }

  /** Ends the chat on this side; true when it was polling. */
  #end(session: Session): boolean {
    const wasPolling = this.#close(session);
    session.transport.close();
    this.#everybodyLeft();
    return wasPolling;
  }

  #close({ ids }: Session): boolean {
    this.#session = undefined;
    this.typing.stop();
    this.#stopHeartbeat();
    forget(ids, this.surroundings);
    return this.poller.stop();
  }

  #everybodyLeft(): void {
    this.participants.allLeft(this.surroundings.clock.now());
  }

  #keepContact(): void {
    const { keeper, clock } = this.surroundings;
    const session = this.#session;
    if (session?.kept && this.#isKept(session)) keeper.contact(clock.now(), this.transcript.nextPosition);
  }

  #tellTyping(operation: 'startTyping' | 'stopTyping', message: string): void {
    // Only courtesy to the agent: nothing depends on how it comes out, and failures have been published.
    this.perform(operation, { transcriptPosition: this.transcript.nextPosition, message }).catch(
      showUnexpected,
    );
  }
}
