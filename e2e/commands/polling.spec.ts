import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

const noSession = { status: 'rejected', value: 'No active chat session' };
const notFinished = { status: 'rejected', value: 'previous poll has not finished.' };
const nothing = { status: 'resolved', value: undefined };

rowTest(
  '9.0/startPoll/resolved/active',
  'polling that was stopped brings messages again',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.command('stopPoll');
    const agent = await chat.join({ nickname: 'Ann' });
    await agent.say('Hello');

    expect(await widgets.command('startPoll')).toEqual(nothing);
    expect(await widgets.message({ text: 'Hello' })).toMatchObject({ from: { name: 'Ann', type: 'Agent' } });
  },
);

rowTest('9.0/startPoll/rejected/no-session', 'no chat is under way', async ({ widgets, service }) => {
  await widgets.open();
  expect(await widgets.command('startPoll')).toEqual(noSession);
  expect(await service.journal.list()).toEqual([]);
});

rowTest('9.0/startPoll/rejected/cometd', 'a chat is under way, and pushed', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  expect(await widgets.command('startPoll')).toEqual({
    status: 'rejected',
    value: 'Polling is not supported when using CometD',
  });
});

rowTest('9.0/stopPoll/resolved/active', 'the server is asked no more', async ({ widgets, service }) => {
  await widgets.page.clock.install();
  await widgets.open();
  await widgets.startChat();
  await widgets.event('clientConnected');

  expect(await widgets.command('stopPoll')).toEqual(nothing);
  await widgets.event('pollingStopped');
  const refreshes = async () => (await service.journal.list({ operation: 'refresh' })).length;
  const before = await refreshes();
  expect(before).toBeGreaterThan(0);
  await widgets.page.clock.runFor(60_000);
  // A request that the page makes now is answered after any that its timers made.
  await widgets.command('sendMessage', { message: 'not polled' });
  expect(await refreshes()).toBe(before);
});

rowTest('9.0/stopPoll/rejected/no-session', 'no chat is under way', async ({ widgets }) => {
  await widgets.open();
  expect(await widgets.command('stopPoll')).toEqual(noSession);
});

rowTest('9.0/poll/resolved/active', 'WebChatService asks for news once', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.event('clientConnected');
  await widgets.command('stopPoll');
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello');

  expect(await widgets.asService('poll')).toEqual(nothing);
  await widgets.message({ text: 'Hello' });
});

rowTest(
  '9.0/poll/rejected/private',
  'another plugin calls it, with a chat or without',
  async ({ widgets }) => {
    const denied = {
      status: 'rejected',
      value: 'Access Denied to private command. Only WebChatService is allowed to invoke this command.',
    };
    await widgets.open();
    expect(await widgets.command('poll')).toEqual(denied);
    await widgets.startChat();
    expect(await widgets.command('poll')).toEqual(denied);
  },
);

rowTest('9.0/poll/rejected/not-finished', 'no chat is under way', async ({ widgets }) => {
  await widgets.open();
  expect(await widgets.asService('poll')).toEqual(notFinished);
});

rowTest(
  '9.0/poll/rejected/not-finished',
  'the poll before has no answer yet',
  async ({ widgets, service }) => {
    await widgets.open({ ajaxTimeout: 60_000 });
    await service.clock.freeze();
    await service.faults.add({ operation: 'refresh', effect: { kind: 'delay', ms: 1000 }, times: 1 });
    await widgets.startChat();
    await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);

    expect(await widgets.asService('poll')).toEqual(notFinished);
    await service.clock.advance(1000);
    await widgets.event('clientConnected');
  },
);
