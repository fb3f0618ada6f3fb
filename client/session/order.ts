/**
 * In which order things happen. Ahead of its request a command takes the steps of `before`. Then it settles: `.done`,
 * `.fail` and `.always` run. Then come the steps of `after`, which those of a poll or a push are, too, and in the end
 * `await` goes on. A step has the name of the event that it publishes where that is due; `failure` is what a failed
 * request or a pushed refusal raises, and `news` who came, went or typed, message by message, and then messageReceived.
 * @see Genesys Widgets 9.0, events as pages see them
 */
const order = {
  before: ['pollingStopped', 'waking', 'clientTypingStopped', 'clientTypingStarted'],
  after: [
    'failure',
    'restoreFailed',
    'restoreTimeout',
    'restored',
    'restoredOffline',
    'started',
    'supervisorDisconnected',
    'agentDisconnected',
    'clientDisconnected',
    'news',
    'chatServerWentOffline',
    'chatServerBackOnline',
    'reconnected',
    'sleeping',
    'waking',
    'pollingStarted',
    'ended',
    'error',
    'ajaxResponse',
    'pollingStopped',
  ],
} as const;

type Part = keyof typeof order;

/** What is to be done, by the name of the step; whether it is due, each finds out when its turn has come. */
export type Steps<In extends Part = 'after'> = {
  readonly [Step in (typeof order)[In][number]]?: () => unknown;
};

/** Takes steps in the order of the table. */
export function inOrder<In extends Part>(part: In, steps: Steps<In>): void {
  for (const step of order[part]) (steps as Record<string, () => unknown>)[step]?.();
}

/** Takes the steps of `after`: at once, or where a command waits for them, once it has settled. */
export type Raise = (steps: Steps) => void;

/** Takes them at once. */
export const atOnce: Raise = (steps) => inOrder('after', steps);

/** Puts steps off until `settled` is called; those that come later are taken at once. */
export function putOff(): { raise: Raise; settled(): void } {
  let raise = (steps: Steps): unknown => waiting.push(steps);
  const waiting: Steps[] = [];
  return {
    raise: (steps) => void raise(steps),
    settled() {
      raise = atOnce;
      waiting.forEach(atOnce);
    },
  };
}
