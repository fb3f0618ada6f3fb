import { setMaxListeners } from 'node:events';
import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import { ChatServer } from '../chat-server/chat-server.ts';
import { randomIds } from '../chat-server/ids.ts';
import { Clock } from '../clock/clock.ts';
import { Journal } from '../journal/journal.ts';
import type { News } from '../store/logs.ts';
import type { Nodes } from '../store/nodes.ts';
import type { ServiceEntry } from '../store/service-entry.ts';
import type { Store } from '../store/store.ts';
import { Alarms, alarmsElsewhere } from './alarms.ts';
import { FirstSettings } from './first-settings.ts';
import { firstState, foldFact, type ServiceState, sumOf } from './fold-service.ts';
import { keepClock } from './keep-clock.ts';
import { OtherProcesses } from './other-processes.ts';
import { OwnSettings } from './own-settings.ts';
import { Restoring } from './restoring.ts';
import { type EventsOptions, ServiceEvents } from './service-events.ts';
import { ServiceFaults } from './service-faults.ts';
import { ServiceLog } from './service-log.ts';
import type { ScriptListener, ScriptSource } from './service-scripts.ts';
import {
  applySettings,
  DEFAULT_SETTINGS,
  requireScript,
  type ServiceSettings,
  type SettingsChange,
} from './settings.ts';

/**
 * The unit of isolation: what one service has, no other service sees.
 *
 * Its state is what its log amounts to. What is changed through its methods is stored when they resolve.
 */
export class Service {
  readonly name: string;
  readonly clock = new Clock();
  readonly faults: ServiceFaults;
  readonly journal: Journal;
  readonly chats: ChatServer;
  /** Values of the setting `script`: code that adds scripts adds their names. */
  readonly scriptNames = new Set(['none']);
  /** The other processes over the store; undefined where there are none. */
  readonly nodes: Nodes | undefined;
  /** What happens here, for remote followers. */
  readonly events: ServiceEvents;
  /** What the processes ask one another about the service. */
  readonly elsewhere: OtherProcesses;
  /** Alarms set by remote followers. */
  readonly alarms: Alarms;
  /** How it is replaced by a snapshot. */
  readonly restoring: Restoring;
  readonly #ending = new AbortController();
  readonly #settings: OwnSettings;
  readonly #log: ServiceLog;
  readonly #first: FirstSettings;
  readonly #state: ServiceState;
  #kept = false;

