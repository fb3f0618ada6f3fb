import { type EventData, type EventName, events, type Publish } from '../chat/events.ts';

/** At `failure` stands what a failed request or a pushed refusal raises: ahead of the events, whose table is in order. */
const order = ['failure', ...Object.keys(events)] as ('failure' | EventName)[];

/**
 * What is raised: for each event its data, or `true` where it has none; nothing, or something false, where it is not
 * due. A function does first what the event tells of, and says whether there is anything to tell.
 */
export type Raised = {
  readonly [Name in (typeof order)[number]]?:
    | (Name extends EventName ? EventData<Name> : never)
    | boolean
    | (() => unknown)
    | undefined;
};

/** Takes what is raised in the order of the table: at once, or where a command waits for it, once it has settled. */
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

/** Puts off what is raised until `settled` is called; what is raised later is taken at once. */
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
