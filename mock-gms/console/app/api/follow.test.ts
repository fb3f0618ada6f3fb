import { expect, test } from '@playwright/test';
import { follow, type Link } from './follow.ts';

/** A server that answers with these streams, one after the other, and then no more. */
function server(...answers: (string | number)[]) {
  const asked: (string | undefined)[] = [];
  const waits: number[] = [];
  const links: Link[] = [];
  const events: string[] = [];
  const run = () =>
    follow(
      { onFrame: ({ event }) => events.push(event), onLink: (link) => links.push(link) },
      {
        ask: async (lastId) => {
          asked.push(lastId);
          const answer = answers[asked.length - 1];
          if (answer === undefined) throw new TypeError('no server');
          return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
        },
        wait: async (milliseconds) => waits.push(milliseconds),
        later: () => () => {},
        visibility: { isHidden: () => false, onChange: () => () => {} },
      },
    );
  return { run, asked, waits, links, events };
}

const ready = (id: string) => `id: ${id}\nevent: ready\ndata: {}\n\n`;

test('a stream that breaks off is resumed with its last id, after half a second at the earliest', async () => {
  const { run, asked, waits, links, events } = server(
    `${ready('a-1')}id: a-2\nevent: entry\ndata: {}\n\n`,
    ready('a-2'),
    401,
  );
  await run();
  expect(asked).toEqual([undefined, 'a-2', 'a-2']);
  expect(waits).toEqual([500, 500]);
  expect(events).toEqual(['ready', 'entry', 'ready']);
  expect(links).toEqual(['connecting', 'live', 'lost', 'live', 'lost', 'refused']);
});

test('a server that never answers is asked 720 times, every five seconds in the end, and then given up', async () => {
  const { run, asked, waits, links } = server();
  await run();
  expect(asked).toHaveLength(720);
  expect(waits.slice(0, 6)).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  expect(links.at(-1)).toBe('given up');
});

/** A page that can be hidden, over a server whose streams stay open, with timers that the test lets go off. */
function hideable() {
  let isHidden = false;
  const listeners = new Set<() => void>();
  const timers = new Map<() => void, number>();
  const asked: (string | undefined)[] = [];
  const links: Link[] = [];
  let open = 0;
  const ask = async (lastId: string | undefined, signal: AbortSignal) => {
    asked.push(lastId);
    open += 1;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(ready(`a-${asked.length}`)));
        signal.addEventListener('abort', () => {
          open -= 1;
          controller.error(signal.reason);
        });
      },
    });
    return new Response(body);
  };
  const frames: string[] = [];
  void follow(
    { onFrame: ({ id }) => frames.push(id), onLink: (link) => links.push(link) },
    {
      ask,
      wait: () => new Promise(() => {}),
      later: (milliseconds, action) => {
        timers.set(action, milliseconds);
        return () => timers.delete(action);
      },
      visibility: {
        isHidden: () => isHidden,
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
  );
  return {
    asked,
    links,
    frames,
    open: () => open,
    set(hidden: boolean) {
      isHidden = hidden;
      for (const listener of [...listeners]) listener();
    },
    pass(milliseconds: number) {
      for (const [action, after] of [...timers])
        if (after === milliseconds && timers.delete(action)) action();
    },
  };
}

test('a hidden page closes its connection, asks every ten seconds, and follows again when it is shown', async () => {
  const { asked, links, frames, open, set, pass } = hideable();
  await expect.poll(() => frames).toEqual(['a-1']);
  set(true);
  set(false);
  pass(2000);
  expect(open()).toBe(1);
  set(true);
  pass(2000);
  await expect.poll(open).toBe(0);
  await expect
    .poll(() => {
      pass(10_000);
      return asked;
    })
    .toEqual([undefined, 'a-1']);
  await expect.poll(() => frames).toEqual(['a-1', 'a-2']);
  pass(2000);
  await expect.poll(open).toBe(0);
  expect(asked).toHaveLength(2);
  await expect
    .poll(() => {
      set(false);
      return asked;
    })
    .toEqual([undefined, 'a-1', 'a-2']);
  pass(2000);
  expect(open()).toBe(1);
  expect(links.filter((link) => link === 'lost')).toEqual([]);
});

test('a page that nobody answers says so after five seconds', async () => {
  const links: Link[] = [];
  let tell = () => {};
  void follow(
    { onFrame: () => {}, onLink: (link) => links.push(link) },
    {
      ask: () => new Promise(() => {}),
      wait: () => new Promise(() => {}),
      later: (milliseconds, action) => {
        expect(milliseconds).toBe(5000);
        tell = action;
        return () => {};
      },
      visibility: { isHidden: () => false, onChange: () => () => {} },
    },
  );
  tell();
  expect(links).toEqual(['connecting', 'unanswered']);
});
