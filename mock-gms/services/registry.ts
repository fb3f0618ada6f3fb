import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import { guard } from '../boundary/guard.ts';
import { isName } from '../boundary/name.ts';
import { SharedBudget } from '../boundary/shared-budget.ts';
import { Journal } from '../journal/journal.ts';
import { Nodes } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { followStore } from './follow-store.ts';
import { ProvisionalServices } from './provisional-services.ts';
import { finishRestoring } from './restore-snapshot.ts';
import { ServerEvents } from './server-events.ts';
import { Service } from './service.ts';
import { ServicesElsewhere } from './services-elsewhere.ts';
import {
  type Admission,
  type RegistryOptions,
  requireServiceName,
  type SetUp,
  setUpServices,
} from './set-up.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './settings.ts';
import { SharedEvents } from './shared-events.ts';

/** The services of a server: how they are created, found, set up, removed and closed. */
export class ServiceRegistry {
  /** What belongs to no service: Bayeux meta traffic, and requests for services and paths that do not exist. */
  readonly journal: Journal;
  readonly clock = { now: Date.now };
  readonly #eventBudget = new SharedBudget(64 * 1024 * 1024);
  readonly #events: { readonly budget: SharedBudget; readonly news?: SharedEvents };
  /** What happens in all services, for remote followers. */
  readonly events = new ServerEvents(this, this.#eventBudget);
  /** The other processes over the store; undefined for a store that is for one. */
  readonly nodes: Nodes | undefined;
  #options: Required<Omit<RegistryOptions, 'nodes'>>;
  #setUp: SetUp['services'] = {};
  readonly #services = new Map<string, Service>();
  readonly #provisional = new ProvisionalServices();
  /** Services that only other processes have so far; undefined where there are none. */
  readonly #elsewhere: ServicesElsewhere | undefined;
  readonly #listeners = new Set<(service: Service) => void>();
  readonly #admissionListeners = new Set<(service: Service) => void>();
  #isRecovered = false;
  readonly #unfollow: () => void;
  #isClosed = false;

  constructor(options: RegistryOptions) {
    const { nodes = Nodes.over(options.store), ...others } = options;
    this.#options = { admission: 'open', defaults: DEFAULT_SETTINGS, maxServices: 1000, ...others };
    this.nodes = nodes;
    this.journal = new Journal({ budget: new SharedBudget(), ...defined({ nodes }) });
    this.#elsewhere = nodes && new ServicesElsewhere(options.store, (name) => this.#learn(name));
    const news = nodes && new SharedEvents(this, nodes);
    this.#events = { budget: this.#eventBudget, ...defined({ news }) };
    this.#unfollow = nodes && news ? followStore(this, nodes, news) : () => {};
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

  /** A service that is there, whether or not everybody can see it yet. */
  known(name: string): Service | undefined {
    return this.#services.get(name) ?? this.#provisional.get(name);
  }

  /** The service with this name, taken from the store if another process has it; undefined if there is none. */
  async find(name: string): Promise<Service | undefined> {
    return this.#services.get(name) ?? this.#elsewhere?.find(name);
  }

  /** Learns of all services that other processes have. */
  async catchUp(): Promise<void> {
    await this.#elsewhere?.findAll();
  }

  /** The id of the last event of a service, after everything that was stored so far is told; undefined where there is none. */
  async eventPosition(name: string): Promise<string | undefined> {
    const service = this.#services.get(name);
    if (service?.events.isActive) await this.#events.news?.caughtUp();
    return service?.events.position;
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
    const known = this.known(name);
    if (known !== undefined) return this.#admit(known);
    requireServiceName(name);
    if (this.#isClosed) throw new ClosedError(`there is no service ${name} any more: the server was closed`);
    if (!this.#makeRoom())
      throw new RangeError(`there are ${this.#services.size} services already, all in use`);
    const service = this.#create(name);
    this.#admit(service);
    // Another process may have it: until that is read, it is as it begins.
    if (this.nodes !== undefined && this.#isRecovered) guard(() => service.recover(true));
    return service;
  }

  /**
   * Lends a service to a request. One that does not exist yet is kept if it has a chat afterwards; until then nobody else
   * sees it. Undefined if the service does not exist and cannot be made.
   */
  lend<T>(name: string, work: (service: Service) => Promise<T>): Promise<T | undefined> {
    const known = this.#services.get(name);
    return known === undefined ? this.#lendUnknown(name, work) : work(known);
  }

  async #lendUnknown<T>(name: string, work: (service: Service) => Promise<T>): Promise<T | undefined> {
    const found = this.nodes && (await this.find(name));
    if (found !== undefined) return work(found);
    const make = () => this.#newCandidate(name, this.#options.admission);
    return this.#provisional.lend(name, make, work, (service) => {
      if (service.chats.size > 0) this.#admit(service);
    });
  }

  /**
   * Sets services up. Called again, it changes what is different from the last time and leaves what was set meanwhile;
   * a service that is no longer named goes, if it has no chats.
   *
   * @throws {SettingError} or RangeError for invalid names and settings
   */
  setUp(setUp: SetUp): void {
    const { admission, defaults, services } = setUp;
    const before = this.#setUp;
    this.#options = { ...this.#options, admission, defaults };
    this.#setUp = services;
    setUpServices(this, before, setUp);
  }

  /** Where logs live: shared by all services. */
  get store(): Store {
    return this.#options.store;
  }

  /** Reads every service that the store has. */
  async recover(): Promise<void> {
    await this.nodes?.begin();
    for (const name of await this.store.names()) {
      const service = this.ensure(name);
      await service.recover();
      await finishRestoring(service, this.store);
    }
    if (this.nodes !== undefined)
      for (const service of this.list()) if (!service.isLive) await service.recover();
    this.#isRecovered = true;
    this.#events.news?.begin();
  }

  /** Removes a service with everything that belongs to it. A later service of this name is a new one. */
  async remove(name: string): Promise<boolean> {
    const service = this.#services.get(name);
    if (service === undefined) return false;
    await service.empty();
    await service.forget();
    if (this.#services.get(name) === service) this.drop(service.name);
    return true;
  }

  /** Ends the waits and followers of every service. Requests that are under way can still be carried out. */
  letGo(): void {
    for (const service of this.#everyService()) service.letGo();
    this.events.close();
    this.journal.close();
  }

  /** Closes every service. No more can be created. Resolves when the other processes were told. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unfollow();
    this.letGo();
    for (const service of this.#everyService()) service.close();
    this.#services.clear();
    this.#provisional.clear();
    await this.nodes?.close();
  }

  /** Makes a service that another process has, and lets everybody see it when it was read. */
  #learn(name: string): Promise<Service | undefined> {
    if (this.#services.has(name)) return Promise.resolve(this.#services.get(name));
    const make = () => this.#newCandidate(name, 'open');
    const read = async (service: Service) => {
      await service.recover(true);
      return this.#admit(service);
    };
    return this.#provisional.lend(name, make, read, () => {});
  }

  #everyService(): readonly Service[] {
    return [...this.#services.values(), ...this.#provisional.all];
  }

  #newCandidate(name: string, admission: Admission): Service | undefined {
    if (this.#isClosed || admission === 'listed' || !isName(name) || !this.#makeRoom()) return undefined;
    return this.#create(name);
  }

  #create(name: string): Service {
    const { store, defaults } = this.#options;
    const service = new Service(name, store, defaults, this.journal, this.#events, this.nodes);
    for (const listener of this.#listeners) listener(service);
    if (Object.hasOwn(this.#setUp, name)) service.setUp(this.#setUp[name] ?? {});
    return service;
  }

  #admit(service: Service): Service {
    this.#provisional.delete(service.name);
    this.#services.set(service.name, service);
    for (const listener of this.#admissionListeners) listener(service);
    return service;
  }

  /** Drops the idle service that has been there longest, if room is needed and there is one. */
  #makeRoom(): boolean {
    if (this.#services.size + this.#provisional.size < this.#options.maxServices) return true;
    for (const service of this.#services.values()) {
      if (service.kept || service.chats.size > 0) continue;
      this.drop(service.name);
      return true;
    }
    return false;
  }

  /** Lets go of a service, here and nowhere else. */
  drop(name: string): void {
    const service = this.#services.get(name);
    this.#services.delete(name);
    service?.close();
  }
}
