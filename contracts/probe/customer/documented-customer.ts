import assert from 'node:assert/strict';
import type { AgentDriver } from '../../target/agent-driver.ts';
import type { CometdTransport } from '../../target/transport.ts';
import type { Answer, TranscriptEvent } from '../answer/answer.ts';
import type { BayeuxMessage } from '../bayeux/bayeux-message.ts';
import { type BayeuxService, BayeuxSession } from '../bayeux/bayeux-session.ts';
import type { OperationFields } from '../chat-operations.ts';
import { StartedCustomer } from './any-customer.ts';
import { answerOfPush } from './cometd-customer.ts';
import { dataOf } from './cometd-data.ts';

/** What a customer over CometD needs of the case it belongs to. */
interface DocumentedService extends BayeuxService {
  readonly agents: AgentDriver;
  readonly cometdTransport: CometdTransport;
}

/**
 * A customer over CometD who does what is documented and no more: everything goes to the URL of the Bayeux server
 * itself, the channel is subscribed to, every id is passed along, and what acknowledgements say is left alone.
 *
 * MUST cases are about this customer; CometdCustomer does as real clients were seen to do.
 */
export class DocumentedCustomer extends StartedCustomer {
  readonly session: BayeuxSession;
  /** The position after the last event that was read. */
  nextPosition: number;
  readonly #service: DocumentedService;

  private constructor(
    service: DocumentedService,
    session: BayeuxSession,
    started: Answer,
    nextPosition: number,
  ) {
    super(service, started);
    this.#service = service;
    this.session = session;
    this.nextPosition = nextPosition;
  }

  /** Opens a session, starts a chat on it and asserts that a success with its ids is pushed. */
  static async start(
    service: DocumentedService,
    fields: OperationFields = { nickname: 'Customer' },
  ): Promise<DocumentedCustomer> {
    const session = await subscribed(service);
    await session.publish(dataOf('requestChat', fields));
    const pushes = await session.until(
      (push) => isOn(session, push) && answerOfPush(push).statusCode === 0,
      'the answer to a start',
    );
    // The customer's own join is the event 1.
    return new DocumentedCustomer(service, session, answerOfPush(pushes.at(-1)), 2);
  }

  /**
   * Waits until an event of somebody is pushed, at a position or after it; returns the answers that came since what was
   * waited for before.
   */
  async untilHeardOf(nickname: string, position = 1): Promise<readonly Answer[]> {
    const pushes = await this.session.until(
      (push) => isOn(this.session, push) && answerOfPush(push).messages.some(isFrom(nickname, position)),
      `an event of ${nickname}`,
    );
    const answers = pushes.filter((push) => isOn(this.session, push)).map(answerOfPush);
    const indices = answers.flatMap(({ messages }) => messages.map(({ index }) => Number(index ?? 0)));
    this.nextPosition = Math.max(this.nextPosition, ...indices.map((index) => index + 1));
    return answers;
  }

  /** Goes to the background: closes the Bayeux session and tells the position. */
  toBackground(): Promise<BayeuxMessage> {
    const transcriptPosition = String(this.nextPosition - 1);
    return this.session.disconnect({ ext: { transcriptPosition } });
  }

  /** Loses the connection without a word. */
  loseConnection(): void {
    this.session.clientId = '';
    this.session.carrier.close();
  }

  /** Comes back on another Bayeux session, which asks for what there is from the next position on. */
  async comeBack(): Promise<DocumentedCustomer> {
    const session = await subscribed(this.#service);
    const { id: chatId, ids, nextPosition: transcriptPosition } = this;
    await session.publish({ operation: 'requestNotifications', chatId, ...ids, transcriptPosition });
    return new DocumentedCustomer(this.#service, session, this.started, this.nextPosition);
  }
}

/** What agents do fails where the chat is lost; the finding is that the customer hears nothing of it. */
export async function unlessLost(doing: Promise<unknown>): Promise<void> {
  await doing.catch(() => undefined);
}

/** Asserts that answers are those of a chat that goes on, and that they begin at a position. */
export function assertGoesOnFrom(position: number, answers: readonly Answer[]): void {
  for (const { statusCode, chatEnded, messages } of answers) {
    assert.equal(statusCode, 0, 'the statusCode of a success');
    assert.notEqual(chatEnded, true, 'the chat has not ended');
    for (const { index = position } of messages)
      assert.ok(Number(index) >= position, `events from ${position} on are pushed, one is ${index}`);
  }
}

async function subscribed(service: DocumentedService): Promise<BayeuxSession> {
  const session = await BayeuxSession.open(service, service.cometdTransport);
  session.isBare = true;
  await session.handshake();
  await session.subscribe();
  return session;
}

function isFrom(nickname: string, position: number): (event: TranscriptEvent) => boolean {
  return ({ from, index = position }) => from?.nickname === nickname && Number(index) >= position;
}

function isOn({ channel }: BayeuxSession, push: BayeuxMessage): boolean {
  return push.channel === channel;
}
