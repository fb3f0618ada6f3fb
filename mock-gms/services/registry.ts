import { ClosedError } from '../boundary/closed-error.ts';
import { guard } from '../boundary/guard.ts';
import { isName, NAME_RULE } from '../boundary/name.ts';
import { SharedBudget } from '../boundary/shared-budget.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { Journal } from '../journal/journal.ts';
import type { Store } from '../store/store.ts';
import { ServerEvents } from './server-events.ts';
import { Service } from './service.ts';
import { DEFAULT_SETTINGS, type ServiceSettings, type SettingsChange } from './settings.ts';
import { finishRestoring } from './snapshot.ts';

/** `open`: a service comes into being with its first valid start. `listed`: only those set up beforehand exist. */
export type Admission = 'open' | 'listed';

export interface RegistryOptions {
  readonly store: Store;
  readonly admission?: Admission;
  readonly defaults?: ServiceSettings;
  /** Services that may exist at once. */
  readonly maxServices?: number;
}

/** What services there are to begin with, and what they begin with. */
export interface SetUp {
  readonly admission: Admission;
  readonly defaults: ServiceSettings;
  readonly services: { readonly [name: string]: SettingsChange };
}

interface Candidate {
  readonly service: Service;
  borrowers: number;
}

/** @throws RangeError for a name that no service can have */
export function requireServiceName(name: string): void {
  if (!isName(name)) throw new RangeError(`"${name}" is not a valid service name: ${NAME_RULE}`);
}

