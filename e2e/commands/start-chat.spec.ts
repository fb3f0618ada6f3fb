import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const malformed = {
  '8.5': 'malformed JSON provided in userData property',
  '9.0': 'malformed data object provided in userData property',
} as const;

for (const edition of editions) {
  rowTest(
    `${edition}/startChat/resolved/session-started`,
    `the server confirms the session`,
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      const { status, value } = await widgets.command('startChat', {
        nickname: 'Jonny',
        firstname: 'Johnathan',
        lastname: 'Smith',
        email: 'jon.smith@mail.com',
        subject: 'product questions',
        userData: {},
      });
      const chat = await service.waitForChat();

      expect(status).toBe('resolved');
      expect(value).toMatchObject({
        statusCode: 0,
        chatEnded: false,
        chatId: chat.id,
        secureKey: expect.any(String),
        userId: expect.any(String),
        alias: expect.any(String),
        messages: [
          {
            index: 1,
            type: 'ParticipantJoined',
            from: { nickname: 'Jonny', participantId: 1, type: 'Client' },
          },
        ],
      });
    },
  );

  rowTest(
    `${edition}/startChat/rejected/already-active`,
    `a chat is under way, and goes on`,
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();

      expect(await widgets.command('startChat', { nickname: 'Jonny' })).toEqual({
        status: 'rejected',
        value: rejection[edition]('There is already an active chat session'),
      });
      expect((await widgets.command('sendMessage', { message: 'still here' })).status).toBe('resolved');
      await chat.waitFor({ type: 'Message', text: 'still here' });
    },
  );

  rowTest(
    `${edition}/startChat/rejected/ajax-exception`,
    `nothing answers at the configured address`,
    async ({ widgets, nobody }) => {
      await widgets.open({ edition }, { origin: nobody });
      const { status, value } = await widgets.command('startChat', { nickname: 'Jonny' });

      expect(status).toBe('rejected');
      expect(value).toMatchObject({ readyState: 0, status: 0 });
    },
  );

  rowTest(
    `${edition}/startChat/rejected/ajax-exception`,
    `the server wants an API key`,
    async ({ widgets, service }) => {
      await service.configure({ apikey: 'open sesame' });
      await widgets.open({ edition });
      const { status, value } = await widgets.command('startChat', { nickname: 'Jonny' });

      expect(status).toBe('rejected');
      expect(value).toMatchObject({
        readyState: 4,
        status: 401,
        statusText: 'Unauthorized',
        responseText: expect.stringContaining('"errors"'),
        responseJSON: { statusCode: 2, errors: [{ code: 401, advice: expect.any(String) }] },
      });
    },
    ['polling'],
  );

  rowTest(
    `${edition}/startChat/rejected/server-exception`,
    `the server answers that no chat can start now`,
    async ({ widgets, service }) => {
      await service.faults.add({
        operation: 'requestChat',
        times: 1,
        effect: { kind: 'error', code: 240, advice: 'later' },
      });
      await widgets.open({ edition });
      const refused = await widgets.command('startChat', { nickname: 'Jonny' });

      expect(refused.status).toBe('rejected');
      expect(refused.value).toMatchObject({ errors: [{ code: 240, advice: 'later' }] });
      expect(refused.value).not.toMatchObject({ statusCode: 0 });
      // A refusal leaves no half-started chat behind.
      expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
    },
  );

  rowTest(
    `${edition}/startChat/rejected/malformed-user-data`,
    `userData is text that is not JSON, and nothing is sent`,
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      expect(await widgets.command('startChat', { nickname: 'Jonny', userData: '{"half": ' })).toEqual({
        status: 'rejected',
        value: rejection[edition](malformed[edition]),
      });
      expect(await service.journal.list()).toEqual([]);
    },
  );
}

testEach(
  'startChat hands the entry form to the server under the names of the chat API',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat({
      firstname: 'Johnathan',
      lastname: 'Smith',
      email: 'jon.smith@mail.com',
      subject: 'products',
    });
    const chat = await service.waitForChat();

    // Without a nickname the server makes one of both names.
    expect((await chat.state()).participants).toEqual([
      expect.objectContaining({ nickname: 'Johnathan Smith' }),
    ]);
    const fields = {
      nickname: '',
      firstName: 'Johnathan',
      lastName: 'Smith',
      emailAddress: 'jon.smith@mail.com',
      subject: 'products',
    };
    await service.journal.verify({ operation: 'requestChat', fields, times: 1 });
  },
);

testEach(
  'startChat merges its userData with the configured one, and its own wins',
  async ({ widgets, service }) => {
    await widgets.open({ userData: { product: 'boat', language: 'en' } });
    await widgets.startChat({ nickname: 'Jonny', userData: { product: 'kite' } });
    const chat = await service.waitForChat();

    expect((await chat.state()).userData).toMatchObject({ product: 'kite', language: 'en' });
  },
);

testEach('startChat takes userData as JSON text too', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat({ nickname: 'Jonny', userData: '{"product": "kite"}' });
  const chat = await service.waitForChat();

  expect((await chat.state()).userData).toMatchObject({ product: 'kite' });
});

testEach(
  'startChat shows the configured API key to the server',
  async ({ widgets, service }) => {
    await service.configure({ apikey: 'open sesame' });
    await widgets.open({ apikey: 'open sesame' });

    expect((await widgets.command('startChat', { nickname: 'Jonny' })).status).toBe('resolved');
  },
  ['polling'],
);

testEach(
  'startChat tells the agent where the customer comes from, whatever the page says',
  async ({ widgets, service }) => {
    await widgets.open({ userData: { _genesys_url: 'https://example.com' } });
    await widgets.startChat({ nickname: 'Jonny', userData: { _genesys_source: 'a plane' } });
    const chat = await service.waitForChat();

    expect((await chat.state()).userData).toMatchObject({
      _genesys_source: 'web',
      _genesys_url: widgets.page.url(),
      _genesys_pageTitle: await widgets.page.title(),
    });
  },
);
