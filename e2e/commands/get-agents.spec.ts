import { editions } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

for (const edition of editions) {
  rowTest(`${edition}/getAgents/resolved/always`, `nobody before a chat`, async ({ widgets }) => {
    await widgets.open({ edition });
    expect(await widgets.command('getAgents')).toEqual({ status: 'resolved', value: { agents: {} } });
  });

  rowTest(
    `${edition}/getAgents/resolved/always`,
    `who takes part, and who did`,
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();
      const ann = await chat.join({ nickname: 'Ann' });
      await chat.join({ nickname: 'Sue', type: 'Supervisor' });
      await ann.leave();
      const left = await widgets.event('agentDisconnected');

      const { status, value } = await widgets.command('getAgents');
      expect(status).toBe('resolved');
      const { agents } = value as { agents: Record<string, unknown> };
      expect(Object.values(agents)).toEqual([
        {
          name: 'Ann',
          connected: false,
          supervisor: false,
          connectedTime: expect.any(Number),
          disconnectedTime: expect.any(Number),
        },
        {
          name: 'Sue',
          connected: true,
          supervisor: true,
          connectedTime: expect.any(Number),
          disconnectedTime: false,
        },
      ]);
      expect(Object.keys(agents)).toContain(String(left.message.from.id));
    },
  );
}
