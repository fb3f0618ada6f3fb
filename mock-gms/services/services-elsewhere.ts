import { isName } from '../boundary/name.ts';
import type { Store } from '../store/store.ts';
import type { Service } from './service.ts';

/** Services that another process has, and this one does not know yet. */
export class ServicesElsewhere {
  readonly #store: Store;
  readonly #learn: (name: string) => Promise<Service | undefined>;
  /** Those that are just read. */
  readonly #learning = new Map<string, Promise<Service | undefined>>();

  /** @param learn makes a service and reads it, or tells the one that is there by now */
  constructor(store: Store, learn: (name: string) => Promise<Service | undefined>) {
    this.#store = store;
    this.#learn = learn;
  }

  async find(name: string): Promise<Service | undefined> {
    if (!isName(name)) return undefined;
    const learning = this.#learning.get(name) ?? this.#read(name);
    this.#learning.set(name, learning);
    return learning;
  }

  async findAll(): Promise<void> {
    for (const name of await this.#store.names()) await this.find(name);
  }

  async #read(name: string): Promise<Service | undefined> {
    try {
      const { services } = this.#store;
      const isThere = (await services.read(name, 0)).length > 0 || (await this.#store.list(name)).length > 0;
      return isThere ? await this.#learn(name) : undefined;
    } finally {
      this.#learning.delete(name);
    }
  }
}
