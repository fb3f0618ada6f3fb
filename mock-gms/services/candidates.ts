import type { Service } from './service.ts';

interface Candidate {
  readonly service: Service;
  borrowers: number;
}

/** Services that are made for a request, and that nobody else sees until they have a chat. */
export class Candidates {
  readonly #candidates = new Map<string, Candidate>();

  get size(): number {
    return this.#candidates.size;
  }

  get all(): readonly Service[] {
    return [...this.#candidates.values()].map(({ service }) => service);
  }

  get(name: string): Service | undefined {
    return this.#candidates.get(name)?.service;
  }

  /** It is a candidate no longer. */
  delete(name: string): void {
    this.#candidates.delete(name);
  }

  clear(): void {
    this.#candidates.clear();
  }

  /**
   * Lends the candidate of this name, made if there is none; undefined where it cannot be made. When nobody has it any more
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
    const candidate = this.#candidates.get(name) ?? this.#add(name, make());
    if (candidate === undefined) return undefined;
    candidate.borrowers += 1;
    try {
      return await work(candidate.service);
    } finally {
      candidate.borrowers -= 1;
      done(candidate.service);
      if (candidate.borrowers === 0 && this.#candidates.delete(name)) candidate.service.close();
    }
  }

  #add(name: string, service: Service | undefined): Candidate | undefined {
    if (service === undefined) return undefined;
    const candidate = { service, borrowers: 0 };
    this.#candidates.set(name, candidate);
    return candidate;
  }
}
