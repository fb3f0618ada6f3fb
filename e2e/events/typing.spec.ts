import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

rowTest('event/agentTypingStarted', 'the agent begins to type', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await widgets.event('agentConnected');
  await agent.startTyping();

  expect(await widgets.event('agentTypingStarted')).toMatchObject({
    type: 'TypingStarted',
    from: { type: 'Agent', name: 'Ann' },
  });
});

rowTest('event/agentTypingStopped', 'the agent stops typing', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await widgets.event('agentConnected');
  await agent.startTyping();
  await widgets.event('agentTypingStarted');
  expect(await widgets.heard('agentTypingStopped')).toEqual([]);
  await agent.stopTyping();

  expect(await widgets.event('agentTypingStopped')).toMatchObject({
    type: 'TypingStopped',
    from: { type: 'Agent', name: 'Ann' },
  });
});

rowTest('event/agentTypingStopped', "the agent's message ends the typing", async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await widgets.event('agentConnected');
  await agent.startTyping();
  await widgets.event('agentTypingStarted');
  await agent.say('Hello');

  await widgets.event('agentTypingStopped');
});

rowTest(
  'event/clientTypingStarted',
  'the first sendTyping, and not the next',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.command('sendTyping', { message: 'h' });
    await widgets.event('clientTypingStarted');
    await chat.waitFor({ type: 'TypingStarted', text: 'h' });
    await widgets.command('sendTyping', { message: 'hi' });

    expect(await widgets.heard('clientTypingStarted')).toHaveLength(1);
  },
);

rowTest(
  'event/clientTypingStopped',
  'the countdown after the last key has run out, and the agent is told',
  async ({ widgets, service }) => {
    const { clock } = widgets.page;
    await clock.install();
    await widgets.open({ ajaxTimeout: 60_000 });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await clock.pauseAt(Date.now() + 60_000);

    await widgets.command('sendTyping', { message: 'h' });
    await clock.runFor(1500);
    await widgets.command('sendTyping', { message: 'hi' });
    await clock.runFor(1500);
    expect(await widgets.heard('clientTypingStopped')).toEqual([]);
    await clock.runFor(700);
    expect(await widgets.heard('clientTypingStopped')).toHaveLength(1);
    await chat.waitFor({ type: 'TypingStopped' });
  },
  ['polling'],
);

rowTest(
  'event/clientTypingStopped',
  'nothing more is typed, and the agent is told',
  async ({ widgets, service }) => {
    await widgets.page.clock.install();
    await widgets.open({ ajaxTimeout: 60_000 });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.command('sendTyping', { message: 'h' });
    await chat.waitFor({ type: 'TypingStarted', text: 'h' });
    await widgets.page.clock.runFor(15_000);

    await chat.waitFor({ type: 'TypingStopped' });
    expect(await widgets.heard('clientTypingStopped')).toHaveLength(1);
  },
);

rowTest(
  'event/clientTypingStopped',
  'sending ends the typing without another request',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.command('sendTyping', { message: 'hi' });
    await widgets.command('sendMessage', { message: 'hi' });

    await widgets.event('clientTypingStopped');
    const operations = (await service.journal.list()).map(({ operation }) => operation);
    expect(operations).toContain('startTyping');
    expect(operations).not.toContain('stopTyping');
  },
);
