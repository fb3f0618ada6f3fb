import { defined } from '../boundary/defined.ts';
import { guard } from '../boundary/guard.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { ChatWatch } from '../desk/chat-watch.ts';
import { Desk } from '../desk/desk.ts';
import { addSource, scriptsOf } from '../desk/script/catalogue.ts';
import { Pause } from '../desk/script/pause.ts';
import { play } from '../desk/script/play.ts';
import { localStage } from '../desk/script/stage.ts';
import { awaitedExchange } from '../journal/awaited.ts';
import { exchangeDetail } from '../journal/exchange-detail.ts';
import type { ExchangeQuery } from '../journal/query.ts';
import { exchangeSummary } from '../journal/summary.ts';
import { checkedBody, sendable } from '../openapi/checked-body.ts';
import { chatMeant } from '../services/chat-meant.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { restoreSnapshot } from '../services/restore-snapshot.ts';
import type { Service } from '../services/service.ts';
import { takeSnapshot } from '../services/snapshot.ts';
import { checkedChange } from './checked-change.ts';
import { checkedFault } from './checked-fault.ts';
import { checkedJump } from './checked-jump.ts';
import { checkedListener } from './checked-listener.ts';
import { checkedExchangeNumber, checkedFaultId } from './checked-numbers.ts';
import { checkedWait } from './checked-wait.ts';
import { beforeDeadline, checkedTimeout } from './deadline-signal.ts';
import { explainedWait, sentenceOf } from './explained-wait.ts';
import { givenScript, playableScript } from './given-script.ts';
import { localChat } from './local-chat.ts';
import type { ChatHandle, FollowedEvent, ServiceHandle } from './mock-gms.ts';
import { noMore, WITHIN_QUERY } from './no-more.ts';
import { addressable } from './path-segment.ts';
import { queryOfUrl } from './query-of-url.ts';
import { refusedStarts } from './refused-starts.ts';

const desks = new WeakMap<Service, Desk>();
const watches = new WeakMap<Service, ChatWatch>();

function watchOf(service: Service): ChatWatch {
  const watch = watches.get(service) ?? new ChatWatch(service.chats);
  watches.set(service, watch);
  return watch;
}

function deskOf(service: Service): Desk {
  const desk = desks.get(service) ?? new Desk(service);
  desks.set(service, desk);
  return desk;
}

/** The handle of a service that runs in this process; the service comes into being when the handle is used. */
export function localService(registry: ServiceRegistry, name: string, dataURL: string): ServiceHandle {
  const current = (): Service => {
    const service = registry.ensure(name);
    service.keep();
    return service;
  };
  const moved = async (move: (service: Service) => unknown): Promise<void> => {
    const service = current();
    await move(service);
    await service.stored();
  };
  const gathered = async () => {
    const { journal } = current();
    await journal.gathered();
    return journal;
  };
  const meant = <Q extends ExchangeQuery>(query: Q): Q =>
    query.chatId === undefined ? query : { ...query, chatId: chatMeant(current(), query.chatId) };
  const handleOf = ({ chat }: RunningChat): ChatHandle => localChat(deskOf(current()), chat.id);
  current();
  return {
    name,
    dataURL,
    settings: async () => structuredClone(current().settings),
    async configure(change) {
      const service = current();
      await service.configure(checkedChange(change));
      return structuredClone(service.settings);
    },
    async waitForChat(options = {}) {
      checkedTimeout(options);
      const service = current();
      const desk = deskOf(service);
      await service.chats.catchUp();
      const known = desk.next();
      if (known !== undefined) return handleOf(known);
      const awaited = `a chat to start in service ${name}`;
      const wait = beforeDeadline(options, awaited, (signal) => nextChat(desk, signal), service.ended);
      const refused = async () => refusedStarts((await gathered()).query({ operation: 'requestChat' }));
      return handleOf(await explainedWait(wait, refused));
    },
    async chats() {
      const { chats } = current();
      await chats.catchUp();
      return [...chats.chats].map(handleOf);
    },
    async chat(chatId) {
      const service = current();
      await service.chats.catchUp();
      return handleOf(await deskOf(service).find(chatMeant(service, addressable(chatId))));
    },
    async addScript(script, called) {
      const { yaml, script: object, name = 'script' } = givenScript(script, called);
      return (await addSource(current(), yaml ?? object, name)).name;
    },
    scripts: async () => scriptsOf(current()),
    async play(script) {
      playableScript(script);
      const service = current();
      const desk = deskOf(service);
      const watch = watchOf(service);
      await service.configure({ script: 'none' });
      const stop = service.chats.onEntries((running, [first]) => {
        if (first?.type === 'ChatRequested')
          guard(() => play(script, localStage(desk, running, watch, new Pause(script.name))));
      });
      return { stop };
    },
    clock: {
      now: async () => current().clock.now(),
      freeze: () => moved(({ clock }) => clock.freeze()),
      resume: () => moved(({ clock }) => clock.resume()),
      advance: (milliseconds, options = {}) =>
        moved(({ clock }) => {
          checkedJump(milliseconds, options);
          return clock.advance(milliseconds, options);
        }),
    },
    faults: {
      add: async (fault) => current().faults.add(checkedFault(fault)),
      list: async () => current().faults.list(),
      unexercised: async () => current().faults.unexercised(),
      remove: async (id) => current().faults.remove(checkedFaultId(id)),
      clear: async () => current().faults.clear(),
    },
    journal: {
      list: async (query = {}) => (await gathered()).query(meant(checkedBody('queryExchanges', query))),
      exchange: async (number) => exchangeDetail(await gathered(), checkedExchangeNumber(number)),
      waitFor: async (wanted, options = {}) => {
        const { query, times, ...how } = checkedWait(wanted, options);
        const { journal, ended } = current();
        const verified = async () => (await gathered()).verify({ ...meant(query), ...defined({ times }) });
        const wait = beforeDeadline(
          how,
          awaitedExchange(name, query),
          (signal) => journal.waitFor(meant(query), { signal, ...defined({ times }) }),
          ended,
        );
        return explainedWait(wait, () => sentenceOf(verified()));
      },
      async verify(verification, ...more: unknown[]) {
        noMore(more, WITHIN_QUERY);
        return (await gathered()).verify(meant(checkedBody('verifyExchanges', verification)));
      },
      findings: async (query = {}) => current().journal.findings(meant(queryOfUrl(query))),
      har: async (query = {}) => (await gathered()).har(meant(queryOfUrl(query))),
      summaries: async (query = {}) =>
        (await gathered()).query(meant(queryOfUrl(query))).map(exchangeSummary),
      clear: async () => current().journal.clearAll(),
    },
    async follow(listener) {
      const tell = checkedListener(listener);
      const { stop } = current().events.subscribe(({ text }) => tell(JSON.parse(text) as FollowedEvent));
      return stop;
    },
    async snapshot() {
      await current().chats.catchUp();
      return structuredClone(takeSnapshot(current()));
    },
    restore: async (snapshot) => restoreSnapshot(current(), registry.store, sendable(snapshot)),
    reset: async () => current().reset(),
    async remove() {
      await registry.remove(name);
    },
  };
}

function nextChat(desk: Desk, signal: AbortSignal): Promise<RunningChat> {
  return new Promise((resolve, reject) => {
    const stop = desk.service.chats.onEntries(() => {
      const started = desk.next();
      if (started === undefined) return;
      stop();
      resolve(started);
    });
    const giveUp = () => {
      stop();
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp);
  });
}
