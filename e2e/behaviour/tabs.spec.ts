import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

testEach(
  'a second tab joins the chat of the first, and both hear what is said',
  async ({ widgets, otherTab, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await otherTab.open();
    await otherTab.event('restored');

    await (await chat.join({ nickname: 'Ann' })).say('Hello to both');
    await widgets.message({ text: 'Hello to both' });
    await otherTab.message({ text: 'Hello to both' });
    await otherTab.command('sendMessage', { message: 'from the second' });
    await widgets.message({ text: 'from the second' });
    await otherTab.message({ text: 'from the second' });
    expect(await service.chats()).toHaveLength(1);
    for (const tab of [widgets, otherTab]) {
      const indices = (await tab.messages()).map(({ index }) => index);
      expect(indices).toEqual([1, 2, 3, 4]);
    }
  },
);

testEach('a chat that one tab ends is over in the other one, too', async ({ widgets, otherTab, service }) => {
  await widgets.open();
  await widgets.startChat();
  await service.waitForChat();
  await widgets.event('clientConnected');
  await otherTab.open();
  await otherTab.event('restored');
  await widgets.command('endChat');

  await otherTab.event('ended');
  expect((await otherTab.command('verifySession')).value).toEqual({ sessionActive: false });
});

testEach(
  'two tabs that start a chat at the same time do not start two',
  async ({ widgets, otherTab, service }) => {
    await widgets.open({ ajaxTimeout: 60_000 });
    await otherTab.open({ ajaxTimeout: 60_000 });
    await service.clock.freeze();
    await service.faults.add({ operation: 'requestChat', effect: { kind: 'delay', ms: 1000 } });
    const first = widgets.command('startChat', { nickname: 'Jonny' });
    await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);

    expect(await otherTab.command('startChat', { nickname: 'Jonny' })).toEqual({
      status: 'rejected',
      value: { statusCode: 1 },
    });
    await service.clock.advance(1000);
    expect((await first).status).toBe('resolved');
    expect(await service.chats()).toHaveLength(1);
  },
  ['polling'],
);

testEach(
  'a tab whose chat is over leaves the next one alone, which another tab has begun',
  async ({ widgets, otherTab, service }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    await otherTab.open();
    await otherTab.event('restored');
    await otherTab.command('endChat');
    await otherTab.startChat();

    await widgets.event('ended');
    expect((await otherTab.command('sendMessage', { message: 'Still there?' })).status).toBe('resolved');
    await otherTab.message({ text: 'Still there?' });
    const states = await Promise.all((await service.chats()).map((chat) => chat.state()));
    expect(states.filter(({ ended }) => !ended)).toHaveLength(1);
    await otherTab.page.reload();
    await otherTab.event('restored');
  },
);

testEach(
  'a tab that was closed while it started a chat keeps no other one from starting',
  async ({ widgets, otherTab, service }) => {
    await widgets.open({ ajaxTimeout: 60_000 });
    await otherTab.open({ ajaxTimeout: 60_000 });
    await service.clock.freeze();
    await service.faults.add({ operation: 'requestChat', effect: { kind: 'delay', ms: 1000 } });
    void widgets.command('startChat', { nickname: 'Jonny' }).catch(() => {});
    await expect.poll(async () => (await service.faults.unexercised()).length).toBe(0);
    await widgets.page.close();
    await service.clock.advance(1000);

    await expect
      .poll(async () => (await otherTab.command('startChat', { nickname: 'Jonny' })).status)
      .toBe('resolved');
    expect((await otherTab.command('sendMessage', { message: 'Hello' })).status).toBe('resolved');
  },
  ['polling'],
);

testEach(
  'tabs that have lost the server poll at their own pace, and neither ends the chat of both',
  async ({ widgets, otherTab, service, line }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    await widgets.event('clientConnected');
    await otherTab.open({}, { origin: line.origin });
    await otherTab.event('restored');
    await line.cut();
    for (const tab of [widgets, otherTab]) await tab.event('disconnected');
    await line.open();
    for (const tab of [widgets, otherTab]) await tab.event('reconnected');

    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello to both');
    for (const tab of [widgets, otherTab]) await tab.message({ text: 'Hello to both' });
    expect(await service.chats()).toHaveLength(1);
    const ids = await Promise.all([widgets, otherTab].map((tab) => tab.command('getSessionData')));
    expect(ids[0]).toEqual(ids[1]);
  },
);
