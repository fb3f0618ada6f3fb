import { type Act, type Relay, readTraffic, type Traffic } from '../../../mock-gms/capture.ts';
import type { ChatEvent } from '../../../mock-gms/index.ts';
import { awaited, type Patience } from './awaited.ts';

/** How long a client is waited for. */
export interface ClientSideOptions {
  readonly relay: Relay;
  /** Milliseconds that the client gets for anything it is waited for. */
  readonly limit: number;
  /** Milliseconds without a network, unless the client tried twice before. */
  readonly outage: number;
  /** Milliseconds for which a client is watched after something went wrong. @default 3000 */
  readonly watch?: number;
  /** Tells what happens. */
  readonly tell: (text: string) => void;
}

/** What a client gets to read an answer and to do what follows from it, before anything else happens. */
const READING_MS = 50;

/** How a client gets its news. */
export type Way = 'polling' | 'cometd';

/** What the client does, as it passes the relay: what a situation waits for. */
export class ClientSide {
  /** Aborts what is waited for: the situation is skipped, or everything is over. */
  signal: AbortSignal | undefined;
  readonly #relay: Relay;
  readonly #outage: number;
  readonly #watch: number;
  readonly #patience: Patience;

  constructor({ relay, limit, outage, watch = 3000, tell }: ClientSideOptions) {
    this.#relay = relay;
    this.#outage = outage;
    this.#watch = watch;
    this.#patience = { relay, limit, tell };
  }

  /** What passed so far. */
  get traffic(): Traffic {
    return readTraffic(this.#relay.entries);
  }

  /** @throws {NotSurvived} if it takes longer than the limit */
  async until<T>(what: string, look: (traffic: Traffic) => T | undefined): Promise<T> {
    const found = await awaited(what, () => look(this.traffic), { ...this.#patience, signal: this.signal });
    // The relay knows of an answer before the client has read it.
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    return found;
  }

  /** Resolves when the client was given an event of this chat since then; `wanted` may be its type. */
  async event(
    id: string,
    what: string,
    wanted: string | ((event: Partial<ChatEvent>) => boolean),
    since: number,
  ): Promise<void> {
    const isIt = typeof wanted === 'string' ? ({ type }: Partial<ChatEvent>) => type === wanted : wanted;
    await this.until(what, ({ told }) =>
      told.find(
        ({ chatId, at, answer }) =>
          chatId === id && at >= since && answer.messages.some((event) => isIt(event as Partial<ChatEvent>)),
      ),
    );
  }

  /** Resolves with what the client asks of this chat from then on; `wanted` may be its operation. */
  async act(id: string, what: string, wanted: string | ((act: Act) => boolean), since: number): Promise<Act> {
    const isIt = typeof wanted === 'string' ? ({ operation }: Act) => operation === wanted : wanted;
    return this.until(what, ({ acts }) =>
      acts.find((act) => act.chatId === id && act.at >= since && act.end !== undefined && isIt(act)),
    );
  }

  /** Resolves when the client was told that this chat is over. */
  async told(id: string, ended: 'ended' | 'lost'): Promise<void> {
    const what =
      ended === 'ended'
        ? 'the client is told that the chat has ended'
        : 'the client notices that its session is lost';
    await this.until(what, ({ told }) =>
      told.find(
        ({ chatId, answer }) =>
          chatId === id && answer.chatEnded === true && (answer.statusCode === 2) === (ended === 'lost'),
      ),
    );
  }

  /** How the client gets the news of this chat. */
  way(id: string): Promise<Way> {
    return this.until('the client asks for news', ({ acts, told }) => {
      const polled = acts.some(
        ({ chatId, operation, endpoint }) => chatId === id && operation === 'refresh' && endpoint === 'rest',
      );
      if (polled) return 'polling';
      return told.some(({ chatId, pushed }) => chatId === id && pushed) ? 'cometd' : undefined;
    });
  }

  /** Resolves when the client was answered with this HTTP status where it asked for news, so often from then on. */
  async refused(status: number, times: number, since: number): Promise<void> {
    const often = times === 1 ? '' : ` ${times} times`;
    await this.until(`the client asks for news and is answered ${status}${often}`, () => {
      const refusals = this.#relay.entries.filter(
        (entry) =>
          entry.kind === 'http' && entry.response?.status === status && (entry.end ?? entry.at) >= since,
      );
      return refusals.length >= times ? true : undefined;
    });
  }

  /** Leaves the client alone for a while: one that storms gives itself away. */
  async watch(): Promise<void> {
    this.#patience.tell('nothing happens for a while');
    await this.#passes(this.#watch, () => undefined);
  }

  /** Resolves when the client has tried twice to get through while there is no network, or when the outage is over. */
  untilTried(): Promise<void> {
    return this.#passes(this.#outage, () => (this.#relay.attempts >= 2 ? true : undefined));
  }

  async #passes(milliseconds: number, look: () => true | undefined): Promise<void> {
    const over = AbortSignal.timeout(milliseconds);
    const signal = this.signal === undefined ? over : AbortSignal.any([over, this.signal]);
    await this.#relay.until(look, signal).catch((error) => {
      if (error !== over.reason) throw error;
    });
  }
}