  /**
   * @param bayeux the server's own journal, which has the Bayeux meta traffic of all services
   * @param events what its events have in common with others
   * @param nodes the other processes over the store
   */
  constructor(
    name: string,
    store: Store,
    defaults: ServiceSettings = DEFAULT_SETTINGS,
    bayeux?: Journal,
    events?: EventsOptions,
    nodes?: Nodes,
  ) {
    this.nodes = nodes;
    this.elsewhere = new OtherProcesses(name, nodes);
    this.name = name;
    this.journal = new Journal({ service: name, ...defined({ bayeux, nodes }) });
    this.#settings = new OwnSettings(defaults);
    this.chats = new ChatServer({
      service: name,
      store,
      nodes,
      clock: this.clock,
      ids: randomIds(),
      alias: () => this.settings.alias,
      limits: () => this.settings,
    });
    setMaxListeners(0, this.#ending.signal);
    this.onSettings(() => this.chats.limitsChanged());
    this.events = new ServiceEvents(name, this.chats, this.clock, events);
    this.alarms = new Alarms(this.clock, this.events, nodes && alarmsElsewhere(this.elsewhere, nodes));
    this.elsewhere.answers.set('alarm', (_chat, alarm) => this.alarms.goneOffElsewhere(alarm));
    this.#state = firstState(this.#settings, this.clock, {
      firstNoted: () => this.#first.noted(),
      replaced: () => {
        this.journal.clear();
        this.events.replaced();
      },
    });
    this.#log = new ServiceLog(name, store.services, {
      now: () => this.clock.now(),
      fold: (entry, isOwn) => foldFact(this.#state, entry, isOwn),
      sum: () => sumOf(this.#state),
    });
    this.restoring = new Restoring(this.#log, this.#state, nodes);
    this.#first = new FirstSettings(this.#settings, this.#log);
    this.faults = new ServiceFaults(this.#state.faults, this.#log, () => this.stored());
    keepClock(this.clock, this.#log, this.ended);
    this.clock.onJump((to) => this.journal.jumps.note(this.clock.now(), to));
  }

  /** Aborts with a ClosedError when the service ends: nothing waits here any longer. */
  get ended(): AbortSignal {
    return this.#ending.signal;
  }

  get settings(): ServiceSettings {
    return this.#settings.current;
  }

  /** Calls the listener after every change of the settings. */
  onSettings(listener: () => void): void {
    this.#settings.onChange(listener);
  }

  /** Whether it was read from the store, and follows it. */
  get isLive(): boolean {
    return this.#state.isLive;
  }

  /** Whether somebody set this service up: it is not dropped when it is idle. */
  get kept(): boolean {
    return this.#kept;
  }

  keep(): void {
    this.#kept = true;
    if (this.#state.isLive && this.nodes !== undefined) this.#first.note();
  }

  /** Resolves when everything that was changed so far is stored, and every other process that answers in time has followed. */
  async stored(): Promise<void> {
    await this.#log.stored();
    await this.elsewhere.followed(this.#log.seq);
  }

  /** Resolves when this process knows what others have recorded so far, and its clock is where they have taken it. */
  async caughtUp(): Promise<void> {
    await this.#log.catchUp();
    await this.clock.done();
  }

  /** Takes up what happened to the log of this service, in whichever process. */
  follow(news: News<ServiceEntry>): void {
    if (news.removed !== true) this.#kept = true;
    this.#log.follow(news);
  }

  /**
   * Changes settings; all of them or, on a mistake, none.
   *
   * @throws {SettingError} for an unknown name or a value of the wrong kind
   */
  async configure(change: SettingsChange): Promise<void> {
    this.check(change);
    this.keep();
    this.#first.note();
    await this.#log.record({ type: 'SettingsChanged', ...this.#settings.differenceOf(change) });
    await this.stored();
  }

  /**
   * Whether these settings could be set.
   *
   * @throws {SettingError} for an unknown name or a value of the wrong kind
   */
  check(change: SettingsChange): void {
    requireScript(change, this.scriptNames);
    this.#settings.differenceOf(change);
  }

  /**
   * Sets the service up: these settings are what it begins with, and what {@link reset} leads back to. Settings that
   * were changed meanwhile and are the same in the old set-up and the new stay as they are.
   *
   * @param defaults what every service begins with, if that has changed too
   * @throws {SettingError} for an unknown name or a value of the wrong kind; nothing is changed then
   */
  setUp(change: SettingsChange, defaults: ServiceSettings = this.#settings.defaults): void {
    const first = applySettings(defaults, change, defaults);
    requireScript(first, this.scriptNames);
    this.#settings.useDefaults(defaults);
    this.#first.beginWith(first);
  }

  /** Adds a script as it came in, to be read by those who listen for scripts. */
  async addScript(name: string, source: ScriptSource): Promise<void> {
    await this.#log.record({ type: 'ScriptAdded', name, source });
    await this.stored();
  }

  /** Calls the listener with each script, those that are there already included. */
  onScript(listener: ScriptListener): void {
    this.#state.scripts.onScript(listener);
  }

  /**
   * Reads what the store has of this service: its facts, and then its chats.
   *
   * @param isTold whether the chats are news for those who listen
   */
  async recover(isTold = false): Promise<void> {
    const { first } = this.#settings;
    await this.#log.catchUp();
    if (!this.#log.isEmpty) this.#kept = true;
    if (this.#first.isNoted) this.#first.beginWith(first);
    await this.chats.recover(isTold);
    await this.clock.goOn();
    this.#state.isLive = true;
    if (this.#kept && this.nodes !== undefined) this.#first.note();
  }

  /** Takes everything back to the beginning: chats, faults, journal, settings and the clock. */
  async reset(): Promise<void> {
    await this.empty();
    this.events.replaced();
  }

  /** The same for a service that goes then: nobody is to look at it again for what is there now. */
  async empty(): Promise<void> {
    await this.chats.clear();
    this.journal.clear();
    if (!this.#log.isEmpty || this.nodes !== undefined) await this.#log.record({ type: 'ServiceReset' });
    await this.clock.reset();
    await this.stored();
  }

  /** Forgets the log of the service, here and in the store. */
  forget(): Promise<void> {
    return this.#log.remove();
  }

  /** Ends every wait, follower and alarm; what is under way can still be carried out. */
  letGo(): void {
    this.#ending.abort(new ClosedError(`service ${this.name} was closed`));
    this.events.leave();
    this.journal.close();
    this.clock.close();
    this.alarms.close();
  }

  close(): void {
    this.events.close();
    this.letGo();
    this.chats.close();
    this.#log.close();
  }
}
