import type { Traffic } from '../../mock-gms/capture.ts';
import type { Transport } from '../transports.ts';

/** What is counted apart when a quiet chat is measured. `opening`: failed connections, and those opened for a WebSocket. */
export const countedKinds = [
  'refresh',
  '/meta/connect',
  '/meta/handshake',
  'requestNotifications',
  'disconnect',
  'typing',
  'other',
  'opening',
] as const;

export type CountedKind = (typeof countedKinds)[number];

/** How many of each kind. */
export type Counts = Readonly<Record<CountedKind, number>>;

/** What may happen to a quiet chat: nobody says anything, and nobody types. */
export const quietSituations = {
  quiet: 'nothing happens',
  cut: 'every connection breaks, and there is no network for 2 s',
  '402 once': 'one connect is answered 402::Unknown client',
  '500 once': 'one question for news is answered 500',
  '500 twice': 'two questions for news in a row are answered 500',
  restart: 'the server goes and comes back; the chat is kept, Bayeux sessions are not',
  offline: 'no network for a minute, and then there is one again',
} as const;

export type QuietSituation = keyof typeof quietSituations;

const seconds = {
  quiet: 30,
  cut: 20,
  '402 once': 20,
  '500 once': 20,
  '500 twice': 20,
  restart: 20,
  offline: 80,
} as const satisfies Record<QuietSituation, number>;

/** Seconds that are counted from where the situation begins. */
export const countedSeconds = {
  polling: { ...seconds, quiet: 60 },
  'cometd-long-polling': seconds,
  'cometd-websocket': seconds,
} as const satisfies Record<Transport, Record<QuietSituation, number>>;

type Allowed = Readonly<Partial<Record<CountedKind, number>>>;

/**
 * The request budget of a quiet chat of this project's client with its default settings: at most so many requests of each
 * kind from where the situation begins; a kind that is not named may not occur. Undefined: it cannot happen there.
 *
 * Polls follow one another within 0.75 s at first and within 3 s later: some 26 in the first minute, and 17 in the first
 * 20 s; what is here leaves half as much again. A held connect lasts 30 s. After a loss the library connects again after
 * 0, 1, 2 … s, a handshake is tried every 3 s, and one question is asked for each loss, again every 3 s only while the
 * answer is out. Firefox makes up to ten attempts of a request of the library's that fails on the spot. With 100 ms of latency
 * it is the same.
 */
export const quietChatBudget: Readonly<
  Record<Transport, Readonly<Record<QuietSituation, Allowed | undefined>>>
> = {
  polling: {
    quiet: { refresh: 40 },
    cut: { refresh: 26, opening: 10 },
    '402 once': undefined,
    '500 once': { refresh: 26 },
    '500 twice': { refresh: 26 },
    restart: { refresh: 26, opening: 40 },
    offline: { refresh: 26, opening: 90 },
  },
  'cometd-long-polling': {
    quiet: { '/meta/connect': 3 },
    cut: { '/meta/connect': 8, '/meta/handshake': 1, requestNotifications: 3, opening: 40 },
    '402 once': { '/meta/connect': 8, '/meta/handshake': 3, requestNotifications: 3 },
    '500 once': { '/meta/connect': 8, '/meta/handshake': 1, requestNotifications: 3 },
    '500 twice': { '/meta/connect': 10, '/meta/handshake': 2, requestNotifications: 4 },
    restart: { '/meta/connect': 10, '/meta/handshake': 4, requestNotifications: 4, opening: 60 },
    offline: { '/meta/connect': 12, '/meta/handshake': 4, requestNotifications: 4, opening: 200 },
  },
  'cometd-websocket': {
    quiet: { '/meta/connect': 3 },
    cut: { '/meta/connect': 8, '/meta/handshake': 3, requestNotifications: 3, opening: 10 },
    '402 once': { '/meta/connect': 10, '/meta/handshake': 3, requestNotifications: 3, opening: 6 },
    '500 once': undefined,
    '500 twice': undefined,
    restart: { '/meta/connect': 10, '/meta/handshake': 4, requestNotifications: 4, opening: 30 },
    offline: { '/meta/connect': 12, '/meta/handshake': 4, requestNotifications: 4, opening: 90 },
  },
};

const TYPING: ReadonlySet<string> = new Set(['startTyping', 'stopTyping']);

/** Counts what a client sent from then on (milliseconds on the relay's clock). */
export function countRequests(traffic: Traffic, openings: readonly number[], since: number): Counts {
  const counts = Object.fromEntries(countedKinds.map((kind) => [kind, 0])) as Record<CountedKind, number>;
  counts.opening = openings.filter((at) => at >= since).length;
  const count = (name: string) => {
    const kind = TYPING.has(name) ? 'typing' : countedKinds.find((each) => each === name);
    counts[kind ?? 'other'] += 1;
  };
  for (const { operation, at } of traffic.acts) if (at >= since) count(operation);
  for (const { message, at } of traffic.bayeux) {
    const { channel = '' } = message;
    if (at >= since && !channel.startsWith('/service/chatV2/')) count(channel);
  }
  for (const { at } of traffic.others) if (at >= since) count('other');
  return counts;
}

/** The kinds of which there were more than the budget has, each as a text. */
export function beyondBudget(counts: Counts, allowed: Allowed): string[] {
  return countedKinds
    .filter((kind) => counts[kind] > (allowed[kind] ?? 0))
    .map((kind) => `${counts[kind]} × ${kind}, and the budget is ${allowed[kind] ?? 0}`);
}
