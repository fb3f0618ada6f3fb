import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

for (const edition of editions) {
  rowTest(
    `${edition}/sendTyping/resolved/sent`,
    'the agent sees that the customer types, and what',
    async ({ widgets, service, transport }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();

      const { status, value } = await widgets.command('sendTyping', { message: 'hi' });
      expect(status).toBe('resolved');
      expect(value).toMatchObject({ statusCode: 0 });
      if (transport === 'polling') expect(value).toMatchObject({ chatId: chat.id });
      await chat.waitFor({ type: 'TypingStarted', text: 'hi' });
    },
  );

  rowTest(
    `${edition}/sendTyping/rejected/ajax-exception`,
    'the connection breaks before there is an answer',
    async ({ widgets, service, line, transport }) => {
      await widgets.open({ edition }, { origin: line.origin });
      await widgets.startChat();
      if (transport === 'polling') await widgets.command('stopPoll');

      const { status, value } = await line.cutBeforeAnswer(
        service.journal.waitFor({ operation: 'startTyping' }),
        () => widgets.command('sendTyping', { message: 'hi' }),
      );
      expect(status).toBe('rejected');
      expect(value).toMatchObject({ readyState: 0, status: 0 });
    },
  );

  rowTest(
    `${edition}/sendTyping/rejected/ajax-exception`,
    'the server answers with HTTP 503',
    async ({ widgets, service }) => {
      await service.faults.add({ operation: 'startTyping', effect: { kind: 'status', status: 503 } });
      await widgets.open({ edition });
      await widgets.startChat();

      const { status, value } = await widgets.command('sendTyping', { message: 'hi' });
      expect(status).toBe('rejected');
      expect(value).toMatchObject({ readyState: 4, status: 503, statusText: 'Service Unavailable' });
    },
    ['polling'],
  );

  rowTest(
    `${edition}/sendTyping/rejected/no-session`,
    'no chat is under way',
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      expect(await widgets.command('sendTyping', { message: 'hi' })).toEqual({
        status: 'rejected',
        value: rejection[edition]('There is no active chat session'),
      });
      expect(await service.journal.list()).toEqual([]);
    },
  );
}

testEach(
  'sendTyping while the customer already counts as typing resolves with nothing and sends nothing',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.page.clock.install();
    await widgets.command('sendTyping', { message: 'h' });

    expect(await widgets.command('sendTyping', { message: 'hi' })).toEqual({
      status: 'resolved',
      value: undefined,
    });
    expect(await service.journal.list({ operation: 'startTyping' })).toHaveLength(1);
  },
  ['polling'],
);
