import type { Conversation } from '../../../mock-gms/capture.ts';
import { KEY_NAMES, type KeyName, keysGiven } from '../keys-given.ts';
import type { Renamed } from './customer.ts';
import { indexesOf, isTyping, placeOf, positionAt } from './positions.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the mock calls the things of a conversation: its chat, its keys, its files and its positions. */
export class MockNames {
  readonly #conversation: Conversation;
  /** By what the conversation has. */
  readonly #values = new Map<string, string>();
  /** The indexes of the events that the mock told of. */
  readonly #told = new Set<number>();
  /** Empty until the chat has started. */
  #chatId = '';

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  get chatId(): string {
    return this.#chatId;
  }

  /** The chat that the mock has started, with its keys. */
  setChat(id: string, keys: Readonly<Record<KeyName, string>>): void {
    this.#chatId = id;
    for (const { answer } of this.#conversation.told)
      for (const name of KEY_NAMES) {
        const value = answer[name];
        if (value) this.#values.set(value, keys[name]);
      }
    for (const [name, value] of keysGiven(this.#conversation)) this.#values.set(value, keys[name]);
  }

  /**
   * A file that the mock has.
   *
   * @param theirs what the conversation says of the file
   */
  setFile(theirs: Data | undefined, id: unknown): void {
    const own = theirs?.['file-id'];
    const isNamed = typeof own === 'string' || typeof own === 'number';
    if (isNamed && typeof id === 'string') this.#values.set(String(own), id);
  }

  /** What the mock calls a file; empty where it has none of that id. */
  fileOf(id: string): string {
    return this.#values.get(id) ?? '';
  }

  /** Events that the mock told of. Under a profile an index can be a text. */
  told(events: readonly { readonly index?: number | string }[]): void {
    for (const event of events) {
      const index = Number(event.index);
      if (Number.isInteger(index) && !isTyping(event)) this.#told.add(index);
    }
  }

  /** All of them; undefined until the chat has started. */
  renamed(): Renamed | undefined {
    if (this.#chatId === '') return undefined;
    const own = indexesOf(this.#conversation);
    const mocks = [...this.#told].sort((a, b) => a - b);
    return {
      chatId: this.#chatId,
      values: this.#values,
      // Where no event tells its index, nothing tells what a position is here.
      position: (position) =>
        own.length === 0 ? position : String(positionAt(placeOf(Number(position), own), mocks)),
    };
  }
}
