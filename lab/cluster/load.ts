import { ask } from '../attack/ask.ts';
import { Claims } from '../attack/kills/ledger.ts';
import { BASE } from '../attack/kills/stage.ts';
import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';

/** Milliseconds between two messages of a customer. */
const PAUSE = 20;

/** Milliseconds for which a connect is held. */
const HELD = 300;

/** One customer under load, and what went wrong for it since it was last asked. */
interface Loaded {
  readonly claims: Claims;
  readonly customer: Customer;
  /** Requests without an answer. */
  unanswered: number;
  /** Sessions that were unknown. */
  forgotten: number;
}

interface Received {
  readonly channel: string;
  readonly clientId?: string;
  readonly error?: string;
  readonly data?: { readonly chatId?: string; readonly messages?: ReadonlyArray<{ readonly text?: string }> };
}

/** Customers over REST and over long-polling, who talk until they are stopped. */
export class Load {
  readonly #everybody: Loaded[] = [];
  readonly #running: Promise<void>[] = [];
  readonly #port: number;
  #isOver = false;
  #texts = 0;

  private constructor(port: number) {
    this.#port = port;
  }

  static async start({ balancer }: Cluster, service: string, count: number): Promise<Load> {
    const load = new Load(balancer.port);
    for (let i = 0; i < count; i += 1) {
      const claims = new Claims();
      const one = {
        claims,
        customer: await Customer.start(balancer.port, service),
        unanswered: 0,
        forgotten: 0,
      };
      load.#everybody.push(one);
      load.#running.push(i % 2 === 0 ? load.#overRest(one) : load.#overCometd(one));
    }
    return load;
  }

  get acknowledged(): number {
    return this.#everybody.reduce((sum, { claims }) => sum + claims.acknowledged, 0);
  }

  /** The most that one customer had since this was last asked: requests without an answer, and answers 402. */
  takeFailures(): Pick<Loaded, 'unanswered' | 'forgotten'> {
    const unanswered = Math.max(...this.#everybody.map((one) => one.unanswered));
    const forgotten = Math.max(...this.#everybody.map((one) => one.forgotten));
    for (const one of this.#everybody) Object.assign(one, { unanswered: 0, forgotten: 0 });
    return { unanswered, forgotten };
  }

  /** Ends the load; what is lost or doubled, looked up at this port. */
  async end(port: number): Promise<readonly string[]> {
    this.#isOver = true;
    await Promise.all(this.#running);
    const found = this.#everybody.map(async ({ claims, customer }) => {
      const texts = (await customer.texts(port)).filter((text) => text.startsWith('load-'));
      return claims.mistakes('message', texts);
    });
    return (await Promise.all(found)).flat();
  }

  #newText(): string {
    this.#texts += 1;
    return `load-${this.#texts}`;
  }

  async #overRest(one: Loaded): Promise<void> {
    while (!this.#isOver) {
      const message = this.#newText();
      one.claims.try(message);
      const answer = await one.customer.does(this.#port, 'send', { message });
      if (answer?.statusCode === 0) one.claims.acknowledge(message);
      else one.unanswered += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** A message counts as acknowledged when it was pushed; one whose session has gone asks for what it missed. */
  async #overCometd(one: Loaded): Promise<void> {
    const { service, chatId, secureKey } = one.customer;
    let cookie = '';
    let clientId = '';
    const post = async (message: object) => {
      const body = JSON.stringify([{ id: '1', ...(clientId !== '' && { clientId }), ...message }]);
      const came = await ask(this.#port, 'POST', `${BASE}/cometd`, body, 'application/json', { cookie });
      cookie = /(BAYEUX_BROWSER=\w+)/.exec(came.cookies)?.[1] ?? cookie;
      const received = came.status === 200 ? (JSON.parse(came.text) as Received[]) : undefined;
      if (received === undefined) one.unanswered += 1;
      for (const { data, error } of received ?? []) {
        if (error?.startsWith('402')) {
          if (clientId !== '') one.forgotten += 1;
          clientId = '';
        }
        if (data?.chatId === chatId)
          for (const { text } of data.messages ?? []) if (text !== undefined) one.claims.acknowledge(text);
      }
      return received ?? [];
    };
    const publish = (data: object) =>
      post({ channel: `/service/chatV2/${service}`, data: { secureKey, ...data } });
    while (!this.#isOver) {
      if (clientId === '') {
        const shaken = await post({
          channel: '/meta/handshake',
          version: '1.0',
          supportedConnectionTypes: ['long-polling'],
        });
        clientId = shaken.find((each) => each.clientId !== undefined)?.clientId ?? '';
        if (clientId !== '') await publish({ operation: 'requestNotifications', transcriptPosition: '1' });
      } else {
        const message = this.#newText();
        one.claims.try(message);
        await publish({ operation: 'sendMessage', message });
        await post({ channel: '/meta/connect', connectionType: 'long-polling', advice: { timeout: HELD } });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
