import { defined } from '../boundary/defined.ts';
import type { ListedScript } from '../desk/script/catalogue.ts';
import type { CountedFault } from '../faults/fault.ts';
import { awaitedExchange } from '../journal/awaited.ts';
import type { Exchange } from '../journal/exchange.ts';
import type { ExchangeDetail } from '../journal/exchange-detail.ts';
import type { Har } from '../journal/har.ts';
import type { Finding } from '../journal/judge/finding.ts';
import type { ExchangeSummary } from '../journal/summary.ts';
import { checkedBody, sendable } from '../openapi/checked-body.ts';
import type { ServiceSettings, SettingsChange } from '../services/settings.ts';
import type { ServiceSnapshot } from '../services/snapshot.ts';
import { checkedChange } from './checked-change.ts';
import { checkedFault } from './checked-fault.ts';
import { checkedJump } from './checked-jump.ts';
import { checkedListener } from './checked-listener.ts';
import { checkedExchangeNumber, checkedFaultId, isCount } from './checked-numbers.ts';
import { checkedWait } from './checked-wait.ts';
import { beforeDeadline } from './deadline-signal.ts';
import { explainedWait, sentenceOf } from './explained-wait.ts';
import { givenScript, playableScript } from './given-script.ts';
import type { ChatHandle, ServiceHandle } from './mock-gms.ts';
import { noMore, WITHIN_QUERY } from './no-more.ts';
import { pathSegment } from './path-segment.ts';
import { queryOfUrl } from './query-of-url.ts';
import { refusedStarts } from './refused-starts.ts';
import { isNoService, type RemoteCalls, RemoteError } from './remote-call.ts';
import { remoteChat } from './remote-chat.ts';
import { RemoteEvents, type StreamEvent } from './remote-events.ts';
import { RemotePlays } from './remote-play.ts';
import { asGone, until } from './remote-until.ts';
import { remoteWait } from './remote-wait.ts';

interface Clock {
  readonly now: number;
  readonly lastEvent: string;
}

