import type { EventData, EventName, Publish } from '../events.ts';

/**
 * In which order events are published that one thing raises: an answer, a push, a failure, a command.
 *
 * Those above the line a command publishes ahead of its request, and so does endChat pollingStopped. Then comes the
 * answer and the command settles: `.done`, `.fail` and `.always` run. Then those below the line are published, and in
 * the end `await` goes on. At `failure` stands what a failed request or a pushed refusal raises, and at messageReceived,
 * ahead of it, who came, went or typed, message by message.
 * @see Genesys Widgets 9.0, events as pages see them
 */
const order = [
  'clientTypingStarted',
  'waking',
  'clientTypingStopped',
  // –––––
  'failure',
  'restoreFailed',
  'restoreTimeout',
  'restored',
  'restoredOffline',
  'started',
  'supervisorDisconnected',
  'agentDisconnected',
  'clientDisconnected',
  'messageReceived',
  'chatServerWentOffline',
  'chatServerBackOnline',
  'reconnected',
  'sleeping',
  'pollingStarted',
  'ended',
  'error',
  'ajaxResponse',
  'pollingStopped',
] as const satisfies readonly (EventName | 'failure')[];

/**
 * What is raised: for each event its data, `true` where it has none, or what is to be done in its place; nothing, or
 * something false, where it is not due.
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
      if (typeof due === 'function') due();
      // The name and its data belong together, which a loop over them cannot tell the compiler.
      else if (due) publish(name as never, (due === true ? undefined : due) as never);
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
