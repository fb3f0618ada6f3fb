import { isObject, type JsonValue } from '../boundary/json.ts';
import type { Journal } from '../journal/journal.ts';
import type { Nodes } from '../store/nodes.ts';
import type { Signal, Store } from '../store/store.ts';
import { finishRestoring } from './restore-snapshot.ts';
import type { Service } from './service.ts';
import type { SharedEvents } from './shared-events.ts';

/** The services of this process. */
interface Services {
  /** Of what belongs to no service. */
  readonly journal: Journal;
  readonly store: Store;
  list(): readonly Service[];
  known(name: string): Service | undefined;
  find(name: string): Promise<Service | undefined>;
  drop(name: string): void;
}

/**
 * Keeps the services of this process in step with those of the other processes over the store: follows every log, and hears
 * and answers what the others tell and ask beside the logs. Returns a function that stops it.
 */
export function followStore(services: Services, nodes: Nodes, events: SharedEvents): () => void {
  const { store } = services;
  const stops = [
    store.chats.follow((news) => {
      events.takeChat(news);
      const service = services.known(news.service);
      if (service !== undefined) service.chats.follow(news);
      else if (news.removed !== true) return services.find(news.service);
    }),
    store.services.follow((news) => {
      events.takeService(news);
      const service = services.known(news.service);
      if (news.removed) services.drop(news.service);
      else if (service !== undefined) service.follow(news);
      else return services.find(news.service);
    }),
    nodes.on('contact', (signal) => presenceOf(services, signal)?.hear(signal)),
    nodes.on('presence', (signal) => presenceOf(services, signal)?.hear(signal)),
    nodes.answer('presence?', (signal) => presenceOf(services, signal)?.answer(signal.chat ?? '') ?? null),
    nodes.answer('followed?', async ({ service }): Promise<JsonValue> => {
      await (await services.find(service))?.caughtUp();
      return null;
    }),
    nodes.on('alarmCleared', ({ service, data }) => {
      if (typeof data === 'number') services.known(service)?.alarms.clearHere(data);
    }),
    nodes.on('exchange', (signal) => journalOf(services, signal)?.hear(signal.data)),
    nodes.answer('journal?', () => null),
    nodes.answer('clearJournal?', (signal) => {
      journalOf(services, signal)?.clear();
      return null;
    }),
    nodes.answer('service?', ({ service, chat = '', data }) => {
      const { of, question = null } = isObject(data) ? data : {};
      const answer = services.known(service)?.elsewhere.answers.get(String(of));
      return answer === undefined ? null : answer(chat, question as JsonValue);
    }),
  ];
  nodes.onCame(() => {
    for (const { chats } of services.list()) chats.sharedPresence?.tellAll();
  });
  nodes.onGone(async (node) => {
    for (const { chats } of services.list()) {
      chats.sharedPresence?.gone(node);
      await chats.endScriptsOf(node);
    }
    // What it was just restoring, one of those that are left restores.
    if (nodes.others.some((other) => other < nodes.id)) return;
    for (const service of services.list()) await finishRestoring(service, store);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function journalOf(services: Services, { service }: Signal): Journal | undefined {
  return service === '' ? services.journal : services.known(service)?.journal;
}

function presenceOf(services: Services, { service }: Signal) {
  return services.known(service)?.chats.sharedPresence;
}
