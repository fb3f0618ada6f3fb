import { Participants } from '../participants.ts';
import { good, Refusal, Rejection, refusals } from '../rejection.ts';
import { Transcript } from '../transcript.ts';
import type { Requester } from '../transport/exchange.ts';
import { FailedRequest } from '../transport/failed-request.ts';
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
import { Typing } from '../typing.ts';
import { Connection } from './connection.ts';
import { judge } from './failures.ts';
import { Heartbeat } from './heartbeat.ts';
import { forget, remember } from './memory.ts';
import { publishNews } from './news.ts';
import { Prefilters } from './prefilters.ts';
import { PreProcessors } from './preprocessors.ts';
import { listenerOf } from './pushed.ts';
import { type Session, sessionData, updatedIds } from './session.ts';
import { takeStartLock } from './start-lock.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The one chat of a service: begins, takes in what the server answers, and ends.
 * Transcript and participants of a chat that is over stay until the next one begins.
 */
export class Conversation {
  readonly surroundings: Surroundings;
  readonly typing: Typing;
  readonly prefilters = new Prefilters();
  readonly preprocessors = new PreProcessors();
  readonly #heartbeat: Heartbeat;
  poller: Poller;
  transcript: Transcript;
  participants = new Participants();
  asleep = false;
  /** A restore that is under way; it never rejects. */
  restoring: Promise<void> | undefined;
  /** A start that is under way; it never rejects. */
  starting: Promise<void> | undefined;
  #session: Session | undefined;
  /** A chat is about to begin or to end: neither is there a running one nor may another start. */
  #inTransition = false;

  constructor(surroundings: Surroundings) {
    const { clock } = surroundings;
    this.surroundings = surroundings;
    this.typing = new Typing(clock, {
      expired: () => this.#typingExpired(),
      changed: (message) => this.#tellTyping('startTyping', message),
    });
    this.#heartbeat = new Heartbeat(clock, () => this.#keepContact());
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
    const { connection, transport } = this.#session ?? {};
    return Boolean(connection?.down && (transport?.pushes || this.poller.running));
  }