/** How services come and go. */
export class ServiceRegistry {
  /** What belongs to no service: Bayeux meta traffic, and requests for services and paths that do not exist. */
  readonly journal = new Journal({ budget: new SharedBudget() });
  readonly clock = { now: Date.now };
  /** What the events of all services may take together. */
  readonly #events = new SharedBudget(64 * 1024 * 1024);
  /** What happens in all services, for remote followers. */
  readonly events = new ServerEvents(this, this.#events);
  #options: Required<RegistryOptions>;
  #setUp: SetUp['services'] = {};
  readonly #services = new Map<string, Service>();
  readonly #candidates = new Map<string, Candidate>();
  readonly #listeners = new Set<(service: Service) => void>();
  readonly #admissionListeners = new Set<(service: Service) => void>();
  #isClosed = false;

  constructor(options: RegistryOptions) {
    this.#options = { admission: 'open', defaults: DEFAULT_SETTINGS, maxServices: 1000, ...options };
  }

  /** What every service begins with, and what holds where there is none. */
  get settings(): ServiceSettings {
    return this.#options.defaults;
  }

  get(name: string): Service | undefined {
    return this.#services.get(name);
  }

  list(): readonly Service[] {
    return [...this.#services.values()];
  }

  /** Called with each service that everybody can see from now on, and again whenever somebody sets it up. */
  onAdmitted(listener: (service: Service) => void): void {
    this.#admissionListeners.add(listener);
  }

  /** Called with each service that comes into being. */
  onService(listener: (service: Service) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * The service with this name, made if there is none: for those who set up services.
   *
   * @throws RangeError for a name that no service can have, or when there is no room for one more
   * @throws {ClosedError} when the registry is closed
   */
  ensure(name: string): Service {
    const known = this.#services.get(name) ?? this.#candidates.get(name)?.service;
    if (known !== undefined) {
      this.#admit(known);
      return known;
    }
    requireServiceName(name);
    if (this.#isClosed) throw new ClosedError(`there is no service ${name} any more: the server was closed`);
    if (!this.#makeRoom())
      throw new RangeError(`there are ${this.#services.size} services already, all in use`);
    const service = this.#create(name);
    this.#admit(service);
    return service;
  }

  /**
   * Lends a service to a request. One that does not exist yet is kept if it has a chat afterwards; until then nobody else
   * sees it. Undefined if the service does not exist and cannot be made.
   */
  lend<T>(name: string, work: (service: Service) => Promise<T>): Promise<T | undefined> {
    const known = this.#services.get(name);
    return known === undefined ? this.#lendCandidate(name, work) : work(known);
  }

  async #lendCandidate<T>(name: string, work: (service: Service) => Promise<T>): Promise<T | undefined> {
    const candidate = this.#candidates.get(name) ?? this.#newCandidate(name);
    if (candidate === undefined) return undefined;
    candidate.borrowers += 1;
    try {
      return await work(candidate.service);
    } finally {
      candidate.borrowers -= 1;
      if (candidate.service.chats.size > 0) this.#admit(candidate.service);
      if (candidate.borrowers === 0 && this.#candidates.delete(name)) candidate.service.close();
    }
  }

  /**
   * Sets services up. Called again, it changes what is different from the last time and leaves what was set meanwhile;
   * a service that is no longer named goes, if it has no chats.
   *
   * @throws {SettingError} or RangeError for invalid names and settings
   */
  setUp({ admission, defaults, services }: SetUp): void {
    this.#options = { ...this.#options, admission, defaults };
    const gone = Object.keys(this.#setUp).filter((name) => !Object.hasOwn(services, name));
    this.#setUp = services;
    for (const [name, settings] of Object.entries(services)) {
      this.ensure(name).keep();
      this.#services.get(name)?.setUp(settings ?? {}, defaults);
    }
    for (const service of this.#services.values()) {
      if (Object.hasOwn(services, service.name)) continue;
      if (gone.includes(service.name) && service.chats.size === 0) {
        guard(() => service.forget());
        this.#drop(service);
      } else service.setUp({}, defaults);
    }
  }

  /**
   * The chat that a secure key belongs to, with its service: over `chat-ntf` nothing else tells which one is meant.
   *
   * @see GMS Chat API V2, chat-ntf
   */
  async findByKey(
    secureKey: string,
  ): Promise<{ readonly service: Service; readonly running: RunningChat } | undefined> {
    const { store } = this.#options;
    const place = await store.findByKey(secureKey);
    if (place === undefined) return undefined;
    const service = this.#services.get(place.service);
    const running = await service?.chats.find(place.chatId);
    return service === undefined || running === undefined ? undefined : { service, running };
  }

  /** Where logs live: shared by all services. */
  get store(): Store {
    return this.#options.store;
  }

  /** Takes up every service that the store has something of. */
  async recover(): Promise<void> {
    for (const name of await this.store.names()) {
      const service = this.ensure(name);
      await service.recover();
      await finishRestoring(service, this.store);
    }
  }

  /** Takes a service away with all it has; one that comes into being under this name later is another. */
  async remove(name: string): Promise<boolean> {
    const service = this.#services.get(name);
    if (service === undefined) return false;
    await service.reset();
    await service.forget();
    if (this.#services.get(name) === service) this.#drop(service);
    return true;
  }

  /** Ends every wait and follower in any service; what is under way can still be carried out. */
  letGo(): void {
    for (const service of this.#everyService()) service.letGo();
    this.events.close();
    this.journal.close();
  }

  /** Closes every service; none comes into being any more. */
  close(): void {
    this.#isClosed = true;
    for (const service of this.#everyService()) service.close();
    this.events.close();
    this.#services.clear();
    this.#candidates.clear();
    this.journal.close();
  }

  #everyService(): readonly Service[] {
    return [...this.#services.values(), ...[...this.#candidates.values()].map(({ service }) => service)];
  }

  #newCandidate(name: string): Candidate | undefined {
    if (this.#isClosed) return undefined;
    if (this.#options.admission === 'listed' || !isName(name) || !this.#makeRoom()) return undefined;
    const candidate = { service: this.#create(name), borrowers: 0 };
    this.#candidates.set(name, candidate);
    return candidate;
  }

  #create(name: string): Service {
    const service = new Service(
      name,
      this.#options.store,
      this.#options.defaults,
      this.journal,
      this.#events,
    );
    for (const listener of this.#listeners) listener(service);
    if (Object.hasOwn(this.#setUp, name)) service.setUp(this.#setUp[name] ?? {});
    return service;
  }

  #admit(service: Service): void {
    this.#candidates.delete(service.name);
    this.#services.set(service.name, service);
    for (const listener of this.#admissionListeners) listener(service);
  }

  /** Drops the idle service that has been there longest, if room is needed and there is one. */
  #makeRoom(): boolean {
    if (this.#services.size + this.#candidates.size < this.#options.maxServices) return true;
    for (const service of this.#services.values()) {
      if (service.kept || service.chats.size > 0) continue;
      this.#drop(service);
      return true;
    }
    return false;
  }

  #drop(service: Service): void {
    this.#services.delete(service.name);
    service.close();
  }
}
