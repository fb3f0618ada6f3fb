import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxSession } from './library.ts';

/** Services that one session is known to belong to; of more the oldest are forgotten. */
const MAX_SERVICES = 16;

/**
 * Which services Bayeux sessions belong to: those that they have published to, for as long as the session lives, whether
 * its chats have ended or not. Meta messages name no service: this tells theirs.
 */
export class Belonging {
  readonly #registry: ServiceRegistry;
  readonly #names = new WeakMap<BayeuxSession, Set<string>>();

  constructor(registry: ServiceRegistry) {
    this.#registry = registry;
  }

  /** A session has published to a service. */
  join(session: BayeuxSession, name: string): void {
    const names = this.#names.get(session) ?? new Set();
    this.#names.set(session, names.add(name));
    const [oldest] = names;
    if (names.size > MAX_SERVICES && oldest !== undefined) names.delete(oldest);
  }

  /** The services that a session belongs to, in the order of joining. */
  servicesOf(session: BayeuxSession): readonly Service[] {
    return [...(this.#names.get(session) ?? [])].flatMap((name) => this.#registry.get(name) ?? []);
  }
}
