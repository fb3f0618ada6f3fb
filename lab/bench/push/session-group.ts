import { ConnectionPool } from '../load/connection-pool.ts';
import { keepPace } from '../load/pace.ts';
import { together } from '../load/together.ts';
import { Arrivals, type Arrived } from './arrivals.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import { markedText, marksIn } from './mark.ts';
import { OPEN_AT_ONCE, type Side, TRIGGERS, type TransportName } from './plan.ts';
import type { Session } from './session.ts';

const PATIENCE_MS = 5_000;

/** All sessions at one server, held until they are closed. */
export class SessionGroup {
  readonly #server: string;
  readonly #endpoint: Endpoint;
  readonly #arrivals = new Arrivals();
  #sessions: readonly Session[] = [];
  #other: Session | undefined;
  #messages = 0;
  #lost = 0;
  #lastPush = '[]';

  constructor(server: string, transport: TransportName, side: Side) {
    this.#server = server;
    this.#endpoint = endpoints[transport][side];
  }

  /** Sessions that are still there. */
  get held(): number {
    return this.#sessions.length - this.#lost;
  }

  async open(count: number): Promise<void> {
    this.#sessions = await together(count, OPEN_AT_ONCE, (index) => this.#open(index));
    if (this.#endpoint.needsOther) this.#other = await this.#open(count);
  }

  /** Makes the server push to one session after the other, evenly. @throws Error if it refuses to */
  async push(perSecond: number, durationMs: number): Promise<Arrived> {
    const pool = await ConnectionPool.open(Number(new URL(this.#server).port), TRIGGERS);
    try {
      const sent: Promise<void>[] = [];
      let refusal: unknown;
      await keepPace({ perSecond, durationMs }, () => {
        const trigger = this.#trigger(pool).catch((error: unknown) => {
          refusal ??= error;
        });
        sent.push(trigger);
      });
      await Promise.all(sent);
      if (refusal !== undefined) throw refusal;
      return await this.#arrivals.take(PATIENCE_MS);
    } finally {
      pool.close();
    }
  }

  /** Bytes of the message that one push is. @throws Error if none comes */
  async pushBytes(): Promise<number> {
    const { missing } = await this.push(1_000, 1);
    if (missing > 0) throw new Error('the server pushed nothing');
    const messages: readonly object[] = JSON.parse(this.#lastPush);
    return Buffer.byteLength(JSON.stringify(messages.find((message) => 'data' in message)));
  }

  async close(): Promise<void> {
    const all = this.#other === undefined ? this.#sessions : [...this.#sessions, this.#other];
    await together(all.length, OPEN_AT_ONCE, async (index) => all[index]?.close());
  }

  #open(index: number): Promise<Session> {
    return this.#endpoint.open({
      url: `${this.#server}${this.#endpoint.path}`,
      index,
      onText: (text) => {
        const marks = marksIn(text);
        for (const number of marks) this.#arrivals.arrived(number);
        if (marks.length > 0) this.#lastPush = text;
      },
      onLost: () => {
        this.#lost++;
      },
    });
  }

  async #trigger(pool: ConnectionPool): Promise<void> {
    const number = this.#messages++;
    const index = number % this.#sessions.length;
    const session = this.#sessions[index] as Session;
    const { trigger, expects } = this.#endpoint;
    const { body } = await pool.send(() => {
      const request = trigger(this.#server, session, index, markedText(number), this.#other);
      this.#arrivals.expect(number);
      return request;
    });
    if (!body.includes(expects)) throw new Error(`the server did not take a message: ${body}`);
  }
}
