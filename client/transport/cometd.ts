import type { Timer } from '../clock.ts';
import { parse } from '../json.ts';
import type { BayeuxClient } from './bayeux.ts';
import { catchingUp } from './catching-up.ts';
import { CometdConnection } from './cometd-connection.ts';
import { isChatResponse } from './exchange.ts';
import { codesOf, type FailedRequest, invalidServiceCode, noAnswer } from './failed-request.ts';
import { Machine } from './machine.ts';
import { timed } from './timed.ts';
import type {
  ChatResponse,
  Connect,
  Operation,
  OperationAnswer,
  OperationFields,
  PushListener,
  ResumeFields,
  SessionIds,
  StartFields,
  Transport,
  TransportContext,
} from './transport.ts';

/** How long news are waited for before they are asked for again, in milliseconds, and how often. */
const askEvery = 3000;
const askings = 30;

/** Operations whose name over CometD is another. */
const names: Partial<Record<Operation, string>> = { send: 'sendMessage' };

interface Waiting {
  isAnswer(answer: ChatResponse): boolean;
  resolve(answer: ChatResponse): void;
  reject(failure: FailedRequest): void;
}

/**
 * Carries a chat over CometD: operations are published on a channel, and news are pushed there.
 * @see GMS Chat API V2, CometD; Genesys Widgets 9.0, CometD mode
 */
export function createCometdConnect(makeClient: () => BayeuxClient): Connect {
  return (context) => new CometdTransport(makeClient(), context);
}

class CometdTransport implements Transport {
  readonly pushes = true;
  readonly #context: TransportContext;
  readonly #connection: CometdConnection;
  #listener: PushListener | undefined;
  /** What was pushed before anybody listened. */
  #early: ChatResponse[] = [];
  #waiting: Waiting | undefined;
  /** From where on news may have been missed. */
  #missedFrom = 1;
  #asked = 0;
  #asking: Timer;
  readonly #catchingUp = new Machine(catchingUp, {
    note: () => {
      this.#missedFrom = this.#listener?.position() ?? 1;
      this.#asked = 0;
    },
    recount: () => {
      this.#asked = 0;
    },
    ask: () => this.#askForNews(),
    giveUp: () => this.#listener?.gaveUp(),
  });

  constructor(bayeux: BayeuxClient, context: TransportContext) {
    this.#context = context;
    this.#connection = new CometdConnection(bayeux, context, {
      missed: () => this.#catchingUp.on('missed'),
      good: () => this.#catchingUp.on('good'),
      lost: () => this.#listener?.lost(),
      regained: () => this.#listener?.regained(),
      received: (data) => this.#received(data),
    });
  }

  async start(fields: StartFields): Promise<ChatResponse> {
    const nobody = { chatId: '', alias: '', secureKey: '', userId: '' };
    return this.#ask({ operation: 'requestChat', ...nobody, ...fields });
  }

  async resume(ids: SessionIds, fields: ResumeFields): Promise<ChatResponse> {
    return this.#ask({ operation: 'requestNotifications', ...ids, ...fields, message: '' });
  }

  async read(ids: SessionIds, transcriptPosition: number, before: number): Promise<ChatResponse> {
    // A push does not say what it answers; but what is read begins with an event that is no news.
    return this.#ask(
      { operation: 'refresh', ...ids, transcriptPosition, message: '' },
      ({ statusCode, messages }) =>
        statusCode !== 0 || (messages?.[0]?.index ?? Number.POSITIVE_INFINITY) < before,
    );
  }

  async perform<O extends Operation>(
    operation: O,
    ids: SessionIds,
    fields: OperationFields[O],
  ): Promise<OperationAnswer> {
    await this.#connection.publish({
      operation: names[operation] ?? operation,
      ...ids,
      ...withObjects(fields),
    });
    return { statusCode: 0 };
  }

  listen(listener: PushListener): void {
    this.#listener = listener;
    this.#catchingUp.state = 'current';
    for (const answer of this.#early.splice(0)) listener.received(answer);
  }

  close(): void {
    this.#catchingUp.state = undefined;
    this.#context.clock.clearTimeout(this.#asking);
    this.#waiting?.reject(noAnswer('abort'));
    this.#connection.close();
  }

  #askForNews(): void {
    const { clock } = this.#context;
    this.#asked += 1;
    const timer = clock.setTimeout(
      () => this.#catchingUp.on(this.#asked < askings ? 'due' : 'spent'),
      askEvery,
    );
    this.#asking = timer;
    const question = { transcriptPosition: this.#missedFrom, message: '' };
    this.#connection
      .publish({ operation: 'requestNotifications', ...this.#listener?.ids(), ...question })
      .then(
        () => {
          // The answer to an earlier question says nothing of this one.
          if (timer === this.#asking) this.#catchingUp.on('acknowledged');
        },
        // Asked again when the timer is due.
        () => {},
      );
  }

  /** Publishes and waits for the push that answers. */
  async #ask(
    data: Record<string, unknown>,
    isAnswer: Waiting['isAnswer'] = () => true,
  ): Promise<ChatResponse> {
    await this.#connection.open();
    const answer = timed<ChatResponse>(this.#context, (resolve, reject) => {
      this.#waiting = { isAnswer, resolve, reject };
    });
    try {
      return (await Promise.all([answer, this.#connection.publish(data)]))[0];
    } finally {
      this.#waiting = undefined;
    }
  }

  #received(data: unknown): void {
    if (!isChatResponse(data)) return;
    const waiting = this.#waiting;
    if (waiting?.isAnswer(data)) {
      this.#waiting = undefined;
      waiting.resolve(data);
    } else if (this.#listener) {
      const isUnknown = codesOf(data.errors)?.includes(invalidServiceCode) ?? false;
      // A server that puts off has not answered yet.
      if (!isUnknown && data.statusCode !== 1) this.#catchingUp.on('heard');
      this.#listener.received(data, isUnknown && this.#catchingUp.on('refused'));
    } else this.#early.push(data);
  }
}

/** What is JSON text in a form is an object here. */
function withObjects(fields: object): object {
  if (!('eventAttributes' in fields)) return fields;
  return { ...fields, eventAttributes: parse(String(fields.eventAttributes)) ?? {} };
}
