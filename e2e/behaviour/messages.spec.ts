import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';
import { overCometD } from '../transports.ts';

testEach(
  'a push that comes twice is a message once',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await service.faults.add({ operation: 'push', times: 2, effect: { kind: 'duplicate' } });
    for (const text of ['One', 'Two', 'Three']) await ann.say(text);

    await widgets.message({ text: 'Three' });
    expect((await widgets.messages()).map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
    expect(await service.faults.unexercised()).toEqual([]);
  },
  overCometD,
);

testEach(
  'pushes that overtake one another lose no message, and the transcript has them in order',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await widgets.event('agentConnected');
    await service.faults.add({ operation: 'push', effect: { kind: 'reorder' } });
    for (const text of ['One', 'Two', 'Three']) await ann.say(text);

    for (const text of ['One', 'Two', 'Three']) await widgets.message({ text });
    const { value } = await widgets.command('getTranscript');
    const { messages } = value as { messages: { index: number }[] };
    expect(messages.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
  },
  overCometD,
);

testEach('a hundred messages in one breath arrive in their order', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  const texts = Array.from({ length: 100 }, (_, n) => `No. ${n + 1}`);
  await Promise.all(texts.map((text) => ann.say(text)));

  await widgets.message({ text: 'No. 100' });
  expect((await widgets.messages()).flatMap(({ type, text }) => (type === 'Message' ? [text] : []))).toEqual(
    texts,
  );
});

testEach(
  'a gap in the numbers, where agents spoke among themselves, holds nothing up',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.say('Jonny again', { visibility: 'agents' });
    await ann.say('Hello');

    expect(await widgets.message({ text: 'Hello' })).toMatchObject({ index: 4 });
    expect((await widgets.messages()).map(({ index }) => index)).toEqual([1, 2, 4]);
  },
);

testEach('rich content replaces the text that stands for it', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  const content = { text: 'Choose a kite' };
  await ann.say('[structured]', {
    eventAttributes: { 'structured-content': { 'genesys-chat': { content } } },
  });

  await widgets.message({ text: 'Choose a kite' });
});

testEach(
  'a bot is known as one, and a workflow is nobody who comes or goes',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const bot = await chat.join({ nickname: 'Kit', bot: true });
    await chat.announce('All agents are busy');
    await widgets.message({ text: 'All agents are busy' });

    expect(await widgets.event('botConnected')).toMatchObject({
      message: { from: { name: 'Kit', type: 'Bot' } },
    });
    expect(await widgets.heard('agentConnected')).toEqual([]);
    await bot.leave();
    await widgets.event('botDisconnected');
  },
);

testEach(
  'what the agent says before ending the chat is heard, also when the customer types meanwhile',
  async ({ widgets, service, transport }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    // As in the pause between two polls.
    await widgets.command('stopPoll');
    if (transport === 'polling') await widgets.event('pollingStopped');
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.say('Your ticket is 4711, bye');
    await chat.end();

    await widgets.command('sendTyping', { message: 'Hm' });
    await widgets.message({ text: 'Your ticket is 4711, bye' });
    await widgets.event('ended');
  },
);
