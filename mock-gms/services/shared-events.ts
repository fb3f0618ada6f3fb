import { report } from '../boundary/report.ts';
import type { Entry } from '../chat/entry.ts';
import type { News } from '../store/logs.ts';
import type { Nodes } from '../store/nodes.ts';
import type { ServiceEntry } from '../store/service-entry.ts';
import type { Store } from '../store/store.ts';
import type { ServerEvents } from './server-events.ts';
import type { Service } from './service.ts';
import type { SharedNews } from './service-events.ts';

/** The services of this process. */
interface Services {
  readonly events: ServerEvents;
  readonly store: Store;
  list(): readonly Service[];
  known(name: string): Service | undefined;
  find(name: string): Promise<Service | undefined>;
}

/**
 * Brings what is in the logs to those who follow events, one after another as the store numbers it: so every process tells
 * it in the same order.
 */
export class SharedEvents implements SharedNews {
  readonly #services: Services;
  readonly #nodes: Nodes;
  #turn: Promise<unknown> = Promise.resolve();
  #news: number | undefined;

  constructor(services: Services, nodes: Nodes) {
    this.#services = services;
    this.#nodes = nodes;
    services.events.share(this);
    nodes.on('eventsFollowed', async ({ service }) => {
      if (service === '') services.events.keep();
      else (await services.find(service))?.events.keep();
    });
    nodes.onCame(() => this.#tellFollowed());
    nodes.on('eventsFollowed?', () => this.#tellFollowed());
  }

  get news(): number | undefined {
    return this.#news;
  }

  /** Asks the others whose events are followed: to be called when the services are there. */
  begin(): void {
    this.#nodes.tell('eventsFollowed?', null);
  }

  followed(service: string): void {
    this.#nodes.tell('eventsFollowed', null, { service });
  }

  takeChat(news: News<Entry>): void {
    this.#take(news, ({ events }) => events.followChat(news));
  }

  takeService(news: News<ServiceEntry>): void {
    this.#take(news, ({ events }) => events.followService(news));
  }

  /** Resolves when everything that was appended so far is told, or the store does not say so in time. */
  async caughtUp(): Promise<void> {
    await this.#services.store.caughtUp?.();
    await this.#turn;
  }

  #tellFollowed(): void {
    if (this.#services.events.isActive) this.followed('');
    for (const { name, events } of this.#services.list()) if (events.isActive) this.followed(name);
  }

  #take(
    { service: name, number, removed }: News<Entry> | News<ServiceEntry>,
    tell: (service: Service) => void,
  ) {
    this.#turn = this.#turn
      .then(async () => {
        // A service that this process does not know yet is read first.
        const service = removed ? undefined : await this.#services.find(name);
        if (service !== undefined) tell(service);
        this.#news = number;
      })
      .catch(report);
  }
}
