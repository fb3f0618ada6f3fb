import { expect, test } from '@playwright/test';
import { createWebChatService } from '../index.ts';
import { createTestWebChat } from '../testing.ts';
import { streamMessages } from './message-stream.ts';

/** The texts of a stream, until it is over. */
async function textsOf(
  messages: AsyncIterable<{ text?: string | undefined }>,
): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for await (const { text } of messages) texts.push(text);
  return texts;
}

test('the messages of a chat come one at a time, until it is over', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const texts = textsOf(service.messages());
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  gms.end();
  await deliver();
  expect(await texts).toEqual([undefined, undefined, 'Hello', undefined]);
});

test('what comes while the loop is busy waits for it', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const stream = service.messages();
  const ann = gms.join({ nickname: 'Ann' });
  for (const text of ['one', 'two', 'three']) ann.say(text);
  await deliver();
  await service.endChat();
  expect(await textsOf(stream)).toEqual([undefined, undefined, 'one', 'two', 'three']);
});

test('an abort ends the loop, also before it has begun', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const abort = new AbortController();
  const texts = textsOf(service.messages({ signal: abort.signal }));
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  // The loop takes what is there first.
  await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  expect(await texts).toEqual([undefined, undefined, 'Hello']);
  expect(await textsOf(service.messages({ signal: abort.signal }))).toEqual([]);
});

test('a loop that is left listens no more, and two loops do not disturb each other', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  let listeners = 0;
  const on: Parameters<typeof streamMessages>[0] = (event, listener) => {
    const off = service.on(event, listener);
    listeners += 1;
    return () => {
      listeners -= 1;
      off();
    };
  };
  const [one, other] = [streamMessages(on), service.messages()];
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  for await (const { text } of one) if (text === 'Hello') break;
  expect(await one.next()).toEqual({ value: undefined, done: true });
  expect(listeners).toBe(0);
  await service.endChat();
  expect(await textsOf(other)).toEqual([undefined, undefined, 'Hello']);
});

test('who asks twice before anything has come gets two messages, or the end twice', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const stream = service.messages();
  const [first, second, third, fourth] = [stream.next(), stream.next(), stream.next(), stream.next()];
  gms.join({ nickname: 'Ann' });
  await deliver();
  expect([(await first).value?.index, (await second).value?.index]).toEqual([1, 2]);
  await service.endChat();
  expect([(await third).done, (await fourth).done]).toEqual([true, true]);
});

test('older messages that are fetched are no news', async () => {
  let kept: unknown;
  const async = {
    enabled: true,
    maxMessagePageSize: 1,
    getSessionData: (data: unknown) => {
      kept = data;
    },
    setSessionData: () => kept,
  };
  const { service: before, gms, clock } = createTestWebChat({ async });
  await before.startChat({ nickname: 'Ada' });
  const ann = gms.join({ nickname: 'Ann' });
  for (const text of ['one', 'two', 'three']) ann.say(text);

  const dataURL = 'http://gms.test/genesys/2/chat/test';
  const service = createWebChatService({ dataURL, async, fetch: gms.fetch, clock });
  await service.verifySession();
  const stream = service.messages();
  await service.fetchHistory();
  expect((await service.getTranscript()).messages.map(({ text }) => text)).toContain('one');
  ann.say('four');
  await service.bus.registerPlugin('WebChatService').command('WebChatService.poll');
  await service.endChat();
  expect((await textsOf(stream)).filter(Boolean)).toEqual(['four']);
});

test('a stream that is left says that it is done, and so it stays', async () => {
  const { service } = createTestWebChat();
  const stream = service.messages()[Symbol.asyncIterator]();
  expect(await stream.return?.()).toEqual({ value: undefined, done: true });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});
