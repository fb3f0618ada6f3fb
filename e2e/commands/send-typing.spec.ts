import { editions, rejection } from '../editions.ts';
import { expect, test } from '../fixtures.ts';

for (const edition of editions) {
  test(`${edition}/sendTyping/resolved/sent — the agent sees that the customer types, and what`, async ({
    widgets,
    service,
  }) => {
    await widgets.open({ edition });
    await widgets.startChat();
    const chat = await service.waitForChat();

    const { status, value } = await widgets.command('sendTyping', { message: 'hi' });
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0, chatId: chat.id });
    await chat.waitFor({ type: 'TypingStarted', text: 'hi' });
  });

  test(`${edition}/sendTyping/rejected/ajax-exception — the server answers with HTTP 503`, async ({
    widgets,
    service,
  }) => {
    await service.faults.add({ operation: 'startTyping', times: 1, effect: { kind: 'status', status: 503 } });
    await widgets.open({ edition });
    await widgets.startChat();

    const { status, value } = await widgets.command('sendTyping', { message: 'hi' });
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ readyState: 4, status: 503, statusText: 'Service Unavailable' });
  });

  test(`${edition}/sendTyping/rejected/no-session — no chat is under way`, async ({ widgets, service }) => {
    await widgets.open({ edition });
    expect(await widgets.command('sendTyping', { message: 'hi' })).toEqual({
      status: 'rejected',
      value: rejection[edition]('There is no active chat session'),
    });
    expect(await service.journal.list()).toEqual([]);
  });
}

test('sendTyping while the customer already counts as typing resolves with nothing and sends nothing', async ({
  widgets,
  service,
}) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.page.clock.install();
  await widgets.command('sendTyping', { message: 'h' });

  expect(await widgets.command('sendTyping', { message: 'hi' })).toEqual({
    status: 'resolved',
    value: undefined,
  });
  const typings = (await service.journal.list()).filter(({ operation }) => operation === 'startTyping');
  expect(typings).toHaveLength(1);
});
