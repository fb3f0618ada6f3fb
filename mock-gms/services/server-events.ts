import type { SharedBudget } from '../boundary/shared-budget.ts';
import type { CountedFault } from '../faults/fault.ts';
import { type ExchangeSummary, exchangeSummary } from '../journal/summary.ts';
import { EventLog, type KeptEvent, type KeptEvents } from './event-log.ts';
import type { Service } from './service.ts';
import type { ServiceEvent, SharedNews } from './service-events.ts';
import type { ServiceSettings } from './settings.ts';

/** Something that happens in one of the server's services. */
export type ServerEvent =
  | ({ readonly service: string } & (
      | ServiceEvent
      /** Comes before everything else that is told of the service. */
      | { readonly type: 'serviceAdded'; readonly settings: ServiceSettings }
      | { readonly type: 'settings'; readonly settings: ServiceSettings }
      /** Faults were added or cleared, or one has acted: all that there are now, with their counts. */
      | { readonly type: 'faults'; readonly faults: readonly CountedFault[] }
      | ({ readonly type: 'exchange' } & ExchangeSummary)
    ))
  /** The server ends: this is the last event. */
  | { readonly type: 'gone'; readonly service?: undefined };

export type ServerEventType = ServerEvent['type'];

/** The services of a server, as they come into being. */
interface Services {
  list(): readonly Service[];
  /** Called with each service that is made; one that was made for a request may be dropped before anybody sees it. */
  onService(listener: (service: Service) => void): void;
  /** Called with each service that can be seen from now on, perhaps again and again. */
  onAdmitted(listener: (service: Service) => void): void;
}

/** Events that show that a service is there to stay, whether or not anyone was told so. */
const SIGNS_OF_LIFE: ReadonlySet<ServerEventType> = new Set(['entry', 'chatStarted']);

const LIMITS = { events: 20_000, bytes: 16 * 1024 * 1024 };

/**
 * What happens in all services, one after another. Nothing is kept before somebody has listened for the first time, in
 * whichever process.
 */
export class ServerEvents {
  readonly #services: Services;
  /** Where there are several processes. */
  #shared: SharedNews | undefined;
  readonly #log: EventLog<ServerEventType>;
  readonly #introduced = new WeakSet<Service>();
  #isActive = false;
  #isClosed = false;

  /** @param budget what it shares with the events of services */
  constructor(services: Services, budget: SharedBudget) {
    this.#services = services;
    this.#log = new EventLog(LIMITS, budget);
  }

  /** How many listen. */
  get listeners(): number {
    return this.#log.listeners;
  }

  /** Whether events are kept. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** Takes the events of the logs as all processes tell them. */
  share(shared: SharedNews): void {
    this.#shared = shared;
  }

  /**
   * @param after the id of the last event that is known; without it only what comes is told
   * @param onEnd called when no more is told
   */
  subscribe(
    listener: (event: KeptEvent<ServerEventType>) => void,
    after?: string,
    onEnd?: () => void,
  ): KeptEvents<KeptEvent<ServerEventType>> {
    if (this.keep()) this.#shared?.followed('');
    return this.#log.subscribe(listener, after, onEnd);
  }

  /** Tells everybody that the server ends; of several processes, the others go on. */
  close(): void {
    if (this.#isClosed) return;
    if (this.#isActive && this.#shared === undefined) this.#log.publish({ type: 'gone' });
    this.#isClosed = true;
    this.#log.end();
  }

  /** Begins to keep events; false where that has begun already. */
  keep(): boolean {
    if (this.#isActive || this.#isClosed) return false;
    this.#isActive = true;
    this.#log.begin(this.#shared?.news);
    for (const service of this.#services.list()) {
      this.#introduced.add(service);
      this.#watch(service);
    }
    this.#services.onService((service) => this.#watch(service));
    this.#services.onAdmitted((service) => this.#introduce(service));
    return true;
  }

  #watch(service: Service): void {
    const { name, events, faults, journal } = service;
    const tell = (event: Exclude<ServerEvent, { service?: undefined }>, news?: number) =>
      this.#tell(service, event, news);
    events.tap((event, news) => tell({ ...event, service: name }, news));
    service.onSettings(() => tell({ type: 'settings', service: name, settings: service.settings }));
    faults.onChange(() => tell({ type: 'faults', service: name, faults: faults.list() }));
    journal.onRecord((exchange) => tell({ type: 'exchange', service: name, ...exchangeSummary(exchange) }));
  }

  #tell(service: Service, event: Exclude<ServerEvent, { service?: undefined }>, news?: number): void {
    if (this.#isClosed) return;
    if (!this.#introduced.has(service)) {
      if (!SIGNS_OF_LIFE.has(event.type)) return;
      this.#introduce(service);
    }
    this.#log.publish(event, news);
  }

  #introduce(service: Service): void {
    if (this.#isClosed || this.#introduced.has(service)) return;
    this.#introduced.add(service);
    this.#log.publish({
      type: 'serviceAdded',
      service: service.name,
      settings: service.settings,
    } as ServerEvent);
  }
}
