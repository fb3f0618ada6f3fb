import { RawClient } from '../../mock-gms/cometd/bayeux-client.fixture.ts';
import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { Otherwise, same } from './expect.ts';

/** Longest time in milliseconds that an answer may take while the store is away. */
const PATIENCE = 4000;

/** A chat over CometD whose session is at one node. */
interface Session {
  readonly client: RawClient;
  readonly secureKey: string;
}

/** Customers who ask every node, over REST and CometD, whether the chat server is there. */
export class Askers {
  readonly #cluster: Cluster;
  readonly #jo: Customer;
  readonly #sessions: readonly Session[];
  /** How many answers there were, and how long the longest took, in milliseconds. */
  answers = 0;
  longest = 0;

  private constructor(cluster: Cluster, jo: Customer, sessions: readonly Session[]) {
    this.#cluster = cluster;
    this.#jo = jo;
    this.#sessions = sessions;
  }

  /** Starts their chats. */
  static async start(cluster: Cluster, service: string): Promise<Askers> {
    const jo = await Customer.start(cluster.balancer.port, service);
    const sessions = [];
    for (const index of cluster.nodes.keys()) {
      const client = new RawClient(`${cluster.url(index)}/genesys/cometd`, service);
      const { secureKey } = await client.startChat();
      sessions.push({ client, secureKey });
    }
    return new Askers(cluster, jo, sessions);
  }

  /** @throws {Otherwise} where an answer has another statusCode, or takes too long */
  async allAreToldOf(statusCode: number): Promise<void> {
    for (const { target } of this.#cluster.nodes)
      await this.#told('over REST', statusCode, async () => {
        return (await this.#jo.does(target.port, 'send', { message: 'x' }))?.statusCode;
      });
    for (const { client, secureKey } of this.#sessions)
      await this.#told('over CometD', statusCode, async () => {
        const came = await client.publish({ operation: 'sendMessage', secureKey, message: 'x' });
        const pushed =
          came.find(({ data }) => data !== undefined)?.data ?? (await client.pushes(() => true))[0];
        return pushed?.statusCode;
      });
  }

  async #told(how: string, expected: number, ask: () => Promise<number | undefined>): Promise<void> {
    const began = performance.now();
    same(`statusCode ${how}`, await ask(), expected);
    const took = performance.now() - began;
    if (took > PATIENCE) throw new Otherwise(`an answer ${how} took ${Math.round(took)} ms`);
    this.answers += 1;
    this.longest = Math.max(this.longest, Math.round(took));
  }
}