/** The handle of a service that runs elsewhere; the service comes into being when the handle is used. */
export function remoteService(calls: RemoteCalls, name: string, dataURL: string): ServiceHandle {
  const path = `/services/${pathSegment(name)}`;
  const events = new RemoteEvents(calls, name);
  const plays = new RemotePlays(calls, events, path);
  const handedOut = new Set<string>();
  const handleOf = (id: string): ChatHandle => remoteChat(calls, events, name, id);

  const configure = async (change: SettingsChange) =>
    (await calls.call<{ settings: ServiceSettings }>('PATCH', path, checkedChange(change))).settings;

  const read = <T>(method: string, below: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
    calls.within(path, () => calls.call<T>(method, path + below, body, signal));

  /** Reads again and again in one wait. Only the first time a service comes into being: one that is removed stays away. */
  const reading = (): typeof read => {
    let isFirst = true;
    return (method, below, body, signal) => {
      if (!isFirst) return calls.call<never>(method, path + below, body, signal).catch(asGone);
      isFirst = false;
      return read(method, below, body, signal);
    };
  };

  const chatIds = async (readChats = read) =>
    (await readChats<Array<{ id: string }>>('GET', '/chats')).map(({ id }) => id);

  const handOut = (ids: readonly string[]): ChatHandle | undefined => {
    const id = ids.find((candidate) => !handedOut.has(candidate));
    if (id === undefined) return undefined;
    handedOut.add(id);
    return handleOf(id);
  };

  return {
    name,
    dataURL,
    settings: async () => (await read<{ settings: ServiceSettings }>('GET', '')).settings,
    configure,
    async waitForChat(options = {}) {
      const readAgain = reading();
      const look = async (event: StreamEvent | undefined) => {
        if (event === undefined) return handOut(await chatIds(readAgain));
        return event.type === 'chatStarted' ? handOut([event.chatId]) : undefined;
      };
      const wait = beforeDeadline(options, `a chat to start in service ${name}`, (signal) =>
        until(events, signal, look),
      );
      return explainedWait(wait, async () =>
        refusedStarts(await readAgain<Exchange[]>('POST', '/journal/query', { operation: 'requestChat' })),
      );
    },
    chats: async () => (await chatIds()).map(handleOf),
    async chat(chatId) {
      // It may have been named as the latest.
      return handleOf((await read<{ id: string }>('GET', `/chats/${pathSegment(chatId)}`)).id);
    },
    async addScript(script, called) {
      const body = givenScript(script, called);
      return (await calls.call<{ name: string }>('POST', `${path}/scripts`, body)).name;
    },
    async scripts() {
      const listed = await read<Array<{ name: string }>>('GET', '/scripts');
      const each = ({ name }: { name: string }) => read<ListedScript>('GET', `/scripts/${pathSegment(name)}`);
      return Promise.all(listed.map(each));
    },
    async play(script) {
      playableScript(script);
      const playing = await plays.play(script);
      await configure({ script: 'none' });
      return playing;
    },
    clock: {
      now: async () => (await read<Clock>('GET', '/clock')).now,
      freeze: async () => void (await calls.call('POST', `${path}/clock`, { action: 'freeze' })),
      resume: async () => void (await calls.call('POST', `${path}/clock`, { action: 'resume' })),
      async advance(milliseconds, options = {}) {
        const command = checkedJump(milliseconds, options);
        await plays.settle((await read<Clock>('GET', '/clock')).lastEvent);
        const { position } = await calls.answer('POST', `${path}/clock`, command);
        await plays.settle(position);
      },
    },
    faults: {
      add: async (fault) => calls.call('POST', `${path}/faults`, checkedFault(fault)),
      list: () => read<CountedFault[]>('GET', '/faults'),
      unexercised: () => read<CountedFault[]>('GET', '/faults/unexercised'),
      async remove(id) {
        if (!isCount(checkedFaultId(id))) return false;
        const removed = read('DELETE', `/faults/${id}`).then(() => true);
        return (await unless('noSuchFault', removed)) ?? false;
      },
      clear: () => read('DELETE', '/faults'),
    },
    journal: {
      list: async (query = {}) =>
        read<Exchange[]>('POST', '/journal/query', checkedBody('queryExchanges', query)),
      async exchange(number) {
        // A number that no exchange can have is one that is not held.
        if (!isCount(checkedExchangeNumber(number))) return undefined;
        return unless('noSuchExchange', read<ExchangeDetail>('GET', `/journal/${number}`));
      },
      async waitFor(wanted, options = {}) {
        const { query, times, ...how } = checkedWait(wanted, options);
        const readAgain = reading();
        const ask = (wait: object, until: AbortSignal) =>
          readAgain<Exchange>('POST', '/journal/wait', { query, times, ...wait }, until);
        const verified = () => readAgain('POST', '/journal/verify', { ...query, times });
        const wait = beforeDeadline(how, awaitedExchange(name, query), (signal) => remoteWait(ask, signal));
        return explainedWait(wait, () => sentenceOf(verified()));
      },
      async verify(verification, ...more: unknown[]) {
        noMore(more, WITHIN_QUERY);
        return read<Exchange[]>('POST', '/journal/verify', checkedBody('verifyExchanges', verification));
      },
      findings: async (query = {}) =>
        read<Finding[]>('GET', `/journal/findings${queryText(queryOfUrl(query))}`),
      har: async (query = {}) => read<Har>('GET', `/journal/har${queryText(queryOfUrl(query))}`),
      summaries: async (query = {}) =>
        read<ExchangeSummary[]>('GET', `/journal/summaries${queryText(queryOfUrl(query))}`),
      clear: () => read('DELETE', '/journal'),
    },
    async follow(listener) {
      const tell = checkedListener(listener);
      return events.listen((event) => tell(event.type === 'lost' ? { type: 'gone' } : event));
    },
    snapshot: () => read<ServiceSnapshot>('GET', '/snapshot'),
    restore: async (snapshot) => calls.call('PUT', `${path}/snapshot`, sendable(snapshot)),
    reset: () => read('POST', '/reset'),
    async remove() {
      const over = events.over();
      try {
        await calls.call('DELETE', path);
      } catch (error) {
        if (!isNoService(error)) throw error;
      }
      // What the stream of this service still tells is not about the next one of its name.
      await over;
    },
  };
}

/** What an answer has; undefined if it was refused for this reason. */
async function unless<T>(reason: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RemoteError && error.reason === reason) return undefined;
    throw error;
  }
}

function queryText(query: object): string {
  const text = new URLSearchParams(defined(query) as Record<string, string>).toString();
  return text === '' ? '' : `?${text}`;
}
