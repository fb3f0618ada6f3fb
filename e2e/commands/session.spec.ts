import { inEachTheSame, inEveryState } from '../fixtures/every-state.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

rowTest('9.0/getSessionData/resolved/always', 'the ids of the running chat', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();

  const { status, value } = await widgets.command('getSessionData');
  expect(status).toBe('resolved');
  expect(value).toEqual({
    sessionID: chat.id,
    secureKey: expect.any(String),
    userId: expect.any(String),
    alias: expect.any(String),
  });
  // Anyone who has them can open the chat.
  const { sessionID, ...keys } = value as Record<string, string>;
  const body = new URLSearchParams(keys);
  const answer = await fetch(`${service.dataURL}/${sessionID}/refresh`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ statusCode: 0, chatId: chat.id });
});

rowTest(
  '9.0/getSessionData/rejected/never',
  'it resolves in every state of the service',
  async ({ widgets, line, service, transport }) => {
    const statuses = await inEveryState(
      { widgets, line, service, transport },
      async () => (await widgets.command('getSessionData', { anything: true })).status,
    );
    expect(statuses).toEqual(inEachTheSame('resolved'));
  },
);

rowTest(
  '9.0/verifySession/resolved/always',
  'false before a chat, true in one, and false after its end',
  async ({ widgets }) => {
    const active = { status: 'resolved', value: { sessionActive: true } };
    const inactive = { status: 'resolved', value: { sessionActive: false } };
    await widgets.open();
    expect(await widgets.command('verifySession')).toEqual(inactive);
    await widgets.startChat();
    expect(await widgets.command('verifySession')).toEqual(active);
    await widgets.command('endChat');
    expect(await widgets.command('verifySession')).toEqual(inactive);
  },
);

testEach('verifySession on the next page waits until the chat is restored', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.page.reload();

  expect((await widgets.command('verifySession')).value).toEqual({ sessionActive: true });
  const { value } = await widgets.command('getSessionData');
  expect(value).toMatchObject({ sessionID: chat.id });
});
