import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

rowTest('event/messageReceived', 'what the agent says', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello');
  await widgets.message({ text: 'Hello' });

  const sent = (await chat.transcript()).find(({ text }) => text === 'Hello');
  const batches = (await widgets.heard('messageReceived')).map(({ data }) => data);
  const batch = batches.find(({ messages }) =>
    messages.some((message: { text?: string }) => message.text === 'Hello'),
  );
  expect(batch).toMatchObject({ restoring: false, originalMessages: expect.arrayContaining([sent]) });
  expect(batch.messages).toContainEqual(
    expect.objectContaining({
      type: 'Message',
      text: 'Hello',
      index: sent?.index,
      timestamp: sent?.utcTime,
      from: { id: sent?.from.participantId, type: 'Agent', name: 'Ann' },
    }),
  );
});

rowTest(
  'event/messageReceived',
  "the customer's own message comes back, once",
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.command('sendMessage', { message: 'hi' });
    const agent = await chat.join({ nickname: 'Ann' });
    await widgets.message({ text: 'hi' });
    await agent.say('Hello');
    await widgets.message({ text: 'Hello' });

    expect((await widgets.messages()).map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  },
);

rowTest(
  'event/messageReceived',
  'joins, a pushed address and a custom notice are messages too',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const agent = await chat.join({ nickname: 'Ann' });
    await agent.pushUrl('https://example.com/help');
    await agent.customNotice('survey', { userData: { stars: '5' } });

    await widgets.message({ type: 'ParticipantJoined' });
    expect(await widgets.message({ type: 'PushUrl' })).toMatchObject({ text: 'https://example.com/help' });
    expect(await widgets.message({ type: 'CustomNotice' })).toMatchObject({
      text: 'survey',
      userData: { stars: '5' },
    });
  },
);

rowTest(
  'event/messageReceived',
  'one batch holds all that one answer brought',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.event('clientConnected');
    await widgets.command('stopPoll');
    const agent = await chat.join({ nickname: 'Ann' });
    await agent.say('One');
    await agent.say('Two');
    await widgets.command('startPoll');
    await widgets.message({ text: 'Two' });

    const batches = (await widgets.heard('messageReceived')).map(({ data }) => data.messages);
    expect(batches.at(-1)).toEqual([
      expect.objectContaining({ type: 'ParticipantJoined' }),
      expect.objectContaining({ type: 'Message', text: 'One' }),
      expect.objectContaining({ type: 'Message', text: 'Two' }),
    ]);
  },
  ['polling'],
);
