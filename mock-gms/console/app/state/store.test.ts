import { expect, test } from '@playwright/test';

/** The parts of a browser that the store needs, with timers that go off at once, but for those that lose patience. */
function browser(fetch: (url: string) => Promise<Response>): () => void {
  const { setTimeout, fetch: fetchBefore } = globalThis;
  const parts = {
    location: { hash: '' },
    document: { hidden: false, addEventListener() {}, removeEventListener() {} },
    // Others in this process may ask their servers meanwhile.
    fetch: (url: string, init?: RequestInit) =>
      url.startsWith('../mock/') ? fetch(url) : fetchBefore(url, init),
    setTimeout: (action: () => void, ms: number) => setTimeout(ms > 4000 ? () => {} : action, 0),
  };
  const before = Object.fromEntries(
    Object.keys(parts).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  return () => {
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

/** A stream of events that breaks off when the test says so. */
function stream(first: string) {
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(first));
      end = () => controller.close();
    },
  });
  return { response: new Response(body), end: () => end() };
}

test('a page that could not learn what a new server has asks it again when the connection is back', async () => {
  const streams = [
    stream('id: a-1\nevent: ready\ndata: {}\n\n'),
    stream('id: b-1\nevent: missed\ndata: {}\n\n'),
    stream('id: b-1\nevent: ready\ndata: {}\n\n'),
  ];
  let opened = 0;
  let asked = 0;
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const putBack = browser(async (url) => {
    if (url.endsWith('/events')) {
      const next = streams[opened++];
      if (opened === 3) await failed;
      return next?.response ?? new Response(null, { status: 401 });
    }
    asked += 1;
    if (asked !== 2) return Response.json([]);
    // The connection breaks: the stream notices first, and the request before there is a new one.
    streams[1]?.end();
    await expect.poll(() => store.link.value).toBe('lost');
    setImmediate(fail);
    throw new TypeError('Failed to fetch');
  });
  const store = await import('./store.ts');
  try {
    const following = store.followOn();
    await expect.poll(() => store.isKnown.value).toBe(true);
    streams[0]?.end();
    await expect.poll(() => opened).toBe(3);
    await expect.poll(() => asked).toBe(3);
    streams[2]?.end();
    await following;
    expect(store.link.value).toBe('refused');
  } finally {
    putBack();
  }
});
