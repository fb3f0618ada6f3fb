import { Customer, TIME_FACTOR } from './customer.ts';
import { nameOf, type Plan, type Transport } from './disturbance.ts';
import { DisturbingProxy } from './proxy.ts';
import { Server } from './server.ts';
import { later } from './timing.ts';

/** Rounds of a conversation: in each the customer says something and the agent answers. */
const ROUNDS = 4;

/** A minute of the client's time in which nothing is said. */
const QUIET_MS = 60_000;

/** Requests that a quiet chat may need in that minute: polls, or questions for what was missed. */
const QUIET_BUDGET: { readonly [transport in Transport]: number } = {
  polling: 60,
  'cometd-long-polling': 30,
  'cometd-websocket': 30,
};

/** Milliseconds for anything to arrive. A bound only: what has not come by then has been lost. */
const ARRIVES_WITHIN = 30_000;

/** The result of one run. */
export interface RunReport {
  readonly transport: Transport;
  readonly plan: Plan | undefined;
  /** Requests and frames of the client. */
  readonly requests: number;
  /** Whether the disturbance came about. */
  readonly happened: boolean;
  readonly messages: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Stored twice because the network delivered a request twice: no client can help that. */
  readonly doubledByNetwork: readonly string[];
  /**
   * Never shown because the network asked for it in the client's name: a connect that it delivers twice gets two
   * answers, pushes go with either, and only one of them reaches the client.
   */
  readonly lostByNetwork: readonly string[];
  readonly outOfOrder: boolean;
  /** Requests in a quiet minute of the client's time. */
  readonly quietRequests: number;
  /** What else was wrong. */
  readonly failure: string | undefined;
}

/** Has one conversation between the real client and the real server, with at most one disturbance. */
export async function holdConversation(transport: Transport, plan: Plan | undefined): Promise<RunReport> {
  const server = await Server.open();
  let restarting: Promise<void> | undefined;
  const proxy = await DisturbingProxy.open({
    upstream: () => server.port,
    plan,
    restart: () => {
      restarting = server.restart();
      return restarting;
    },
  });
  const customer = await Customer.open(transport, `http://127.0.0.1:${proxy.port}`, server.service);
  const said: string[] = [];
  let failure: string | undefined;
  let quietRequests = 0;
  try {
    await customer.start();
    for (let round = 1; round <= ROUNDS; round += 1) {
      // Two at once in one round, so that they can pass one another.
      const own =
        round === 2
          ? [customer.send(`c${round}`), customer.send(`c${round}b`)]
          : [customer.send(`c${round}`)];
      await Promise.all(own);
      await restarting;
      const chat = await server.chat(customer.chatId);
      const agent = await chat.join({ nickname: `Agent ${round}` });
      const text = `a${round}`;
      await agent.say(text);
      said.push(text);
      await arrival(() => customer.shown.includes(text));
    }
    const before = proxy.requests;
    await later(QUIET_MS / TIME_FACTOR);
    quietRequests = proxy.requests - before;
    await customer.end();
  } catch (error) {
    failure = error instanceof Error ? error.message : JSON.stringify(error);
    await customer.end();
  }
  await restarting;
  const stored = await storedTexts(server, customer.chatId);
  await Promise.all([proxy.close(), server.close()]);
  return {
    transport,
    plan,
    requests: proxy.requests,
    happened: proxy.happened,
    ...count(customer, said, stored, plan),
    quietRequests,
    failure,
  };
}

async function arrival(isThere: () => boolean): Promise<void> {
  const until = performance.now() + ARRIVES_WITHIN;
  while (!isThere() && performance.now() < until) await later(10);
}

async function storedTexts(server: Server, chatId: string): Promise<string[]> {
  if (chatId === '') return [];
  const chat = await server.chat(chatId).catch(() => undefined);
  const entries = (await chat?.transcript()) ?? [];
  return entries.filter(({ type }) => type === 'Message').map(({ text }) => String(text));
}

function count(
  { sent, shown }: Customer,
  said: readonly string[],
  stored: readonly string[],
  plan: Plan | undefined,
) {
  const times = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;
  const lost: string[] = [];
  const doubled: string[] = [];
  const doubledByNetwork: string[] = [];
  const lostByNetwork: string[] = [];
  const networkDoubles = plan?.disturbance === 'duplicate';
  const networkLoses = networkDoubles && plan.transport === 'cometd-long-polling';
  for (const { text, outcome } of sent) {
    const count = times(stored, text);
    if (count === 0 && outcome === 'resolved') lost.push(`${text} resolved and is not stored`);
    if (count > 1 && networkDoubles) doubledByNetwork.push(text);
    else if (count > 1) doubled.push(`${text} is stored ${count} times`);
  }
  for (const text of said) {
    const count = times(shown, text);
    if (count === 0 && networkLoses) lostByNetwork.push(text);
    else if (count === 0) lost.push(`${text} was never shown`);
    if (count > 1) doubled.push(`${text} was shown ${count} times`);
    if (times(stored, text) !== 1) lost.push(`${text} is stored ${times(stored, text)} times`);
  }
  const outOfOrder = shown.join() !== [...shown].sort().join();
  return { messages: sent.length + said.length, lost, doubled, doubledByNetwork, lostByNetwork, outOfOrder };
}

/** What is wrong with a run, in words; nothing where all is well. */
export function faultsOf(report: RunReport): string[] {
  return [
    ...report.lost.map((text) => `lost: ${text}`),
    ...report.doubled.map((text) => `doubled: ${text}`),
    ...(report.outOfOrder ? ['shown out of order'] : []),
    ...(report.quietRequests > QUIET_BUDGET[report.transport]
      ? [`storm: ${report.quietRequests} requests in a quiet minute`]
      : []),
    ...(report.failure === undefined ? [] : [`failed: ${report.failure}`]),
  ];
}

export function describe({ transport, plan }: RunReport): string {
  return plan === undefined ? `${transport}, undisturbed` : nameOf(plan);
}
