import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

const nothing = { status: 'resolved', value: undefined };

rowTest(
  '9.0/restore/resolved/found',
  'another tab has started a chat meanwhile',
  async ({ widgets, otherTab, service }) => {
    await widgets.open();
    await widgets.event('ready');
    await otherTab.open();
    await otherTab.startChat();
    const chat = await service.waitForChat();
    await otherTab.event('clientConnected');

    expect(await widgets.asService('restore')).toEqual(nothing);
    await widgets.event('restored');
    await widgets.command('sendMessage', { message: 'from here, too' });
    await chat.waitFor({ type: 'Message', text: 'from here, too' });
  },
);

rowTest('9.0/restore/rejected/not-found', 'no chat was ever started', async ({ widgets, service }) => {
  await widgets.open();
  expect(await widgets.asService('restore')).toEqual({ status: 'rejected', value: undefined });
  expect(await service.journal.list()).toEqual([]);
});

rowTest(
  '9.0/restore/rejected/restoring',
  'the restore before has no answer yet',
  async ({ widgets, otherTab, service, transport }) => {
    const operation = transport === 'polling' ? 'refresh' : 'requestNotifications';
    await widgets.open({ ajaxTimeout: 60_000 });
    await widgets.event('ready');
    await otherTab.open();
    await otherTab.startChat();
    await otherTab.event('clientConnected');
    if (transport === 'polling') await otherTab.command('stopPoll');
    await service.clock.freeze();
    await service.faults.add({ operation, effect: { kind: 'delay', ms: 1000 } });

    const first = widgets.asService('restore');
    expect(await widgets.asService('restore')).toEqual({
      status: 'rejected',
      value: 'Already restoring. Ignoring request.',
    });
    await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);
    await service.clock.advance(1000);
    expect(await first).toEqual(nothing);
  },
);

rowTest('9.0/restore/rejected/already-active', 'a chat is under way, and goes on', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  const refused = {
    status: 'rejected',
    value: 'Chat session is already active, ignoring restore command.',
  };
  expect(await widgets.asService('restore')).toEqual(refused);
  expect(await widgets.command('restore')).toEqual(refused);
  expect((await widgets.command('sendMessage', { message: 'still here' })).status).toBe('resolved');
});

rowTest(
  '9.0/restore/rejected/private',
  'another plugin calls it, and there is no chat',
  async ({ widgets }) => {
    await widgets.open();
    expect(await widgets.command('restore')).toEqual({
      status: 'rejected',
      value:
        'Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode.',
    });
  },
);
