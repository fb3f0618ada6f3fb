import { type EventData, type EventName, events, type Publish } from '../chat/events.ts';

/** The order of publishing: first what a failed request or a pushed refusal raises, then the events as their table has them. */
const order = ['failure', ...Object.keys(events)] as ('failure' | EventName)[];

/**
 * The events to publish: each with its data, or `true` where it has none. What is absent or false is not published.
 * A function is called when the turn of its event comes; it returns the data, `true`, or something false.
 */
export type Raised = {
  readonly [Name in (typeof order)[number]]?:
    | (Name extends EventName ? EventData<Name> : never)
    | boolean
    | (() => unknown)
    | undefined;
};

/** Publishes events in the order of the table: at once, or after the command that raised them has settled. */
export type Raise = (raised: Raised) => void;

/** Publishes at once. */
export function inOrder(publish: Publish): Raise {
  return (raised) => {
    for (const name of order) {
      const due = raised[name];
      const data = typeof due === 'function' ? due() : due;
      // The name and its data belong together, which a loop over them cannot tell the compiler.
      if (data) publish(name as never, (data === true ? undefined : data) as never);
    }
  };
}

/** Keeps what is raised until `settled` is called; what is raised later is published at once. */
export function putOff(atOnce: Raise): { raise: Raise; settled(): void } {
  const waiting: Raised[] = [];
  let take = (raised: Raised): unknown => waiting.push(raised);
  return {
    raise: (raised) => void take(raised),
    settled() {
      take = atOnce;
      waiting.forEach(atOnce);
    },
  };
}
