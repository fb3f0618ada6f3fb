import { updatedIds } from '../chat/session-ids.ts';
import { Poller } from '../transport/poller.ts';
import type {
  ChatResponse,
  Operation,
  OperationAnswer,
  OperationFields,
  Pushed,
  SessionIds,
  Transport,
} from '../transport/transport.ts';
import { type Changes, Connection } from './connection.ts';
import { forget, remember } from './memory.ts';
import type { Surroundings } from './surroundings.ts';

/** What a session needs of the service's chat. */
interface Chat {
  readonly surroundings: Surroundings;
  readonly record: { readonly nextPosition: number };
  /** Fetches what is new. */
  refresh(): Promise<unknown>;
}

/** A running chat: its ids, the way to its server, and what is kept of it for the next page. */
export class Session implements Pushed {
  readonly transport: Transport;
  readonly connection: Connection;
  readonly poller: Poller;
  readonly position: () => number;
  /** Whether this page has ended the chat. */
  hungUp = false;
  readonly #surroundings: Surroundings;
  #ids!: SessionIds;
  /** Whether another page can read the ids, so that it can take the chat up, or end it. */
  #kept!: boolean;
  #pageStart: number;
  #fetching: Promise<unknown> = Promise.resolve();

  /** @param pageStart The position from which on messages are known. */
  constructor(chat: Chat, ids: SessionIds, transport: Transport, pageStart: number) {
    const { surroundings } = chat;
    this.transport = transport;
    this.poller = new Poller(
      surroundings.clock,
      () => surroundings.settings,
      () => chat.refresh(),
    );
    this.position = () => chat.record.nextPosition;
    this.#pageStart = pageStart;
    this.#surroundings = surroundings;
    this.connection = new Connection(surroundings.publish);
    this.#keep(ids);
  }

  get ids(): SessionIds {
    return this.#ids;
  }

  /** Events are pushed, so that nothing has to be polled. */
  get isPushed(): boolean {
    return this.transport.pushes;
  }

  /** The server could not be reached the last time, and something will tell when it can. */
  get disconnected(): boolean {
    return this.connection.down && (this.isPushed || this.poller.running);
  }

  /** The position from which on messages are known; earlier ones can be fetched. */
  get pageStart(): number {
    return this.#pageStart;
  }

  perform<O extends Operation>(operation: O, fields: OperationFields[O]): Promise<OperationAnswer> {
    return this.transport.perform(operation, this.#ids, fields);
  }

  /** Fetches earlier messages once those asked for before have come. */
  inTurn<Page>(fetch: () => Promise<Page>): Promise<Page> {
    const page = this.#fetching.then(fetch);
    this.#fetching = page.catch(() => {});
    return page;
  }

  /** Earlier messages have come. */
  beginPageAt(position: number): void {
    this.#pageStart = position;
  }

  /** Takes note of an answer: of the ids that it names, and of the connection. Returns the events it makes due. */
  answered(operation: Operation | 'push', answer: ChatResponse, chatEnded: boolean): Changes {
    const ids = updatedIds(answer, this.#ids);
    const isNew = JSON.stringify(ids) !== JSON.stringify(this.#ids);
    if (isNew && !chatEnded) this.#keep(ids);
    return this.connection.answered(
      operation,
      answer.statusCode,
      this.#surroundings.settings.pollExceptionLimit,
    );
  }

  /** Another page that shares the chat may have been given new keys, or have ended it and forgotten it for both. */
  isKept(): boolean {
    if (!this.#kept) return true;
    const { keeper } = this.#surroundings;
    const { ids } = keeper;
    if (ids?.chatId !== this.#ids.chatId) return keeper.failed;
    this.#ids = ids;
    return true;
  }

  /** Keeps for the next page when the server was asked, and how far the transcript goes. */
  keepContact(): void {
    const { keeper, clock } = this.#surroundings;
    if (this.#kept && this.isKept()) keeper.contact(clock.now(), this.position());
  }

  /** Begins to poll or to listen; true when polling began. */
  follow(received: (answer: ChatResponse) => void): boolean {
    if (!this.isPushed) return this.poller.start();
    this.transport.listen(this, received);
    return false;
  }

  /** Polls seldom, where `sleepEnabled` allows it; true when it did not before. */
  sleep(): boolean {
    return !this.isPushed && this.#surroundings.settings.sleepEnabled && this.poller.slow(true);
  }

  /** Counts refreshes that the server put off from zero again. */
  resetRefusals(): void {
    this.connection.resetRefusals();
  }

  /** Follows the chat no longer and forgets it; true when it was polling. */
  stop(): boolean {
    forget(this.#ids, this.#surroundings);
    return this.poller.stop();
  }

  #keep(ids: SessionIds): void {
    this.#ids = ids;
    this.#kept = remember(ids, this.#surroundings);
  }
}

/** Whether an answer leaves the chat running. */
export function goesOn({ chatEnded, statusCode }: ChatResponse): boolean {
  return chatEnded === false && statusCode !== 2;
}
