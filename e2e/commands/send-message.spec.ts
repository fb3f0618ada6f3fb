import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

for (const edition of editions) {
  rowTest(
    `${edition}/sendMessage/resolved/sent`,
    'the server has the message',
    async ({ widgets, service, transport }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();

      const { status, value } = await widgets.command('sendMessage', { message: 'hi' });
      expect(status).toBe('resolved');
      expect(value).toMatchObject({ statusCode: 0 });
      if (transport === 'polling') expect(value).toMatchObject({ chatEnded: false, chatId: chat.id });
      await chat.waitFor({ type: 'Message', text: 'hi' });
      expect(await chat.transcript()).toContainEqual(
        expect.objectContaining({
          type: 'Message',
          text: 'hi',
          from: { nickname: 'Jonny', participantId: 1, type: 'Client' },
        }),
      );
    },
  );

  rowTest(
    `${edition}/sendMessage/rejected/no-text`,
    'no options, no message, an empty or a blank one, or none that is a text',
    async ({ widgets, service }) => {
      const noText = { status: 'rejected', value: rejection[edition]('No message text provided') };
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();
      for (const options of [undefined, {}, { message: '' }, { message: ' \n\t' }, { message: 5 }]) {
        expect(await widgets.command('sendMessage', options)).toEqual(noText);
      }
      expect((await chat.transcript()).map(({ type }) => type)).toEqual(['ParticipantJoined']);
    },
  );

  rowTest(
    `${edition}/sendMessage/rejected/no-session`,
    'no chat is under way',
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      expect(await widgets.command('sendMessage', { message: 'hi' })).toEqual({
        status: 'rejected',
        value: rejection[edition]('There is no active chat session'),
      });
      expect(await service.journal.list()).toEqual([]);
    },
  );

  rowTest(
    `${edition}/sendMessage/rejected/ajax-exception`,
    'the connection breaks before there is an answer',
    async ({ widgets, service, line, transport }) => {
      await widgets.open({ edition }, { origin: line.origin });
      await widgets.startChat();
      if (transport === 'polling') await widgets.command('stopPoll');

      const { status, value } = await line.cutBeforeAnswer(
        service.journal.waitFor({ operation: 'send' }),
        () => widgets.command('sendMessage', { message: 'hi' }),
      );
      expect(status).toBe('rejected');
      expect(value).toMatchObject({ readyState: 0, status: 0 });
    },
  );

  rowTest(
    `${edition}/sendMessage/rejected/ajax-exception`,
    'the server answers with HTTP 500',
    async ({ widgets, service }) => {
      const effect = { kind: 'status', status: 500, body: 'out of order' } as const;
      await service.faults.add({ operation: 'send', effect });
      await widgets.open({ edition });
      await widgets.startChat();

      const { status, value } = await widgets.command('sendMessage', { message: 'hi' });
      expect(status).toBe('rejected');
      expect(value).toMatchObject({
        readyState: 4,
        status: 500,
        statusText: 'Internal Server Error',
        responseText: 'out of order',
      });
    },
    ['polling'],
  );
}

testEach(
  'sendMessage rejects with the answer of a server that refuses the message',
  async ({ widgets, service }) => {
    await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 204, statusCode: 1 } });
    await widgets.open();
    await widgets.startChat();

    const refused = await widgets.command('sendMessage', { message: 'too long, say' });
    expect(refused.status).toBe('rejected');
    expect(refused.value).toMatchObject({ statusCode: 1, errors: [{ code: 204 }] });
    expect((await widgets.command('sendMessage', { message: 'shorter' })).status).toBe('resolved');
  },
  ['polling'],
);

testEach('a message of any characters and length arrives as it was sent', async ({ widgets, service }) => {
  const text = 'a+b & c=d % é ✓ 𝒳 👩‍🚀\nsecond line "quoted" <b>'.padEnd(20_000, ' kite');
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.command('sendMessage', { message: text });

  await chat.waitFor({ type: 'Message', text });
  expect(await widgets.message({ type: 'Message' })).toMatchObject({ text });
});

testEach('a message longer than the page allows is not sent', async ({ widgets, service }) => {
  await widgets.open({ maxMessageLength: 3 });
  await widgets.startChat();
  const chat = await service.waitForChat();

  // Code points count, and not the halves that JavaScript keeps some of them in.
  expect((await widgets.command('sendMessage', { message: '👍👍👍' })).status).toBe('resolved');
  expect(await widgets.command('sendMessage', { message: 'four' })).toEqual({
    status: 'rejected',
    value: 'Message length exceeds configured threshold of (3) characters',
  });
  await chat.waitFor({ type: 'Message', text: '👍👍👍' });
  expect((await chat.transcript()).map(({ text }) => text)).not.toContain('four');
});