  requireChat(): Session {
    if (!this.#session) throw new Refusal(refusals.noChat);
    return this.#session;
  }

  requireNoChat(): void {
    if (this.busy) throw new Refusal(refusals.alreadyActive);
  }

  /** Opens a chat and begins to poll; rejects with the answer when the server refuses. */
  start(fields: StartFields): Promise<ChatResponse> {
    const attempt = this.#start(fields);
    const done = () => {
      this.starting = undefined;
    };
    this.starting = attempt.then(done, done);
    return attempt;
  }

  async #start(fields: StartFields): Promise<ChatResponse> {
    const { settings, keeper, clock } = this.surroundings;
    this.requireNoChat();
    const unlock = settings.cometD.enabled ? () => {} : takeStartLock(keeper, clock);
    if (!unlock) throw new Rejection({ statusCode: 1 });
    this.#inTransition = true;
    let transport: Transport | undefined;
    try {
      transport = await this.surroundings.connect();
      const answer = await transport.start(fields).finally(() => {
        this.#inTransition = false;
      });
      this.#answeredStart(answer, transport);
      return answer;
    } catch (error) {
      this.failed(error, 'start');
      if (this.#session?.transport !== transport) transport?.close();
      throw error;
    } finally {
      if (!transport) this.#inTransition = false;
      unlock();
    }
  }

  /** Carries out an operation on the running chat; resolves with whatever response object comes. */
  async perform<O extends Operation>(operation: O, fields: OperationFields[O]): Promise<OperationAnswer> {
    const session = this.requireChat();
    this.#requireKept(session);
    const performing = session.transport.perform(operation, session.ids, fields);
    const answer = await this.reporting(session, operation, performing);
    if (!session.transport.pushes) await this.#heed(session, operation, answer as ChatResponse);
    return answer;
  }

  /** Takes in the answer to an operation; where it brings the chat's end, first what was said before that. */
  async #heed(session: Session, operation: Operation, answer: ChatResponse): Promise<void> {
    if (answer.chatEnded && operation !== 'refresh') {
      const fields = { transcriptPosition: this.transcript.nextPosition, message: '' };
      const last = await session.transport.perform('refresh', session.ids, fields).catch(() => {});
      if (last && this.#session === session) this.tell(session, last as ChatResponse);
    }
    this.answered(session, operation, answer);
  }

  /** The same for operations that have failed unless the answer says otherwise: rejects with it. */
  async confirm<O extends Operation>(operation: O, fields: OperationFields[O]): Promise<OperationAnswer> {
    return good(await this.perform(operation, fields));
  }

  /** Has files travel beside the chat; what fails is published as for any operation. */
  exchangeFiles<Result>(
    session: Session,
    exchange: (ids: SessionIds, requester: Requester) => Promise<Result>,
  ): Promise<Result> {
    return this.reporting(session, 'send', exchange(session.ids, this.surroundings.requester));
  }

  /** Waits for a request, and publishes what its failure means while its chat runs. */
  async reporting<Result>(session: Session, operation: Operation, request: Promise<Result>): Promise<Result> {
    try {
      return await request;
    } catch (error) {
      if (this.#session === session) this.failed(error, operation, session);
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

  startPolling(): void {
    if (this.poller.running) return;
    this.poller.start();
    this.surroundings.publish('pollingStarted');
  }

  stopPolling(): void {
    if (!this.poller.running) return;
    this.poller.stop();
    this.surroundings.publish('pollingStopped');
  }

  /** Takes leave of the server. The chat is over on this side whatever comes of that. */
  async hangUp(): Promise<OperationAnswer> {
    const { publish } = this.surroundings;
    const session = this.requireChat();
    this.#requireKept(session);
    this.#inTransition = true;
    if (this.#close(session)) publish('pollingStopped');
    try {
      const answer = await session.transport.perform('disconnect', session.ids, {});
      if (!session.transport.pushes) publish('ajaxResponse', answer as ChatResponse);
      return answer;
    } catch (error) {
      this.failed(error, 'disconnect', session);
      throw error;
    } finally {
      this.#inTransition = false;
      session.transport.close();
      this.#everybodyLeft();
      for (const who of ['supervisor', 'agent', 'client'] as const)
        publish(`${who}Disconnected`, { numAgentsConnected: 0 });
      publish('ended');
    }
  }

  /** Makes a chat the running one. What came before it is forgotten. */
  open(ids: SessionIds, transport: Transport, pageStart = 1): Session {
    const connection = new Connection();
    const kept = remember(ids, this.surroundings);
    const session: Session = {
      ids,
      transport,
      connection,
      kept,
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
  follow(session: Session): void {
    if (this.#session !== session) return;
    if (session.transport.pushes) {
      this.#heartbeat.start();
      session.transport.listen(listenerOf(this, session));
    } else this.startPolling();
  }

  /** Takes in an answer of the server, or what it pushed. */
  answered(session: Session, operation: Operation | 'push', answer: ChatResponse): void {
    const { publish, settings } = this.surroundings;
    publish('ajaxResponse', answer);
    if (this.#session !== session) return;

    const { statusCode, chatEnded, errors } = answer;
    const pushed = operation === 'push';
    if (!pushed) {
      const changes = session.connection.answered(operation, statusCode, settings.pollExceptionLimit);
      for (const event of changes) publish(event);
    }
    if (!chatEnded && !(pushed && errors)) this.#update(session, answer);
    if ((pushed || operation === 'refresh') && statusCode !== 1) this.tell(session, answer);

    const endedHere = chatEnded && this.#session === session;
    const wasPolling = endedHere && this.#end(session);
    if (statusCode === 2 || (pushed && errors?.length)) publish('error', answer);
    if (wasPolling) publish('pollingStopped');
  }

  /** Publishes what is new in an answer. */
  tell(session: Session, answer: ChatResponse, restoring = false): void {
    const { transcript, participants, surroundings } = this;
    const { publish } = surroundings;
    publishNews(answer, session.ids, { transcript, participants, publish, restoring });
  }

  /** Publishes what a failed request means; whatever else was thrown is the caller's alone. */
  failed(failure: unknown, operation: Operation | 'start', session?: Session): void {
    const { publish } = this.surroundings;
    if (!(failure instanceof FailedRequest) || failure.aborted) return;
    if (failure.unanswered) {
      // Over CometD the connection itself tells when it is lost.
      if (session && !session.transport.pushes) {
        session.connection.lost();
        publish('disconnected');
      } else publish('error', failure.reason);
      return;
    }
    const { report, invalidService } = judge(failure, operation);
    if (invalidService) failure.reason.errorReason = 'InvalidService';
    if (report) publish('error', failure.reason);
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
      process: (message) => this.preprocessors.process(message),
    });
  }

  #answeredStart(answer: ChatResponse, transport: Transport): void {
    const { publish } = this.surroundings;
    publish('ajaxResponse', answer);
    if (answer.statusCode !== 0) {
      if (answer.statusCode === 2) publish('error', answer);
      throw new Rejection(answer);
    }
    const session = this.open(updatedIds(answer), transport);
    publish('started', sessionData(session.ids));
    // Over polling the first refresh brings them.
    if (transport.pushes && this.#session === session) this.tell(session, answer);
    this.follow(session);
  }

  #update(session: Session, answer: ChatResponse): void {
    const ids = updatedIds(answer, session.ids);
    if (JSON.stringify(ids) === JSON.stringify({ ...ids, ...session.ids })) return;
    session.ids = ids;
    session.kept = remember(ids, this.surroundings);
  }

  /** Another page that shares the chat may have ended it, and forgotten it for both. */
  #requireKept(session: Session): void {
    if (this.#isKept(session)) return;
    if (this.#end(session)) this.surroundings.publish('pollingStopped');
    throw new Refusal(refusals.noChat);
  }

  #isKept({ kept, ids }: Session): boolean {
    return !kept || this.surroundings.keeper.ids?.chatId === ids.chatId;
  }

  /** Ends the chat on this side; true when it was polling. */
  #end(session: Session): boolean {
    const wasPolling = this.#close(session);
    session.transport.close();
    this.#everybodyLeft();
    this.surroundings.publish('ended');
    return wasPolling;
  }

  #close({ ids }: Session): boolean {
    const wasPolling = this.poller.running;
    this.#session = undefined;
    this.typing.stop();
    this.poller.stop();
    this.#heartbeat.stop();
    forget(ids, this.surroundings);
    return wasPolling;
  }

  #everybodyLeft(): void {
    this.participants.allLeft(this.surroundings.clock.now());
  }

  #keepContact(): void {
    const { keeper, clock } = this.surroundings;
    const session = this.#session;
    if (session?.kept && this.#isKept(session)) keeper.contact(clock.now(), this.transcript.nextPosition);
  }

  #typingExpired(): void {
    this.surroundings.publish('clientTypingStopped');
    this.#tellTyping('stopTyping', this.typing.preview);
  }

  #tellTyping(operation: 'startTyping' | 'stopTyping', message: string): void {
    // Only courtesy to the agent: nothing depends on how it comes out, and failures have been published.
    this.perform(operation, { transcriptPosition: this.transcript.nextPosition, message }).catch(() => {});
  }
}
