import { type BusEvent, Events } from '../bus/events.ts';

/** Is shown whatever passes over the bus. */
export type Trace = (what: string, data: unknown) => void;

/** The events of a page: shown where that is wanted, and with a list of who hears them. */
export class PageEvents extends Events {
  readonly #trace: Trace;

  constructor(trace: Trace) {
    super();
    this.#trace = trace;
  }

  /** The names of the subscribed plugins by event. */
  subscribers(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.subscriptions].map(([event, subscriptions]) => [
        event,
        [...subscriptions].map(({ plugin }) => plugin),
      ]),
    );
  }

  protected override deliver(event: BusEvent): void {
    this.#trace(`${event.publisher} publishes ${event.event}`, event.data);
    super.deliver(event);
  }
}
