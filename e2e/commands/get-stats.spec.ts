import { editions } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

for (const edition of editions) {
  rowTest(`${edition}/getStats/resolved/always`, `zeros before a chat`, async ({ widgets }) => {
    await widgets.open({ edition });
    expect(await widgets.command('getStats')).toEqual({
      status: 'resolved',
      value: { agents: {}, startTime: 0, endTime: 0, duration: 0 },
    });
  });

  rowTest(
    `${edition}/getStats/resolved/always`,
    `agents, and the time from the first message to the last`,
    async ({ widgets, service }) => {
      await service.clock.freeze();
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();
      const agent = await chat.join({ nickname: 'Ann' });
      await service.clock.advance(30_000);
      await agent.say('Sorry to keep you waiting');
      await widgets.message({ type: 'Message' });

      const { status, value } = await widgets.command('getStats');
      expect(status).toBe('resolved');
      const { agents, startTime, endTime, duration } = value as Record<string, number>;
      expect(Object.values(agents ?? {})).toEqual([
        expect.objectContaining({ name: 'Ann', connected: true }),
      ]);
      const [first] = await chat.transcript();
      expect({ startTime, endTime, duration }).toEqual({
        startTime: first?.utcTime,
        endTime: (first?.utcTime ?? 0) + 30_000,
        duration: 30_000,
      });
    },
  );
}
