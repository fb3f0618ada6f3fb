import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import type { PushFault, PushTransport } from '../faults/fault.ts';
import { type Recorder, recordExchange } from '../services/record.ts';
import type { Service } from '../services/service.ts';
import { channelOf } from './channel.ts';
import { enqueue, jsonOf, queuedMessage } from './inner-parts.ts';
import type { BayeuxSession, QueuedMessage } from './library.ts';

/** Messages that may wait for a client; one that lets more pile up loses its session, and finds all in the log. */
const MAX_QUEUED = 5000;
const MAX_QUEUED_CHARACTERS = 8 * 1024 * 1024;

/** Characters that may wait for all clients together. */
const MAX_QUEUED_CHARACTERS_IN_ALL = 256 * 1024 * 1024;

/** On whose behalf something is pushed: a service, or the server where there is none. */
export interface Sender extends Recorder {
  readonly name: string;
}

interface Waiting {
  messages: number;
  characters: number;
}

/** How pushes go out: past the faults of the service, into the queue of the session, and into the journal. */
export class Pushes {
  readonly #transportOf: (session: BayeuxSession) => PushTransport;
  readonly #waiting = new WeakMap<BayeuxSession, Waiting>();
  readonly #heldBack = new WeakMap<BayeuxSession, Array<() => void>>();
  /** Pushes that wait until the fault that they meet is counted. */
  readonly #counted = new WeakMap<BayeuxSession, Promise<void>>();
  #charactersInAll = 0;

  constructor(transportOf: (session: BayeuxSession) => PushTransport) {
    this.#transportOf = transportOf;
  }

  /** To be called with every new session. */
  watch(session: BayeuxSession): void {
    this.#waiting.set(session, { messages: 0, characters: 0 });
    const forget = () => {
      this.#charactersInAll -= this.#waiting.get(session)?.characters ?? 0;
      this.#waiting.set(session, { messages: 0, characters: 0 });
    };
    session.addListener('queueDrain', forget);
    session.addListener('removed', () => {
      forget();
      this.#waiting.delete(session);
    });
  }

  /** Pushes an answer of the chat API, given as JSON, on the channel of the service. */
  push(session: BayeuxSession, service: Service, body: string, chatId?: string): void {
    const taken = service.faults.takePush(this.#transportOf(session));
    const before = this.#counted.get(session);
    if (taken === undefined && before === undefined) {
      this.#push(session, service, body, chatId);
      return;
    }
    // A fault is counted before it acts, and what comes behind waits for that.
    const turn = Promise.all([taken?.catch(report), before]).then(([fault]) => {
      if (this.#counted.get(session) === turn) this.#counted.delete(session);
      this.#push(session, service, body, chatId, fault ?? undefined);
    });
    this.#counted.set(session, turn);
    guard(() => turn);
  }

  #push(
    session: BayeuxSession,
    service: Service,
    body: string,
    chatId: string | undefined,
    fault?: PushFault,
  ): void {
    const send = () => this.#deliver(session, service, body, chatId);
    switch (fault?.kind) {
      case 'drop': {
        this.#record(session, service, body, chatId, 'drop');
        return;
      }
      case 'delay':
        guard(() => service.clock.wait(fault.ms).then(send));
        return;
      case 'reorder':
        this.#holdBack(session, send);
        return;
      case 'duplicate':
        send();
    }
    send();
    for (const later of this.#heldBack.get(session) ?? []) later();
    this.#heldBack.delete(session);
  }

  /** Lets a push wait for the next one, within the bounds of what may wait for a client. */
  #holdBack(session: BayeuxSession, send: () => void): void {
    const heldBack = this.#heldBack.get(session) ?? [];
    this.#heldBack.set(session, heldBack);
    if (heldBack.push(send) > MAX_QUEUED) session.disconnect();
  }

  /** Pushes what the server itself has to say on the channel of a service that there is not. */
  refuse(session: BayeuxSession, sender: Sender, body: string): void {
    this.#deliver(session, sender, body, undefined);
  }

  /** Lets a message wait for the client, within bounds. */
  queue(session: BayeuxSession, message: QueuedMessage): void {
    const waiting = this.#waiting.get(session);
    if (waiting === undefined) return;
    const characters = jsonOf(message)?.length ?? 0;
    waiting.messages += 1;
    waiting.characters += characters;
    this.#charactersInAll += characters;
    const isTooMuch =
      waiting.messages > MAX_QUEUED ||
      waiting.characters > MAX_QUEUED_CHARACTERS ||
      this.#charactersInAll > MAX_QUEUED_CHARACTERS_IN_ALL;
    if (isTooMuch) session.disconnect();
    else enqueue(session, message);
  }

  #deliver(session: BayeuxSession, service: Sender, body: string, chatId: string | undefined): void {
    this.#record(session, service, body, chatId);
    this.queue(session, queuedMessage(channelOf(service.name), body));
  }

  #record(
    session: BayeuxSession,
    service: Sender,
    body: string,
    chatId: string | undefined,
    fault?: string,
  ): void {
    recordExchange(service, {
      operation: 'push',
      transport: this.#transportOf(session),
      session: session.id,
      method: 'PUSH',
      path: channelOf(service.name),
      status: fault === 'drop' ? 0 : 200,
      response: { body },
      chatId,
      fault,
    });
  }
}
