import { Participants } from '../participants.ts';
import { Refusal, Rejection, refusals } from '../rejection.ts';
import { Transcript } from '../transcript.ts';
import { FailedRequest } from '../transport/failed-request.ts';
import { Poller } from '../transport/poller.ts';
import type {
  ChatResponse,
  Operation,
  OperationFields,
  SessionIds,
  StartFields,
} from '../transport/transport.ts';
import { Typing } from '../typing.ts';
import { Connection } from './connection.ts';
import { judge } from './failures.ts';
import { publishNews } from './news.ts';
import { sessionData, updatedIds } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** A chat that runs: what the server knows it by, and how the way to the server is. */
interface Session {
  ids: SessionIds;
  readonly connection: Connection;
}

/**
 * The one chat of a service: begins, takes in what the server answers, and ends.
 * Transcript and participants of a chat that is over stay until the next one begins.
 */
export class Conversation {
  readonly surroundings: Surroundings;
  readonly typing: Typing;
  poller: Poller;
  transcript = new Transcript();
  participants = new Participants();
  #session: Session | undefined;
  /** A chat is about to begin or to end: neither is there a running one nor may another start. */
  #inTransition = false;

  constructor(surroundings: Surroundings) {
    const { clock } = surroundings;
    this.surroundings = surroundings;
    this.typing = new Typing(clock, () => this.#typingExpired());
    this.poller = this.#newPoller();
  }

  get active(): boolean {
    return this.#session !== undefined;
  }

  /** The server could not be reached the last time. */
  get disconnected(): boolean {
    return this.#session?.connection.down ?? false;
  }

  requireChat(): Session {
    if (!this.#session) throw new Refusal(refusals.noChat);
    return this.#session;
  }

  requireNoChat(): void {
    if (this.#session || this.#inTransition) throw new Refusal(refusals.alreadyActive);
  }

  /** Opens a chat and begins to poll; rejects with the answer when the server refuses. */
  async start(fields: StartFields): Promise<ChatResponse> {
    this.requireNoChat();
    this.#inTransition = true;
    try {
      const answer = await this.surroundings.transport.start(fields).finally(() => {
        this.#inTransition = false;
      });
      this.#answeredStart(answer);
      return answer;
    } catch (error) {
      if (error instanceof FailedRequest) this.#failed(error, 'start');
      throw error;
    }
  }

  /** Carries out an operation on the running chat; resolves with whatever response object comes. */
  async perform<O extends Operation>(operation: O, fields: OperationFields[O]): Promise<ChatResponse> {
    const session = this.requireChat();
    try {
      const answer = await this.surroundings.transport.perform(operation, session.ids, fields);
      this.#answered(session, operation, answer);
      return answer;
    } catch (error) {
      const concerned = this.#session === session;
      if (concerned && error instanceof FailedRequest) this.#failed(error, operation, session);
      throw error;
    }
  }

  /** Fetches what is new. */
  refresh(): Promise<ChatResponse> {
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
  async hangUp(): Promise<ChatResponse> {
    const { publish, transport } = this.surroundings;
    const session = this.requireChat();
    this.#session = undefined;
    this.#inTransition = true;
    this.typing.stop();
    this.stopPolling();
    try {
      const answer = await transport.perform('disconnect', session.ids, {});
      publish('ajaxResponse', answer);
      return answer;
    } catch (error) {
      if (error instanceof FailedRequest) this.#failed(error, 'disconnect', session);
      throw error;
    } finally {
      this.#inTransition = false;
      this.#everybodyLeft();
      publish('supervisorDisconnected', { numAgentsConnected: 0 });
      publish('agentDisconnected', { numAgentsConnected: 0 });
      publish('clientDisconnected', { numAgentsConnected: 0 });
      publish('ended');
    }
  }

  #newPoller(): Poller {
    return new Poller(
      this.surroundings.clock,
      () => this.surroundings.settings,
      () => this.refresh(),
    );
  }

  #answeredStart(answer: ChatResponse): void {
    const { publish } = this.surroundings;
    publish('ajaxResponse', answer);
    if (answer.statusCode !== 0) {
      if (answer.statusCode === 2) publish('error', answer);
      throw new Rejection(answer);
    }
    const session = { ids: updatedIds(answer), connection: new Connection() };
    this.#session = session;
    this.transcript = new Transcript();
    this.participants = new Participants();
    // A poll of the chat before may still be under way; it must not hold up this one's.
    this.poller = this.#newPoller();
    publish('started', sessionData(session.ids));
    // Whoever hears `started` may have ended the chat already.
    if (this.#session === session) this.startPolling();
  }

  #answered(session: Session, operation: Operation, answer: ChatResponse): void {
    const { publish, settings } = this.surroundings;
    publish('ajaxResponse', answer);
    if (this.#session !== session) return;

    const { statusCode } = answer;
    const changes = session.connection.answered(operation, statusCode, settings.pollExceptionLimit);
    for (const event of changes) publish(event);
    if (!answer.chatEnded) session.ids = updatedIds(answer, session.ids);
    if (operation === 'refresh' && statusCode !== 1) {
      publishNews(answer, session.ids, this.transcript, this.participants, publish);
    }

    const endedHere = answer.chatEnded && this.#session === session;
    const wasPolling = endedHere && this.#close();
    if (endedHere) publish('ended');
    if (statusCode === 2) publish('error', answer);
    if (wasPolling) publish('pollingStopped');
  }

  /** Ends the chat on this side, silently; true when it was polling. */
  #close(): boolean {
    const wasPolling = this.poller.running;
    this.#session = undefined;
    this.typing.stop();
    this.poller.stop();
    this.#everybodyLeft();
    return wasPolling;
  }

  #everybodyLeft(): void {
    this.participants.allLeft(this.surroundings.clock.now());
  }

  #failed(failure: FailedRequest, operation: Operation | 'start', session?: Session): void {
    const { publish } = this.surroundings;
    if (failure.unanswered) {
      session?.connection.lost();
      if (session) publish('disconnected');
      else publish('error', failure.reason);
      return;
    }
    const { report, invalidService } = judge(failure, operation);
    if (invalidService) failure.reason.errorReason = 'InvalidService';
    if (report) publish('error', failure.reason);
  }

  #typingExpired(): void {
    this.surroundings.publish('clientTypingStopped');
    // Only courtesy to the agent: nothing depends on how it comes out, and failures have been published.
    this.perform('stopTyping', { transcriptPosition: this.transcript.nextPosition, message: '' }).catch(
      () => {},
    );
  }
}
