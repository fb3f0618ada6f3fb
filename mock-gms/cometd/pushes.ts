import type { Transport } from '../faults/fault.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxSession, QueuedMessage } from './library.ts';
import { channelOf } from './operations.ts';

/** Messages that may wait for a client; one that lets more pile up loses its session, and finds all in the log. */
const MOST_QUEUED = 5000;
const MOST_QUEUED_CHARACTERS = 8 * 1024 * 1024;

interface Waiting {
  messages: number;
  characters: number;
}

/** How pushes go out: past the faults of the service, into the queue of the session, and into the journal. */
export class Pushes {
  readonly #transportOf: (session: BayeuxSession) => Exclude<Transport, 'polling'>;
  readonly #waiting = new WeakMap<BayeuxSession, Waiting>();
  readonly #heldBack = new WeakMap<BayeuxSession, Array<() => void>>();

  constructor(transportOf: (session: BayeuxSession) => Exclude<Transport, 'polling'>) {
    this.#transportOf = transportOf;
  }

  /** To be called with every new session. */
  watch(session: BayeuxSession): void {
    this.#waiting.set(session, { messages: 0, characters: 0 });
    session.addListener('queueDrain', () => {
      this.#waiting.set(session, { messages: 0, characters: 0 });
    });
  }

  /** Pushes an answer of the chat API, given as JSON, on the channel of the service. */
  push(session: BayeuxSession, service: Service, body: string, chatId?: string): void {
    const transport = this.#transportOf(session);
    const fault = service.faults.takePush(transport);
    const send = () => this.#deliver(session, service, body, chatId);
    switch (fault?.kind) {
      case 'drop': {
        this.#record(session, service, body, chatId, 'drop');
        return;
      }
      case 'delay':
        return void service.clock.wait(fault.ms).then(send);
      case 'reorder':
        this.#heldBack.set(session, [...(this.#heldBack.get(session) ?? []), send]);
        return;
      case 'duplicate':
        send();
    }
    send();
    for (const later of this.#heldBack.get(session) ?? []) later();
    this.#heldBack.delete(session);
  }

  /** Lets a message wait for the client, within bounds. */
  queue(session: BayeuxSession, message: QueuedMessage): void {
    const waiting = this.#waiting.get(session);
    if (waiting === undefined) return;
    waiting.messages += 1;
    waiting.characters += lengthOf(message);
    if (waiting.messages > MOST_QUEUED || waiting.characters > MOST_QUEUED_CHARACTERS) session.disconnect();
    else session._deliver1(null, message, null);
  }

  #deliver(session: BayeuxSession, service: Service, body: string, chatId: string | undefined): void {
    this.#record(session, service, body, chatId);
    this.queue(session, queued(channelOf(service.name), body));
  }

  #record(
    session: BayeuxSession,
    service: Service,
    body: string,
    chatId: string | undefined,
    fault?: string,
  ): void {
    service.journal.record({
      at: service.clock.now(),
      operation: 'push',
      transport: this.#transportOf(session),
      session: session.id,
      method: 'PUSH',
      path: channelOf(service.name),
      status: fault === 'drop' ? 0 : 200,
      response: { body },
      ...(chatId !== undefined && { chatId }),
      ...(fault !== undefined && { fault }),
    });
  }
}

/** The library keeps a message's JSON beside it and makes it anew only where there is none. */
function queued(channel: string, body: string): QueuedMessage {
  const json = `{"channel":${JSON.stringify(channel)},"data":${body}}`;
  return Object.defineProperty({ channel }, '_json', { value: json });
}

function lengthOf(message: QueuedMessage): number {
  return String(Reflect.get(message, '_json') ?? '').length;
}
