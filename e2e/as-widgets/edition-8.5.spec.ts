import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const edition = '8.5';

testEach(
  'in edition 8.5 bots are agents, started says nothing, and news is the messages alone',
  async ({ widgets, service }) => {
    await widgets.open({ edition });
    await widgets.startChat();
    const chat = await service.waitForChat();
    const bot = await chat.join({ nickname: 'Kit', bot: true });
    expect(await widgets.event('started')).toEqual({});
    expect(await widgets.event('agentConnected')).toMatchObject({
      message: { from: { name: 'Kit', type: 'Agent' } },
      numAgentsConnected: 1,
    });
    expect((await widgets.command('getAgents')).value).toMatchObject({ agents: { 2: { name: 'Kit' } } });
    expect(Object.keys(await widgets.event('messageReceived')).sort()).toEqual([
      'messages',
      'originalMessages',
      'restoring',
    ]);
    await bot.leave();
    await widgets.event('agentDisconnected');
    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('bot'))).toEqual([]);
    await widgets.page.reload();
    expect(await widgets.event('restored')).toEqual({});
  },
);

testEach(
  'in edition 8.5 an end in the answer to a message shows with the next refresh',
  async ({ widgets, service }) => {
    await widgets.open({ edition });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await widgets.command('stopPoll');
    await chat.end();
    await widgets.command('sendMessage', { message: 'Hi' });
    expect(await widgets.heard('ended')).toEqual([]);
    await widgets.command('startPoll');
    await widgets.event('ended');
    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.slice(names.indexOf('clientDisconnected'))).toEqual([
      'clientDisconnected',
      'messageReceived',
      'ended',
      'pollingStopped',
    ]);
  },
  ['polling'],
);
