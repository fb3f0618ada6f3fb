import { attempt } from '../base/attempt.ts';
import { isRecord, parse } from '../base/json.ts';
import { idsOf } from '../chat/session-ids.ts';
import type { SessionIds } from '../transport/transport.ts';
import type { SessionStorage } from './storage.ts';

/** The prefix of names that belong to the service alone; shared names have a prefix of their own. */
const ownPlace = 'webchat.state.';

/**
 * Keeps a session in a storage under the names that Genesys Widgets use.
 *
 * A storage that fails, because it is full or forbidden, only prevents the restore.
 * @see Genesys Widgets 9.0, cookies
 */
export class Keeper {
  readonly #storage: SessionStorage;
  readonly #deploymentID: () => string;
  /** The deployment under which a chat is kept: a later one counts for the next chat. */
  #kept: string | undefined;

  constructor(storage: SessionStorage, deploymentID: () => string) {
    this.#storage = storage;
    this.#deploymentID = deploymentID;
  }

  /** The chat that is known to be over, also where the app still keeps it. */
  over: string | undefined;

  /** Whether the storage failed when `ids` were read the last time. */
  failed = false;

  /** The ids kept; undefined when there are none, or when the storage fails. */
  get ids(): SessionIds | undefined {
    this.failed = false;
    const { chatId } = this;
    const keys = this.#parsed('keys');
    return chatId && isRecord(keys) ? idsOf(chatId, keys) : undefined;
  }

  /** Keeps ids; true when they can be read again. */
  keep({ chatId, secureKey, alias, userId }: SessionIds): boolean {
    this.#kept ??= this.#deploymentID();
    const keys = JSON.stringify({ secureKey, alias, userId });
    this.#set('keys', keys);
    // Last, so that another page that sees the chat sees its keys.
    this.#set('session', chatId);
    this.#preload(true);
    return this.chatId === chatId && this.#get('keys') === keys;
  }

  /** The id of the chat that is kept; undefined when there is none. */
  get chatId(): string | undefined {
    return this.#get('session');
  }

  /** When the server was last asked, in milliseconds since 1970. */
  get lastContact(): number {
    return Number(this.#get('ping')) || 0;
  }

  contact(now: number, nextPosition: number): void {
    this.#set('ping', String(now));
    this.#set('index', String(nextPosition));
  }

  /** The prefilters kept. */
  get filters(): RegExp[] {
    const kept = this.#parsed('filters');
    return Array.isArray(kept) ? kept.flatMap(toFilter) : [];
  }

  set filters(filters: readonly RegExp[]) {
    const kept =
      filters.length > 0 ? JSON.stringify(filters.map(({ source, flags }) => [source, flags])) : undefined;
    this.#set('filters', kept);
    // A browser drops a cookie of more than 4 kB without a word.
    if (this.#get('filters') !== kept)
      console.warn('WebChatService: too many prefilters to keep for the next page');
  }

  /** When another page said that it is starting a chat, in milliseconds since 1970; undefined when none did. */
  get startLock(): number | undefined {
    const lock = this.#get('chatStartLock');
    return lock === undefined ? undefined : Number(lock);
  }

  set startLock(now: number | undefined) {
    this.#set('chatStartLock', now?.toString());
  }

  /** Forgets the session. */
  clear(): void {
    for (const name of ['session', 'keys', 'index', 'ping', 'filters', 'open']) this.#set(name);
    this.#preload(false);
  }

  /** Says that the chat which this page kept is over, whether or not another page has cleared it. */
  release(): void {
    this.#kept = undefined;
  }

  /** Says whether the next page should have the service from the beginning. */
  #preload(wanted: boolean): void {
    const list = this.#parsed('app.autoLoadList');
    this.#set(
      'app.autoLoadList',
      JSON.stringify({ ...(isRecord(list) ? list : {}), WebChatService: wanted }),
    );
  }

  #name(name: string): string {
    const deploymentID = this.#kept ?? this.#deploymentID();
    const place = name.includes('.') ? '' : ownPlace;
    return `${deploymentID && `${deploymentID}.`}_genesys.widgets.${place}${name}`;
  }

  #parsed(name: string): unknown {
    return parse(this.#get(name) ?? '');
  }

  #get(name: string): string | undefined {
    try {
      return this.#storage.getItem(this.#name(name)) ?? undefined;
    } catch {
      this.failed = true;
      return undefined;
    }
  }

  /** Keeps a text, or nothing under the name any more. */
  #set(name: string, value?: string): void {
    attempt(() =>
      value === undefined
        ? this.#storage.removeItem(this.#name(name))
        : this.#storage.setItem(this.#name(name), value),
    );
  }
}

function toFilter(kept: unknown): RegExp[] {
  const [source, flags] = Array.isArray(kept) ? kept : [];
  const filter = attempt(() => new RegExp(String(source), String(flags)));
  return filter ? [filter] : [];
}
