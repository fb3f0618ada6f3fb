import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

for (const edition of editions) {
  rowTest(
    `${edition}/endChat/resolved/session-ended`,
    'the chat is over, here and on the server',
    async ({ widgets, service, transport }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();

      const { status, value } = await widgets.command('endChat');
      expect(status).toBe('resolved');
      expect(value).toMatchObject({ statusCode: 0 });
      if (transport === 'polling') expect(value).toMatchObject({ chatEnded: true, chatId: chat.id });
      await chat.waitFor({ type: 'ParticipantLeft' });
      expect((await chat.state()).ended).toBeDefined();
      await widgets.event('ended');
    },
  );

  rowTest(
    `${edition}/endChat/rejected/no-session`,
    'before a chat, and once more after its end',
    async ({ widgets }) => {
      const noSession = { status: 'rejected', value: rejection[edition]('There is no active chat session') };
      await widgets.open({ edition });
      expect(await widgets.command('endChat')).toEqual(noSession);

      await widgets.startChat();
      expect((await widgets.command('endChat')).status).toBe('resolved');
      expect(await widgets.command('endChat')).toEqual(noSession);
    },
  );
}

testEach('after endChat another chat can start', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const first = await service.waitForChat();
  await widgets.command('endChat');
  await widgets.startChat();
  const second = await service.waitForChat();
  await widgets.command('sendMessage', { message: 'hi' });

  await second.waitFor({ type: 'Message', text: 'hi' });
  expect(second.id).not.toBe(first.id);
  await first.waitFor({ type: 'ParticipantLeft' });
  expect((await second.state()).ended).toBeUndefined();
});
