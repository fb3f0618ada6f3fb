import { ChatServer } from '../chat-server/chat-server.ts';
import { randomIds } from '../chat-server/ids.ts';
import { Clock } from '../clock/clock.ts';
import { FaultList } from '../faults/fault-list.ts';
import { Journal } from '../journal/journal.ts';
import type { Store } from '../store/store.ts';
import { applySettings, DEFAULT_SETTINGS, type ServiceSettings, type SettingsChange } from './settings.ts';

/** The unit of isolation: what one service has, no other service sees. */
export class Service {
  readonly name: string;
  readonly clock = new Clock();
  readonly faults = new FaultList();
  readonly journal = new Journal();
  readonly chats: ChatServer;
  readonly #defaults: ServiceSettings;
  #settings: ServiceSettings;
  #kept = false;

  constructor(name: string, store: Store, defaults: ServiceSettings = DEFAULT_SETTINGS) {
    this.name = name;
    this.#defaults = defaults;
    this.#settings = defaults;
    const { keys, chatId } = randomIds();
    this.chats = new ChatServer({
      service: name,
      store,
      clock: this.clock,
      ids: { chatId, keys: () => ({ ...keys(), alias: this.#settings.alias }) },
      limits: () => this.#settings,
    });
  }

  get settings(): ServiceSettings {
    return this.#settings;
  }

  /** Whether somebody set this service up: it is not dropped when it is idle. */
  get kept(): boolean {
    return this.#kept;
  }

  keep(): void {
    this.#kept = true;
  }

  /**
   * Changes settings; all of them or, on a mistake, none.
   *
   * @throws {SettingError} for an unknown name or a value of the wrong kind
   */
  configure(change: SettingsChange): void {
    this.#settings = applySettings(this.#settings, change, this.#defaults);
    this.keep();
    this.chats.limitsChanged();
  }

  close(): void {
    this.chats.close();
    this.clock.close();
  }
}
