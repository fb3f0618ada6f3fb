import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { ClosedError, type Conversation, connectMockGms, type RunningMockGms } from '../index.ts';
import type { MockGms, ServiceHandle } from './mock-gms.ts';

closeAfterEach();

async function start(service: ServiceHandle): Promise<void> {
  await (
    await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) })
  ).text();
}

/** Everything that can be waited for in a service, and when all of it is being waited for. */
async function everyWait(service: ServiceHandle) {
  await start(service);
  const chat = await service.waitForChat();
  const waits = {
    chat: service.waitForChat({ timeout: 60_000 }),
    entry: chat.waitFor({ text: 'never' }, { timeout: 60_000 }),
    exchange: service.journal.waitFor({ operation: 'send' }, { timeout: 60_000 }),
  };
  for (const wait of Object.values(waits)) wait.catch(() => {});
  const gone = new Promise<void>((resolve) => {
    void service.follow(({ type }) => type === 'gone' && resolve());
  });
  return { ...waits, gone };
}

for (const where of ['here', 'elsewhere'] as const) {
  const connected = (gms: RunningMockGms): Promise<MockGms> | MockGms =>
    where === 'here' ? gms : connectMockGms(gms.url);

  test(`settings that are read are a copy, and a name that is no text names no service: ${where}`, async () => {
    const gms = await connected(await openGms());
    const service = gms.service('support');
    Object.assign(await service.settings(), { apikey: 'stolen' });
    Object.assign(await service.configure({ inactivityAlert: 60 }), { apikey: 'stolen' });
    const { apikey, inactivityAlert } = await service.settings();
    expect([apikey, inactivityAlert]).toEqual([undefined, 60]);
    for (const name of [undefined, 5, ''])
      expect(() => gms.service(name as string)).toThrow('is not a valid service name');
    expect(await gms.services()).toEqual(['support']);
    expect([await service.clock.freeze(), await service.clock.resume()]).toEqual([undefined, undefined]);
  });

  test(`what is there already is found without any time to wait: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    await expect(service.waitForChat({ timeout: 0 })).rejects.toThrow('waited 0 ms');
    await start(service);
    const chat = await service.waitForChat({ timeout: 0 });
    expect(await chat.waitFor({ type: 'ParticipantJoined' }, { timeout: 0 })).toMatchObject({ index: 1 });
    expect(await service.journal.waitFor({ operation: 'requestChat' }, { timeout: 0 })).toMatchObject({
      number: 1,
    });
    await expect(service.journal.waitFor({ operation: 'send' }, { timeout: 0 })).rejects.toThrow(
      'waited 0 ms',
    );
    await expect(chat.waitFor({ text: 'never' }, { timeout: 0 })).rejects.toThrow('waited 0 ms');
  });

  test(`waiting ends with an error when the server is closed: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    const { gone, ...waits } = await everyWait(service);
    // Whatever comes over the connection in this order has arrived with the answer.
    await service.settings();
    await gms.close();
    for (const [name, wait] of Object.entries(waits))
      await expect(wait, name).rejects.toThrow(where === 'here' ? ClosedError : Error);
    await gone;
  });

  test(`waiting ends with an error when the service is removed: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    const { gone, chat, entry, exchange } = await everyWait(service);
    await service.settings();
    await service.remove();
    await expect(chat).rejects.toThrow(ClosedError);
    await expect(entry).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchChat' });
    await expect(exchange).rejects.toThrow(ClosedError);
    await gone;
    expect(await gms.services()).toEqual([]);
  });

  test(`a wait for a chat ends with its service, and does not find the chat of the next one: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    await start(service);
    await service.waitForChat();
    const waiting = service.waitForChat({ timeout: 60_000 });
    waiting.catch(() => {});
    // Whatever comes over the connection in this order has arrived with the answer.
    await service.settings();
    await gms.service('support').remove();
    await gms.service('support').configure({});
    await start(service);
    await expect(waiting).rejects.toThrow(ClosedError);
  });

  test(`a chat of a service that was removed is no chat any more: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    await start(service);
    const chat = await service.waitForChat();
    const agent = await chat.join();
    await service.remove();
    await expect(chat.waitFor({ text: 'never' })).rejects.toMatchObject({ code: 'noSuchChat' });
    const calls = { ...{ log: chat.log, state: chat.state, files: chat.files }, end: chat.end };
    for (const [name, call] of Object.entries({ ...calls, join: chat.join, transcript: chat.transcript }))
      await expect(call(), name).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchChat' });
    await expect(agent.say('Hello')).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchChat' });
    expect(await gms.services()).toEqual([]);
  });

  test(`a script goes with the service that it played in: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    const greets = (text: string) => ({
      name: text,
      async run(conversation: Conversation) {
        await conversation.join();
        await conversation.say(text);
      },
    });
    await service.play(greets('Of the first'));
    await service.remove();
    await service.play(greets('Of the second'));
    await start(service);
    const chat = await service.waitForChat();
    await chat.waitFor({ text: 'Of the second' });
    const agents = (await chat.state()).participants.filter(({ type }) => type === 'Agent');
    expect(agents).toHaveLength(1);
  });

  test(`waiting for an entry ends with an error when the service is reset: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    const { entry, chat } = await everyWait(service);
    await service.settings();
    await service.reset();
    await expect(entry).rejects.toMatchObject({ code: 'noSuchChat' });
    // Another chat may come.
    await start(service);
    expect(await (await chat).log()).toHaveLength(2);
  });

  test(`a clock that is being moved when the server is closed keeps nobody waiting: ${where}`, async () => {
    const gms = await openGms();
    const service = (await connected(gms)).service('support');
    await service.clock.freeze();
    let isStuck = () => {};
    const stuck = new Promise<void>((resolve) => {
      isStuck = resolve;
    });
    // An alarm that somebody elsewhere has set, and never answers, holds up the clock.
    await service.follow(({ type }) => type === 'alarm' && isStuck());
    const alarm = { at: (await service.clock.now()) + 1000 };
    await fetch(`${gms.url}/mock/services/support/clock/alarms`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(alarm),
    });
    const jump = service.clock.advance(60_000);
    jump.catch(() => {});
    await stuck;
    await gms.close();
    await expect(jump).rejects.toThrow(ClosedError);
  });
}

test('a server that is closed has no services any more', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await gms.close();
  await expect(service.waitForChat()).rejects.toThrow(
    'there is no service support any more: the server was closed',
  );
  expect(() => gms.service('other')).toThrow(ClosedError);
});

test('invalid times are refused, and harm nothing', async () => {
  const gms = await openGms();
  for (const handle of [gms, await connectMockGms(gms.url)]) {
    const service = handle.service('support');
    await start(service);
    for (const ms of [1e18, 8.64e15, Number.MAX_SAFE_INTEGER, -1]) {
      await expect(service.clock.advance(ms), String(ms)).rejects.toThrow(RangeError);
    }
    const snapshot = await service.snapshot();
    for (const now of [1e18, 8.64e15, -1]) {
      const clock = { ...snapshot.clock, now };
      await expect(service.restore({ ...snapshot, clock }), String(now)).rejects.toThrow();
    }
    expect(await service.chats()).toHaveLength(1);
    await service.reset();
  }
});
