import { expect, test } from '../fixtures.ts';

test('event/ready — a page that subscribes after the script tag hears it, once', async ({ widgets }) => {
  await widgets.open();
  await widgets.event('ready');
  await widgets.startChat();
  expect(await widgets.heard('ready')).toEqual([{ name: 'ready', data: undefined }]);
});

test('event/started — the chat has started', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();

  expect(await widgets.event('started')).toMatchObject({ sessionID: chat.id });
  expect(await widgets.heard('started')).toHaveLength(1);
});

test('event/ended — the customer ends the chat', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('endChat');
  await widgets.event('ended');

  const names = (await widgets.heard()).map(({ name }) => name);
  const last = names.slice(names.indexOf('pollingStopped'));
  expect(last).toEqual([
    'pollingStopped',
    'supervisorDisconnected',
    'agentDisconnected',
    'clientDisconnected',
    'ended',
  ]);
});

test('event/ended — the agent ends the chat, and what was said last still arrives', async ({
  widgets,
  service,
}) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await widgets.event('agentConnected');
  await agent.say('Bye');
  await agent.endChat();
  await widgets.event('pollingStopped');

  await widgets.message({ text: 'Bye' });
  const names = (await widgets.heard()).map(({ name }) => name);
  expect(names.filter((name) => name === 'ended')).toHaveLength(1);
  const last = names.slice(names.indexOf('agentDisconnected'));
  expect(last.filter((name) => !name.includes('Typing') && name !== 'clientDisconnected')).toEqual([
    'agentDisconnected',
    'messageReceived',
    'ended',
    'pollingStopped',
  ]);
  expect((await widgets.command('sendMessage', { message: 'wait' })).value).toBe(
    'There is no active chat session',
  );
});

test('event/error — the server answers with HTTP 500', async ({ widgets, service }) => {
  await service.faults.add({
    operation: 'send',
    times: 1,
    effect: { kind: 'status', status: 500, body: 'out of order' },
  });
  await widgets.open();
  await widgets.startChat();
  await widgets.command('sendMessage', { message: 'hi' });

  expect(await widgets.event('error')).toMatchObject({
    readyState: 4,
    status: 500,
    responseText: 'out of order',
  });
});

test('event/error — nothing answers when a chat is to start', async ({ widgets, nobody }) => {
  await widgets.open({ dataURL: nobody });
  await widgets.command('startChat', { nickname: 'Jonny' });

  expect(await widgets.event('error')).toMatchObject({ readyState: 0, status: 0 });
});

test('event/error — the session has expired: first ended, then error with the answer', async ({
  widgets,
  service,
}) => {
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
});
