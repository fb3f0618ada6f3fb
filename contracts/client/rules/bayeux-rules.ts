import type { BayeuxSent, Traffic } from '../../../mock-gms/capture.ts';
import { on, sent } from './occasions.ts';
import { type ClientRule, consecutive, type Offence } from './rule.ts';
import { bayeux, documented, observed } from './rule-sources.ts';

/** How long a server waits for the next connect before it drops the session (milliseconds). */
const LONGEST_PAUSE = 10_000;

const CHAT_CHANNEL = /^\/service\/chatV2\/[^/*]+$/;

/** How a client speaks Bayeux. */
export const bayeuxRules = [
  {
    id: 'client-bayeux-01',
    title: 'A handshake names the version and the connection types of the client',
    ...bayeux('MUST', 'handshake'),
    occasion: on('/meta/handshake'),
    offences: each('/meta/handshake', ({ message: { version, supportedConnectionTypes } }) => {
      if (typeof version !== 'string') return 'the handshake has no version';
      return Array.isArray(supportedConnectionTypes) && supportedConnectionTypes.length > 0
        ? undefined
        : 'the handshake has no supportedConnectionTypes';
    }),
  },
  {
    id: 'client-bayeux-02',
    title: 'Every message but the handshake carries the clientId that the handshake gave',
    ...bayeux('MUST', 'clientId'),
    occasion: sent(isAfterHandshake),
    offences: ({ traffic: { bayeux } }) => {
      const given = new Set<string>();
      return bayeux.flatMap(({ message: { channel, clientId }, reply, entry }) => {
        if (channel === '/meta/handshake') {
          if (reply?.clientId !== undefined) given.add(reply.clientId);
          return [];
        }
        if (clientId !== undefined && given.has(clientId)) return [];
        // A page that was open before has a session of an earlier server, and learns of it now.
        if (clientId !== undefined && given.size === 0) return [];
        const which = clientId === undefined ? 'no clientId' : 'a clientId that no handshake gave';
        return [{ message: `a message on ${channel} has ${which}`, entries: [entry] }];
      });
    },
  },
  {
    id: 'client-bayeux-03',
    title: 'A connect names its connection type',
    ...bayeux('MUST', 'connect'),
    occasion: on('/meta/connect'),
    offences: each('/meta/connect', ({ message }) =>
      typeof message.connectionType === 'string' ? undefined : 'the connect has no connectionType',
    ),
  },
  {
    id: 'client-bayeux-04',
    title: 'A client has one connect under way at a time',
    ...bayeux('SHOULD', 'connect'),
    occasion: on('/meta/connect'),
    offences: followers((before, act) =>
      before.end === undefined || before.end > act.at
        ? `a connect ${Math.round(act.at - before.at)} ms after one that had no reply yet`
        : undefined,
    ),
  },
  {
    id: 'client-bayeux-05',
    title: 'A client repeats the handshake when it is advised to, such as after 402::Unknown client',
    ...documented('MUST', 'CometD, reconnection after an unknown client'),
    occasion: sent(({ reply }) => reply?.advice?.reconnect === 'handshake'),
    offences: ({ traffic: { bayeux } }) =>
      bayeux.flatMap((sent, place) => {
        if (sent.reply?.advice?.reconnect !== 'handshake' || sent.end === undefined) return [];
        const end = sent.end;
        const later = bayeux.slice(place + 1).filter(({ at }) => at > end);
        const next = later.find(({ message }) => message.channel !== '/meta/disconnect');
        if (next === undefined || next.message.channel === '/meta/handshake') return [];
        const message = `${next.message.channel} although the reply to ${sent.message.channel} advised a handshake`;
        return [{ message, entries: [sent.entry, next.entry] }];
      }),
  },
  {
    id: 'client-bayeux-06',
    title: 'A client connects again within ten seconds, as long as it has not disconnected',
    ...documented('SHOULD', 'CometD, session timeout'),
    occasion: on('/meta/connect'),
    offences: followers((before, act) => {
      const pause = act.at - (before.end ?? act.at) - (before.reply?.advice?.interval ?? 0);
      return pause > LONGEST_PAUSE ? `${Math.round(pause)} ms without a connect` : undefined;
    }),
  },
  {
    id: 'client-bayeux-07',
    title: 'A client subscribes to the channel of its service, if it subscribes at all',
    ...documented('SHOULD', 'CometD, the channel of a service'),
    occasion: on('/meta/subscribe'),
    offences: each('/meta/subscribe', ({ message: { subscription } }) => {
      const wrong = [subscription].flat().find((name) => !CHAT_CHANNEL.test(String(name)));
      return wrong === undefined ? undefined : `a subscription to ${String(wrong)}`;
    }),
  },
  {
    id: 'client-bayeux-08',
    title: 'A client publishes on the channel of its service',
    ...documented('MUST', 'CometD, the channel of a service'),
    occasion: sent(({ message: { channel = '' } }) => !channel.startsWith('/meta/')),
    offences: ({ traffic: { bayeux } }) =>
      bayeux
        .filter(
          ({ message: { channel = '' } }) => !channel.startsWith('/meta/') && !CHAT_CHANNEL.test(channel),
        )
        .map(({ message, entry }) => ({ message: `a publication on ${message.channel}`, entries: [entry] })),
  },
  {
    id: 'client-bayeux-09',
    title: 'A client returns the cookie BAYEUX_BROWSER over HTTP after the handshake',
    ...observed('SHOULD'),
    // chat-ntf is left out: from another origin Widgets send no cookie there.
    occasion: sent((each) => isOverHttp(each) && isAfterHandshake(each)),
    offences: ({ traffic: { bayeux } }) =>
      once(
        bayeux.filter((each) => isOverHttp(each) && isAfterHandshake(each) && !hasCookie(each.headers)),
        ({ message }) => `${message.channel} without the cookie`,
      ),
  },
  {
    id: 'client-bayeux-10',
    title: 'A client sends Bayeux messages as application/json',
    ...observed('SHOULD'),
    occasion: sent(isOverHttp),
    offences: ({ traffic: { bayeux } }) =>
      once(
        bayeux.filter(
          (each) =>
            isOverHttp(each) && !/^application\/json\b/i.test(String(each.headers['content-type'] ?? '')),
        ),
        ({ headers }) => `messages under the content type ${String(headers['content-type'] ?? 'of nothing')}`,
      ),
  },
  {
    id: 'client-bayeux-11',
    title: 'A client resumes its chat with requestNotifications after a new handshake',
    ...documented('MUST', 'CometD, reconnection after an unknown client'),
    occasion: ({ traffic }) => resumptions(traffic).length > 0,
    offences: ({ traffic }) =>
      resumptions(traffic).flatMap(({ sent, running }) => {
        // Widgets look up the end of an asynchronous chat first; and a client that ends the chat needs no more of its events.
        const next = traffic.acts.find(
          ({ at, endpoint, chatId, operation }) =>
            endpoint === 'cometd' && at > sent.at && chatId === running && operation !== 'refresh',
        );
        if (next === undefined || TAKES_UP.has(next.operation)) return [];
        const message = `the chat goes on with ${next.operation}: nothing of it is pushed to the new session`;
        return [{ message, entries: [sent.entry, next.entry], chatId: running }];
      }),
  },
  {
    id: 'client-bayeux-12',
    title: 'A client waits before the next connect for as long as it is advised to',
    ...bayeux('SHOULD', 'advice'),
    occasion: sent(({ reply }) => (reply?.advice?.interval ?? 0) > 0),
    offences: followers((before, act) => {
      const interval = before.reply?.advice?.interval ?? 0;
      const waited = act.at - (before.end ?? act.at);
      return interval > 0 && waited < interval * 0.8
        ? `a connect after ${Math.round(waited)} ms, and the advice was ${interval}`
        : undefined;
    }),
  },
] as const satisfies readonly ClientRule[];

const TAKES_UP: ReadonlySet<string> = new Set(['requestNotifications', 'disconnect']);

function each(channel: string, problemOf: (sent: BayeuxSent) => string | undefined): ClientRule['offences'] {
  return ({ traffic: { bayeux } }) =>
    bayeux.flatMap((sent) => {
      const message = sent.message.channel === channel ? problemOf(sent) : undefined;
      return message === undefined ? [] : [{ message, entries: [sent.entry] }];
    });
}

/** Looks at each two connects of a session that follow one another. */
function followers(
  compare: (before: BayeuxSent, act: BayeuxSent) => string | undefined,
): ClientRule['offences'] {
  return ({ traffic: { bayeux } }) =>
    consecutive(
      bayeux.filter(({ message }) => message.channel === '/meta/connect'),
      ({ message: { clientId = '' } }) => clientId,
      // A connect on a connection that broke got no reply, and does not count.
      (before, act) => (before.connection === act.connection ? compare(before, act) : undefined),
    );
}

/** What a client does once it does always: the first time says it. */
function once<T extends { readonly entry: number }>(acts: readonly T[], say: (act: T) => string): Offence[] {
  const [first] = acts;
  if (first === undefined) return [];
  const times = acts.length === 1 ? '' : `, ${acts.length} times in all`;
  return [{ message: `${say(first)}${times}`, entries: [first.entry] }];
}

/** The handshakes with which a client comes back to a chat that runs. */
function resumptions({ bayeux, told }: Traffic) {
  return bayeux.flatMap((sent, place) => {
    if (sent.message.channel !== '/meta/handshake' || sent.reply?.successful !== true) return [];
    const isFirst = !bayeux.slice(0, place).some(({ reply }) => reply?.successful && reply.clientId);
    const running = isFirst ? undefined : runningChat(told, sent.at);
    return running === undefined ? [] : [{ sent, running }];
  });
}

function isOverHttp({ carrier }: BayeuxSent): boolean {
  return carrier === 'cometd-long-polling';
}

function isAfterHandshake({ message }: BayeuxSent): boolean {
  return message.channel !== '/meta/handshake';
}

function hasCookie({ cookie }: { readonly [name: string]: unknown }): boolean {
  return /(?:^|;\s*)BAYEUX_BROWSER=/.test(String(cookie ?? ''));
}

/** The chat that a client follows over CometD at a time. */
function runningChat(told: Traffic['told'], at: number): string | undefined {
  const pushed = told.filter((each) => each.pushed && each.at <= at && each.chatId !== undefined);
  const last = pushed.at(-1);
  const hasEnded = pushed.some(({ chatId, answer }) => chatId === last?.chatId && answer.chatEnded === true);
  return hasEnded ? undefined : last?.chatId;
}
