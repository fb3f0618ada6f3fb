import { Claims } from '../attack/kills/ledger.ts';
import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { same } from './expect.ts';
import { type Loaded, type Stage, talkOverRest } from './loaded.ts';
import { talkOverLongPolling, talkOverWebSocket } from './talk-over-cometd.ts';

/** Milliseconds between two messages of a customer. */
const PAUSE = 20;

const TRANSPORTS = [talkOverRest, talkOverLongPolling, talkOverWebSocket] as const;

/** Customers over REST, long-polling and WebSocket, who talk until they are stopped. */
export class Load implements Stage {
  readonly #everybody: Loaded[] = [];
  readonly #running: Promise<void>[] = [];
  readonly port: number;
  #isOver = false;
  #texts = 0;

  private constructor(port: number) {
    this.port = port;
  }

  static async start({ balancer }: Cluster, service: string, count: number): Promise<Load> {
    const load = new Load(balancer.port);
    for (let i = 0; i < count; i += 1) {
      const claims = new Claims();
      const one = {
        claims,
        customer: await Customer.start(balancer.port, service),
        unanswered: [],
        forgotten: [],
      };
      load.#everybody.push(one);
      const talk = TRANSPORTS[i % TRANSPORTS.length] as (typeof TRANSPORTS)[number];
      load.#running.push(talk(one, load));
    }
    return load;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get acknowledged(): number {
    return this.#over.reduce((sum, count) => sum + count, 0);
  }

  /** Tells, from now on, whether so many more messages were acknowledged, and over every transport at least one. */
  progress(messages: number): () => Promise<boolean> {
    const [all, over] = [this.acknowledged, this.#over];
    return async () =>
      this.acknowledged >= all + messages && this.#over.every((count, i) => count > (over[i] ?? 0));
  }

  /** What was acknowledged over each transport that somebody uses. */
  get #over(): readonly number[] {
    const users = TRANSPORTS.slice(0, this.#everybody.length);
    return users.map((_, transport) =>
      this.#everybody
        .filter((_one, i) => i % TRANSPORTS.length === transport)
        .reduce((sum, { claims }) => sum + claims.acknowledged, 0),
    );
  }

  /** What went wrong for each customer since this was last asked. */
  takeFailures(): readonly Pick<Loaded, 'unanswered' | 'forgotten'>[] {
    return this.#everybody.map((one) => {
      const { unanswered, forgotten } = one;
      Object.assign(one, { unanswered: [], forgotten: [] });
      return { unanswered, forgotten };
    });
  }

  /** Ends the load. @throws {Otherwise} where a message is lost or doubled, looked up at this port */
  async end(port: number): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
    const found = this.#everybody.map(async ({ claims, customer }) => {
      const texts = (await customer.textsAtLast(port)).filter((text) => text.startsWith('load-'));
      return claims.mistakes('message', texts);
    });
    same('messages that are lost or doubled', (await Promise.all(found)).flat(), []);
  }

  newText(): string {
    this.#texts += 1;
    return `load-${this.#texts}`;
  }

  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
