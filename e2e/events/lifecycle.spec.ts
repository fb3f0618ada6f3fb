import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

rowTest('event/ready', 'a page that subscribes after the script tag hears it, once', async ({ widgets }) => {
  await widgets.open();
  await widgets.event('ready');
  await widgets.startChat();
  expect(await widgets.heard('ready')).toEqual([{ name: 'ready', data: {} }]);
});

rowTest('event/started', 'the chat has started', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();

  expect(await widgets.event('started')).toMatchObject({ sessionID: chat.id });
  expect(await widgets.heard('started')).toHaveLength(1);
});

rowTest('event/ended', 'the customer ends the chat', async ({ widgets, transport }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.event('clientConnected');
  await widgets.command('endChat');
  await widgets.event('ended');

  const names = (await widgets.heard()).map(({ name }) => name);
  const last = names.slice(names.indexOf('supervisorDisconnected'), names.indexOf('ended') + 1);
  expect(last).toEqual(['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected', 'ended']);
  expect(names.filter((name) => name === 'ended')).toHaveLength(1);
  if (transport === 'polling') {
    expect(names.indexOf('pollingStopped')).toBe(names.indexOf('supervisorDisconnected') - 1);
  }
});

rowTest(
  'event/ended',
  'the agent ends the chat, and what was said last still arrives',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const agent = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await agent.say('Bye');
    await agent.endChat();
    await widgets.event('ended');

    await widgets.message({ text: 'Bye' });
    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.filter((name) => name === 'ended')).toHaveLength(1);
    expect(names.filter((name) => name === 'agentDisconnected')).toHaveLength(1);
    expect(names.lastIndexOf('messageReceived')).toBeGreaterThan(names.indexOf('agentDisconnected'));
    expect(names.indexOf('ended')).toBeGreaterThan(names.lastIndexOf('messageReceived'));
    expect((await widgets.command('sendMessage', { message: 'wait' })).value).toBe(
      'There is no active chat session',
    );
  },
);

rowTest(
  'event/ended',
  'polling ceases when the agent has ended the chat',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const agent = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await agent.endChat();
    await widgets.event('pollingStopped');

    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['messageReceived', 'ended', 'pollingStopped']);
  },
  ['polling'],
);

rowTest('event/ended', 'nobody says anything for five minutes', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.event('clientConnected');
  await service.clock.advance(255_000);
  await widgets.message({ type: 'IdleAlert' });
  await service.clock.advance(45_000);

  await widgets.message({ type: 'IdleClose' });
  await widgets.event('ended');
  expect((await chat.state()).ended).toBeDefined();
});

rowTest(
  'event/error',
  'the server answers with HTTP 500',
  async ({ widgets, service }) => {
    const effect = { kind: 'status', status: 500, body: 'out of order' } as const;
    await service.faults.add({ operation: 'send', effect });
    await widgets.open();
    await widgets.startChat();
    await widgets.command('sendMessage', { message: 'hi' });

    expect(await widgets.event('error')).toMatchObject({
      readyState: 4,
      status: 500,
      responseText: 'out of order',
    });
  },
  ['polling'],
);

rowTest(
  'event/error',
  'the server refuses what cannot be mended',
  async ({ widgets, service, transport }) => {
    // In the answer to a request that is what ends the chat; what is pushed is an error in any case.
    const chatEnded = transport === 'polling';
    const effect = { kind: 'error', code: 249, advice: 'not today', chatEnded } as const;
    await service.faults.add({ operation: 'send', effect });
    await widgets.open();
    await widgets.startChat();
    await widgets.command('sendMessage', { message: 'hi' });

    expect(await widgets.event('error')).toMatchObject({
      statusCode: 2,
      errors: [{ code: 249, advice: 'not today' }],
    });
  },
);

rowTest('event/error', 'nothing answers when a chat is to start', async ({ widgets, nobody }) => {
  await widgets.open({}, { origin: nobody });
  await widgets.command('startChat', { nickname: 'Jonny' });

  expect(await widgets.event('error')).toMatchObject({ readyState: 0, status: 0 });
});

rowTest(
  'event/error',
  'the session has expired: first ended, then error with the answer',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    // The longest a client may keep silent is 45 s.
    await service.clock.advance(60_000, { clients: 'absent' });

    expect(await widgets.event('error')).toMatchObject({
      statusCode: 2,
      chatEnded: true,
      chatId: chat.id,
      errors: [{ code: 249, advice: expect.stringContaining('was not able to execute request') }],
    });
    const names = (await widgets.heard()).map(({ name }) => name);
    expect(names.filter((name) => name === 'ended' || name === 'error')).toEqual(['ended', 'error']);
  },
  ['polling'],
);
