import type { EventData, EventName } from '../chat/events.ts';
import type { Message } from '../chat/messages.ts';

type On = <Name extends EventName>(event: Name, listener: (data: EventData<Name>) => void) => () => void;

/**
 * The messages that arrive from now on, one at a time, until the chat ends, `signal` is aborted or the loop is left.
 * What arrives while the loop is busy waits for it.
 */
export function streamMessages(on: On, signal?: AbortSignal): AsyncIterableIterator<Message> {
  const waiting: Message[] = [];
  const wakes = new Set<() => void>();
  let over = signal?.aborted ?? false;

  const notify = () => {
    for (const wake of wakes) wake();
    wakes.clear();
  };
  const finish = () => {
    over = true;
    stop();
    notify();
  };
  const offs = [
    on('messageReceived', ({ messages, oldMessages }) => {
      if (!oldMessages) for (const message of messages) waiting.push(message);
      notify();
    }),
    on('ended', finish),
  ];
  signal?.addEventListener('abort', finish);
  const stop = () => {
    for (const off of offs) off();
    signal?.removeEventListener('abort', finish);
  };
  if (over) stop();

  async function next(): Promise<IteratorResult<Message>> {
    while (waiting.length === 0 && !over) {
      await new Promise<void>((resolve) => {
        wakes.add(resolve);
      });
    }
    const value = signal?.aborted ? undefined : waiting.shift();
    return value ? { value, done: false } : { value: undefined, done: true };
  }

  return {
    next,
    async return() {
      waiting.length = 0;
      finish();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
