import assert from 'node:assert/strict';
import { defined } from '../../shared/defined.ts';
import type { AgentDriver, Inspection } from '../../target/agent-driver.ts';
import type { CometdTransport } from '../../target/transport.ts';
import { type Answer, answerOfData, type TranscriptEvent } from '../answer/answer.ts';
import { LongPollingCarrier } from '../bayeux/bayeux-carrier.ts';
import type { BayeuxMessage } from '../bayeux/bayeux-message.ts';
import { type BayeuxService, BayeuxSession } from '../bayeux/bayeux-session.ts';
import type { OperationFields, SessionOperation } from '../chat-operations.ts';
import { type AnyCustomer, type FileOperation, type FileRequest, StartedCustomer } from './any-customer.ts';
import { dataOf } from './cometd-data.ts';

/** What a customer over CometD needs of the case it belongs to. */
export interface CometdService extends BayeuxService {
  readonly chatNtfURL: string;
  readonly agents: AgentDriver;
}

const ntfOperations: Readonly<Record<FileOperation, string>> = {
  upload: 'fileUpload',
  limits: 'fileGetLimits',
  download: 'fileDownload',
  delete: 'fileDelete',
};

/** A customer who follows a chat over CometD, holding its key. */
export class CometdCustomer extends StartedCustomer implements AnyCustomer {
  readonly session: BayeuxSession;
  readonly #service: CometdService;

  /** Takes a session on which a start was just answered. */
  constructor(service: CometdService, session: BayeuxSession, started: Answer) {
    super(service, started);
    this.#service = service;
    this.session = session;
    session.staysConnected = true;
  }

  /** Opens a session, starts a chat on it and asserts that it is answered by a push. */
  static async start(
    service: CometdService,
    transport: CometdTransport,
    fields: OperationFields = { nickname: 'Customer' },
  ): Promise<CometdCustomer> {
    const session = await BayeuxSession.open(service, transport);
    await session.handshake();
    return CometdCustomer.startOn(service, session, fields);
  }

  /** Starts a chat on a session that has shaken hands. */
  static async startOn(
    service: CometdService,
    session: BayeuxSession,
    fields: OperationFields = { nickname: 'Customer' },
  ): Promise<CometdCustomer> {
    assertTaken(await session.publish(dataOf('requestChat', fields)));
    const [push] = await session.until(
      (message) => message.channel === session.channel,
      'the answer to a start',
    );
    return new CometdCustomer(service, session, succeeded(answerOfPush(push)));
  }

  /** Every answer that was pushed so far. */
  get pushed(): readonly Answer[] {
    return this.session.pushes.map(answerOfPush);
  }

  /** Every event that was pushed so far, in the order of arrival. */
  get events(): readonly TranscriptEvent[] {
    return this.pushed.flatMap(({ messages }) => messages);
  }

  /** A publication for an operation, with the key of the chat unless a field replaces it. */
  publication(
    operation: SessionOperation | 'requestNotifications',
    fields: OperationFields = {},
  ): BayeuxMessage {
    return this.session.publication({ secureKey: this.ids.secureKey, ...dataOf(operation, fields) });
  }

  async perform(operation: SessionOperation, fields: OperationFields = {}): Promise<void> {
    assertTaken(await this.session.ask(this.publication(operation, fields)));
  }

  async refuse(operation: SessionOperation, fields: OperationFields = {}): Promise<Answer> {
    await this.perform(operation, fields);
    return this.untilAnswer(({ statusCode }) => statusCode !== 0, `the refusal of ${operation}`);
  }

  /** Asks for the events from a position on and for those that follow; returns the next answer that is pushed. */
  async requestNotifications(fields: OperationFields = {}): Promise<Answer> {
    assertTaken(await this.session.ask(this.publication('requestNotifications', fields)));
    return this.untilAnswer(() => true, 'an answer to requestNotifications');
  }

  /** The stored events as requestNotifications gives them: only that answer begins with index 1. */
  async transcript(transcriptPosition = 1): Promise<readonly TranscriptEvent[]> {
    assertTaken(await this.session.ask(this.publication('requestNotifications', { transcriptPosition: 1 })));
    const { messages } = await this.untilAnswer(
      (answer) => answer.messages[0]?.index === 1,
      'the whole transcript',
    );
    return messages.filter(({ index = 0 }) => index >= transcriptPosition);
  }

  /** Waits for an answer that satisfies, and returns it. */
  async untilAnswer(satisfies: (answer: Answer) => boolean, expected: string): Promise<Answer> {
    const came = await this.session.until((push) => satisfies(this.#answer(push)), expected);
    return this.#answer(came.at(-1));
  }

  /** Waits for an event of this type (and text); returns every event that came since what was waited for before. */
  async untilEvent({ type, text }: { type: string; text?: string }): Promise<TranscriptEvent[]> {
    const isIt = (event: TranscriptEvent) =>
      event.type === type && (text === undefined || event.text === text);
    const came = await this.session.until(
      (push) => this.#answer(push).messages.some(isIt),
      `a ${type}${text === undefined ? '' : ` “${text}”`}`,
    );
    return came.flatMap((push) => this.#answer(push).messages);
  }

  async untilEnded(): Promise<readonly TranscriptEvent[]> {
    await this.untilAnswer(({ chatEnded }) => chatEnded === true, 'the end of the chat');
    // Told apart by their indices, as clients do it.
    return [...new Map(this.events.map((event) => [event.index, event])).values()];
  }

  async assertUnharmed(): Promise<void> {
    await this.perform('send', { message: 'still here' });
    await this.untilEvent({ type: 'Message', text: 'still here' });
  }

  /** What was published before is carried out by then: its acknowledgement says only that it arrived. */
  override async inspect(): Promise<Inspection> {
    await this.transcript();
    return super.inspect();
  }

  fileRequest(operation: FileOperation, fileId?: string): FileRequest {
    const { carrier } = this.session;
    const cookie = carrier instanceof LongPollingCarrier ? carrier.cookie : '';
    return {
      url: this.#service.chatNtfURL,
      fields: {
        secureKey: this.ids.secureKey,
        operation: ntfOperations[operation],
        ...defined({ fileId }),
      },
      headers: cookie === '' ? {} : { cookie },
    };
  }

  #answer(push: BayeuxMessage | undefined): Answer {
    assert.equal(push?.channel, this.session.channel, 'pushes come on the channel of the service');
    return answerOfPush(push);
  }
}

/** The answer that a push carries. */
export function answerOfPush(push: BayeuxMessage | undefined): Answer {
  return answerOfData(push?.data);
}

/** Asserts that a publication was acknowledged. */
export function assertTaken({ successful, error, data }: BayeuxMessage): void {
  assert.equal(error ?? '', '', 'a publication is taken without an error');
  assert.equal(successful, true, 'a publication is acknowledged as successful');
  assert.equal(data, undefined, 'an acknowledgement carries no data');
}

function succeeded(answer: Answer): Answer {
  assert.equal(answer.statusCode, 0, 'the statusCode of a success');
  return answer;
}
