import { expect, test } from '@playwright/test';
import { RemoteCalls } from './remote-call.ts';
import { RemoteEvents } from './remote-events.ts';

/** A server of one service: it sends what it is told to, and tells the `Last-Event-ID` of each request. */
function server() {
  const asked: unknown[] = [];
  let stream: ReadableStreamDefaultController | undefined;
  const send = (...frames: readonly (readonly [count: number, event: string])[]) => {
    const texts = frames.map(([count, event]) => {
      const data = JSON.stringify({ type: event, now: count, frozen: true });
      return `id: 0123abcd-${count}\nevent: ${event}\ndata: ${data}\n\n`;
    });
    stream?.enqueue(new TextEncoder().encode(texts.join('')));
  };
  const fetchIt = async (_: unknown, { headers, signal }: RequestInit = {}) => {
    asked.push(new Headers(headers).get('Last-Event-ID'));
    const body = new ReadableStream({
      start(controller) {
        stream = controller;
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    send([asked.length, 'ready']);
    return new Response(body);
  };
  const calls = new RemoteCalls({ url: 'http://gms.test', fetch: fetchIt as typeof fetch });
  return { asked, send, events: new RemoteEvents(calls, 'support') };
}

test('a listener is told of nothing that happened between the end of another one and its beginning', async () => {
  const { asked, send, events } = server();
  const told: unknown[] = [];
  const stopped = new Promise<void>((resolve) => {
    const listening = events.listen((event) => {
      told.push(event);
      stop();
      resolve();
    });
    let stop = () => {};
    void listening.then((end) => {
      stop = end;
      // All in one piece: the first one is enough.
      send([2, 'clock'], [3, 'clock'], [4, 'clock']);
    });
  });
  await stopped;
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toHaveLength(1);
  expect(events.position).toBeUndefined();
  (await events.listen(() => {}))();
  expect(asked).toEqual([null, null]);
});
