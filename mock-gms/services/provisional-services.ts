import type { Service } from './service.ts';

interface Provisional {
  readonly service: Service;
  borrowers: number;
}

/** Services that are made for a request, and that nobody else sees until they have a chat. */
export class ProvisionalServices {
  readonly #provisional = new Map<string, Provisional>();

  get size(): number {
    return this.#provisional.size;
  }

  get all(): readonly Service[] {
    return [...this.#provisional.values()].map(({ service }) => service);
  }

  get(name: string): Service | undefined {
    return this.#provisional.get(name)?.service;
  }

  /** It is provisional no longer: it has a chat. */
  delete(name: string): void {
    this.#provisional.delete(name);
  }

  clear(): void {
    this.#provisional.clear();
  }

  /**
   * Lends the provisional service of this name, made if there is none; undefined where it cannot be made. When nobody has it any more
   * and it was not deleted, it is closed.
   *
   * @param done called after each work with it
   */
  async lend<T>(
    name: string,
    make: () => Service | undefined,
    work: (service: Service) => Promise<T>,
    done: (service: Service) => void,
  ): Promise<T | undefined> {
    const provisional = this.#provisional.get(name) ?? this.#add(name, make());
    if (provisional === undefined) return undefined;
    provisional.borrowers += 1;
    try {
      return await work(provisional.service);
    } finally {
      provisional.borrowers -= 1;
      done(provisional.service);
      if (provisional.borrowers === 0 && this.#provisional.delete(name)) provisional.service.close();
    }
  }

  #add(name: string, service: Service | undefined): Provisional | undefined {
    if (service === undefined) return undefined;
    const provisional = { service, borrowers: 0 };
    this.#provisional.set(name, provisional);
    return provisional;
  }
}
