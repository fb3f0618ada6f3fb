import { isolate } from './isolate.ts';

/** What a subscriber is handed. */
export interface BusEvent<Data = unknown> {
  /** The full name, `Plugin.event`. */
  readonly event: string;
  /** The name of the plugin that published. */
  readonly publisher: string;
  /** What the event carries, such as `{ messages }` of `messageReceived`. */
  readonly data: Data;
  /** When it was published, in milliseconds since 1970. */
  readonly time: number;
}

/** Hears an event; it knows by the name what data to expect, the bus does not. */
export type Subscriber<Data = unknown> = (event: BusEvent<Data>) => unknown;

interface Subscription {
  readonly plugin: string;
  readonly subscriber: Subscriber;
}

/** Who listens to which event, and which events stand for those who come late. */
export class Events {
  protected readonly subscriptions = new Map<string, Set<Subscription>>();
  readonly #standing = new Map<string, BusEvent>();

  subscribe<Data>(event: string, subscriber: Subscriber<Data>, plugin: string): void {
    const subscriptions = this.subscriptions.get(event) ?? new Set();
    const subscription = { plugin, subscriber: subscriber as Subscriber };
    this.subscriptions.set(event, subscriptions.add(subscription));

    const standing = this.#standing.get(event);
    if (!standing) return;
    // Later, not now: the subscriber may use what is only defined after its call of subscribe.
    queueMicrotask(() => {
      if (subscriptions.has(subscription)) isolate(subscription.subscriber, standing);
    });
  }

  /** Ends a plugin's subscription of one subscriber, or all that it has on the event. */
  unsubscribe<Data>(event: string, subscriber: Subscriber<Data> | undefined, plugin: string): void {
    const subscriptions = this.subscriptions.get(event);
    for (const subscription of subscriptions ?? []) {
      if (subscription.plugin !== plugin) continue;
      if (!subscriber || subscription.subscriber === (subscriber as Subscriber))
        subscriptions?.delete(subscription);
    }
  }

  publish(event: string, data: unknown, publisher: string): void {
    this.deliver(eventOf(event, data, publisher));
  }

  /** Publishes, and hands the same event to everyone who subscribes from now on. */
  republish(event: string, data: unknown, publisher: string): void {
    const standing = eventOf(event, data, publisher);
    this.#standing.set(event, standing);
    this.deliver(standing);
  }

  protected deliver(event: BusEvent): void {
    const subscriptions = this.subscriptions.get(event.event);
    for (const subscription of [...(subscriptions ?? [])]) {
      // One subscriber may end the subscription of the next.
      if (subscriptions?.has(subscription)) isolate(subscription.subscriber, event);
    }
  }
}

/** Handlers of pages read members of the data without asking whether there is any. */
function eventOf(event: string, data: unknown, publisher: string): BusEvent {
  return { event, publisher, data: data ?? {}, time: Date.now() };
}
