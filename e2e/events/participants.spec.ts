import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

const someone = (name: string, type: string) => ({ from: { id: expect.any(Number), name, type } });

rowTest('event/clientConnected', 'the customer has joined the chat', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();

  expect(await widgets.event('clientConnected')).toEqual({
    message: expect.objectContaining({ type: 'ParticipantJoined', index: 1, ...someone('Jonny', 'Client') }),
    agents: {},
    numAgentsConnected: 0,
  });
});

rowTest('event/clientDisconnected', 'the server ends the chat', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.event('clientConnected');
  await chat.end();

  expect(await widgets.event('clientDisconnected')).toEqual({
    message: expect.objectContaining({ type: 'ParticipantLeft', ...someone('Jonny', 'Client') }),
    agents: {},
    numAgentsConnected: 0,
  });
});

rowTest('event/clientDisconnected', 'the customer ends the chat', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('endChat');
  expect(await widgets.event('clientDisconnected')).toMatchObject({ numAgentsConnected: 0 });
});

for (const { type, kind, nickname, supervisor } of [
  { type: 'Agent', kind: 'agent', nickname: 'Ann', supervisor: false },
  { type: 'Supervisor', kind: 'supervisor', nickname: 'Sue', supervisor: true },
] as const) {
  rowTest(`event/${kind}Connected`, `${nickname} joins`, async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await chat.join({ nickname, type });

    const { message, agents, numAgentsConnected } = await widgets.event(`${kind}Connected`);
    expect(message).toMatchObject({ type: 'ParticipantJoined', ...someone(nickname, type) });
    expect(agents).toEqual({
      [message.from.id]: {
        name: nickname,
        connected: true,
        supervisor,
        connectedTime: expect.any(Number),
        disconnectedTime: false,
      },
    });
    expect(numAgentsConnected).toBe(1);
  });

  rowTest(
    `event/${kind}Disconnected`,
    `${nickname} leaves, and the chat goes on`,
    async ({ widgets, service }) => {
      await widgets.open();
      await widgets.startChat();
      const chat = await service.waitForChat();
      const participant = await chat.join({ nickname, type });
      await widgets.event(`${kind}Connected`);
      await participant.leave({ then: 'keepAlive' });

      const { message, agents, numAgentsConnected } = await widgets.event(`${kind}Disconnected`);
      expect(message).toMatchObject({ type: 'ParticipantLeft', ...someone(nickname, type) });
      expect(agents[message.from.id]).toMatchObject({
        name: nickname,
        connected: false,
        disconnectedTime: expect.any(Number),
      });
      expect(numAgentsConnected).toBe(0);
      expect((await widgets.command('sendMessage', { message: 'anybody?' })).status).toBe('resolved');
    },
  );
}

rowTest(
  'event/agentConnected',
  'a second agent is counted beside the first',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    await chat.join({ nickname: 'Ann' });
    await chat.join({ nickname: 'Bob' });

    const second = await widgets.event('agentConnected', { message: { from: { name: 'Bob' } } });
    expect(second.numAgentsConnected).toBe(2);
  },
);
