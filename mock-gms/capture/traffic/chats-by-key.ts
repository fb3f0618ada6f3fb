import { REDACTED } from '../../journal/secrets/secret-names.ts';

/** Which chat a key belongs to. A key that a journal hides could be of any. */
export class ChatsByKey {
  readonly #chats = new Map<string, string>();

  get(key: string | undefined): string | undefined {
    return this.#chats.get(key ?? '');
  }

  add(key: string | undefined, chatId: string): void {
    if (key !== undefined && key !== '' && key !== REDACTED) this.#chats.set(key, chatId);
  }
}
