import type { Store } from '../store/store.ts';
import { Service } from './service.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './settings.ts';

/** `open`: a service comes into being with its first valid start. `listed`: only those set up beforehand exist. */
export type Admission = 'open' | 'listed';

export interface RegistryOptions {
  readonly store: Store;
  readonly admission?: Admission;
  readonly defaults?: ServiceSettings;
  /** Services that may exist at once. */
  readonly maxServices?: number;
}

/** How a start went: whether a chat came of it, and what to answer. */
export interface Start<T> {
  readonly started: boolean;
  readonly result: T;
}

interface Candidate {
  readonly service: Service;
  starts: number;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a text can be the name of a service. */
export function isServiceName(name: string): boolean {
  return NAME.test(name);
}

/** How services come and go. */
export class ServiceRegistry {
  readonly #options: Required<RegistryOptions>;
  readonly #services = new Map<string, Service>();
  readonly #candidates = new Map<string, Candidate>();
  readonly #listeners = new Set<(service: Service) => void>();

  constructor(options: RegistryOptions) {
    this.#options = { admission: 'open', defaults: DEFAULT_SETTINGS, maxServices: 1000, ...options };
  }

  get(name: string): Service | undefined {
    return this.#services.get(name);
  }

  list(): readonly Service[] {
    return [...this.#services.values()];
  }

  /** Called with each service that comes into being. */
  onService(listener: (service: Service) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * The service with this name, made if there is none: for those who set up services.
   *
   * @throws RangeError for a name that no service can have, or when there is no room for one more
   */
  ensure(name: string): Service {
    const known = this.#services.get(name) ?? this.#candidates.get(name)?.service;
    if (known !== undefined) {
      this.#admit(known);
      return known;
    }
    if (!isServiceName(name)) {
      throw new RangeError(
        `"${name}" cannot name a service: letters, digits, ".", "_" and "-", 64 at the most`,
      );
    }
    if (!this.#makeRoom())
      throw new RangeError(`there are ${this.#services.size} services already, all in use`);
    const service = this.#create(name);
    this.#admit(service);
    return service;
  }

  /**
   * Lends a service to a chat that is asked for. A service that does not exist yet is kept if the start was valid;
   * until then nobody else sees it. Undefined where no such service may come into being.
   */
  async forStart<T>(name: string, start: (service: Service) => Promise<Start<T>>): Promise<T | undefined> {
    const known = this.#services.get(name);
    if (known !== undefined) return (await start(known)).result;
    const candidate = this.#candidates.get(name) ?? this.#newCandidate(name);
    if (candidate === undefined) return undefined;
    candidate.starts += 1;
    try {
      const { started, result } = await start(candidate.service);
      if (started) this.#admit(candidate.service);
      return result;
    } finally {
      candidate.starts -= 1;
      if (candidate.starts === 0 && this.#candidates.delete(name)) candidate.service.close();
    }
  }

  close(): void {
    for (const service of this.#services.values()) service.close();
    this.#services.clear();
  }

  #newCandidate(name: string): Candidate | undefined {
    if (this.#options.admission === 'listed' || !isServiceName(name) || !this.#makeRoom()) return undefined;
    const candidate = { service: this.#create(name), starts: 0 };
    this.#candidates.set(name, candidate);
    return candidate;
  }

  #create(name: string): Service {
    const service = new Service(name, this.#options.store, this.#options.defaults);
    for (const listener of this.#listeners) listener(service);
    return service;
  }

  #admit(service: Service): void {
    this.#candidates.delete(service.name);
    this.#services.set(service.name, service);
  }

  /** Drops the idle service that has been there longest, if room is needed and there is one. */
  #makeRoom(): boolean {
    if (this.#services.size + this.#candidates.size < this.#options.maxServices) return true;
    for (const service of this.#services.values()) {
      if (service.kept || service.chats.size > 0) continue;
      this.#services.delete(service.name);
      service.close();
      return true;
    }
    return false;
  }
}
