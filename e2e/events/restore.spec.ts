import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

rowTest('event/restored', 'the page is loaded again, and the chat goes on', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  await widgets.command('sendMessage', { message: 'hi' });
  await widgets.message({ text: 'hi' });

  await widgets.page.reload();
  expect(await widgets.event('restored')).toEqual({ async: false });
  expect(await widgets.message({ text: 'hi' })).toMatchObject({ restoring: true });
  await ann.say('Welcome back');
  await widgets.message({ text: 'Welcome back' });
  expect((await widgets.messages()).map(({ type, text }) => text || type)).toEqual([
    'ParticipantJoined',
    'ParticipantJoined',
    'hi',
    'Welcome back',
  ]);
  const batches = (await widgets.heard('messageReceived')).map(({ data }) => data);
  expect(batches[0]).toMatchObject({ restoring: true, messages: { length: 3 } });
  expect(batches.at(-1)).toMatchObject({ restoring: false });
  expect(await widgets.heard('started')).toEqual([]);
});

rowTest('event/restored', 'the customer comes back within the time limit', async ({ widgets }) => {
  await widgets.page.clock.install();
  await widgets.open();
  await widgets.startChat();
  await widgets.event('clientConnected');
  await widgets.leave();
  await widgets.page.clock.fastForward(55_000);

  await widgets.open();
  await widgets.event('restored');
  await widgets.event('clientConnected');
});

rowTest(
  'event/restoreTimeout',
  'the customer comes back after the time limit',
  async ({ widgets, service }) => {
    await widgets.page.clock.install();
    await widgets.open();
    await widgets.startChat();
    const first = await service.waitForChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    await widgets.page.clock.fastForward(61_000);

    await widgets.open();
    await widgets.event('restoreTimeout');
    expect(await widgets.heard('restored')).toEqual([]);
    expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: false });
    await widgets.startChat();
    expect((await service.waitForChat()).id).not.toBe(first.id);
  },
);

rowTest(
  'event/restoreTimeout',
  'the customer comes back after a time limit of the page',
  async ({ widgets }) => {
    await widgets.page.clock.install();
    await widgets.open({ restoreTimeout: 10_000 });
    await widgets.startChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    await widgets.page.clock.fastForward(11_000);

    await widgets.open({ restoreTimeout: 10_000 });
    await widgets.event('restoreTimeout');
  },
);

rowTest(
  'event/restoreTimeout',
  'the chat was ended while the customer was away',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    await chat.end();

    await widgets.open();
    await widgets.event('restoreTimeout');
    expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: false });
  },
);

rowTest(
  'event/restoreFailed',
  'the chat server cannot be reached from the next page, and the chat is not forgotten',
  async ({ widgets, line, service }) => {
    const { origin } = line;
    await widgets.open({}, { origin });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    await line.cut();

    await widgets.open({}, { origin });
    await widgets.event('restoreFailed');
    expect(await widgets.heard('restored')).toEqual([]);
    expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: true });

    await line.open();
    await widgets.page.reload();
    await widgets.event('restored');
    expect((await widgets.command('getSessionData')).value).toMatchObject({ sessionID: chat.id });
  },
);

testEach(
  'a chat restored while the chat server is offline is there, and waits for it',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    await widgets.leave();
    await service.faults.add({ operation: 'refresh', offline: 2 });

    await widgets.open();
    await widgets.event('restoredOffline');
    await widgets.event('chatServerBackOnline');
    await widgets.event('clientConnected');
  },
  ['polling'],
);
