import { editions, rejection } from '../editions.ts';
import { expect, test } from '../fixtures.ts';

for (const edition of editions) {
  test(`${edition}/endChat/resolved/session-ended — the chat is over, here and on the server`, async ({
    widgets,
    service,
  }) => {
    await widgets.open({ edition });
    await widgets.startChat();
    const chat = await service.waitForChat();

    const { status, value } = await widgets.command('endChat');
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0, chatEnded: true, chatId: chat.id });
    expect((await chat.state()).ended).toBeDefined();
    await widgets.event('ended');
  });

  test(`${edition}/endChat/rejected/no-session — before a chat, and once more after its end`, async ({
    widgets,
  }) => {
    const noSession = { status: 'rejected', value: rejection[edition]('There is no active chat session') };
    await widgets.open({ edition });
    expect(await widgets.command('endChat')).toEqual(noSession);

    await widgets.startChat();
    expect((await widgets.command('endChat')).status).toBe('resolved');
    expect(await widgets.command('endChat')).toEqual(noSession);
  });
}

test('after endChat another chat can start', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const first = await service.waitForChat();
  await widgets.command('endChat');
  await widgets.startChat();
  const second = await service.waitForChat();

  expect(second.id).not.toBe(first.id);
  expect((await second.state()).ended).toBeUndefined();
});
