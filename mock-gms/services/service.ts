import { setMaxListeners } from 'node:events';
import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import type { SharedBudget } from '../boundary/shared-budget.ts';
import { ChatServer } from '../chat-server/chat-server.ts';
import { randomIds } from '../chat-server/ids.ts';
import { Listeners } from '../chat-server/listeners.ts';
import { Clock } from '../clock/clock.ts';
import { FaultList } from '../faults/fault-list.ts';
import { Journal } from '../journal/journal.ts';
import type { Store } from '../store/store.ts';
import { Alarms } from './alarms.ts';
import { ServiceEvents } from './service-events.ts';
import {
  applySettings,
  DEFAULT_SETTINGS,
  type ServiceSettings,
  SettingError,
  type SettingsChange,
} from './settings.ts';

/** The unit of isolation: what one service has, no other service sees. */
export class Service {
  readonly name: string;
  readonly clock = new Clock();
  readonly faults = new FaultList(() => this.clock.now());
  readonly journal: Journal;
  readonly chats: ChatServer;
  /** Values of the setting `script`: code that adds scripts adds their names. */
  readonly scriptNames = new Set(['none']);
  /** What happens here, for remote followers. */
  readonly events: ServiceEvents;
  /** Alarms set by remote followers. */
  readonly alarms: Alarms;
  readonly #ending = new AbortController();
  readonly #settingsListeners = new Listeners<[]>();
  #defaults: ServiceSettings;
  #setUp: SettingsChange = {};
  #settings: ServiceSettings;
  #kept = false;

  /**
   * @param bayeux the server's own journal, which has the Bayeux meta traffic of all services
   * @param events the bytes that the events of all services may take
   */
  constructor(
    name: string,
    store: Store,
    defaults: ServiceSettings = DEFAULT_SETTINGS,
    bayeux?: Journal,
    events?: SharedBudget,
  ) {
    this.name = name;
    this.journal = new Journal(defined({ bayeux }));
    this.#defaults = defaults;
    this.#settings = defaults;
    this.chats = new ChatServer({
      service: name,
      store,
      clock: this.clock,
      ids: randomIds(),
      alias: () => this.#settings.alias,
      limits: () => this.#settings,
    });
    setMaxListeners(0, this.#ending.signal);
    this.events = new ServiceEvents(this.chats, this.clock, events);
    this.alarms = new Alarms(this.clock, this.events);
  }

  /** Aborts with a ClosedError when the service ends: nothing waits here any longer. */
  get ended(): AbortSignal {
    return this.#ending.signal;
  }

  get settings(): ServiceSettings {
    return this.#settings;
  }

  /** Calls the listener after every change of the settings. */
  onSettings(listener: () => void): void {
    this.#settingsListeners.add(listener);
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
    this.#requireScript(change);
    this.#settings = applySettings(this.#settings, change, this.#defaults);
    this.keep();
    this.chats.limitsChanged();
    this.#settingsListeners.tell();
  }

  /**
   * Whether these settings could be set.
   *
   * @throws {SettingError} for an unknown name or a value of the wrong kind
   */
  check(change: SettingsChange): void {
    this.#requireScript(change);
    applySettings(this.#settings, change, this.#defaults);
  }

  /**
   * Sets the service up: these settings are what it begins with, and what {@link reset} leads back to. Settings that
   * were changed meanwhile and are the same in the old set-up and the new stay as they are.
   *
   * @param defaults what every service begins with, if that has changed too
   * @throws {SettingError} for an unknown name or a value of the wrong kind; nothing is changed then
   */
  setUp(change: SettingsChange, defaults: ServiceSettings = this.#defaults): void {
    const before = applySettings(this.#defaults, this.#setUp, this.#defaults);
    const after = applySettings(defaults, change, defaults);
    this.#requireScript(after);
    const changed = Object.keys({ ...before, ...after }).filter(
      (name) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(Reflect.get(after, name)),
    );
    this.#defaults = defaults;
    this.#setUp = change;
    const moved = Object.fromEntries(changed.map((name) => [name, Reflect.get(after, name)]));
    this.#settings = { ...this.#settings, ...moved };
    this.chats.limitsChanged();
    this.#settingsListeners.tell();
  }

  /** Takes everything back to the beginning: chats, faults, journal, settings and the clock. */
  async reset(): Promise<void> {
    await this.chats.clear();
    this.faults.clear();
    this.journal.clear();
    await this.clock.reset();
    this.#settings = applySettings(this.#defaults, this.#setUp, this.#defaults);
    this.#settingsListeners.tell();
    this.events.publish({ type: 'reset' });
  }

  #requireScript({ script }: SettingsChange): void {
    if (typeof script !== 'string' || this.scriptNames.has(script)) return;
    const known = [...this.scriptNames].join(', ');
    throw new SettingError('script', `there is no script "${script}"; there are ${known}`);
  }

  /** Ends every wait, follower and alarm; what is under way can still be carried out. */
  letGo(): void {
    this.#ending.abort(new ClosedError(`service ${this.name} was closed`));
    this.events.close();
    this.journal.close();
    this.clock.close();
    this.alarms.close();
  }

  close(): void {
    this.letGo();
    this.chats.close();
  }
}
