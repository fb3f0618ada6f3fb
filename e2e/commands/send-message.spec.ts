import { editions, rejection } from '../editions.ts';
import { expect, test } from '../fixtures.ts';

for (const edition of editions) {
  test(`${edition}/sendMessage/resolved/sent — the server has the message`, async ({ widgets, service }) => {
    await widgets.open({ edition });
    await widgets.startChat();
    const chat = await service.waitForChat();

    const { status, value } = await widgets.command('sendMessage', { message: 'hi' });
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0, chatEnded: false, chatId: chat.id });
    expect(await chat.transcript()).toContainEqual(
      expect.objectContaining({
        type: 'Message',
        text: 'hi',
        from: { nickname: 'Jonny', participantId: 1, type: 'Client' },
      }),
    );
  });

  for (const [what, options] of [
    ['no options', undefined],
    ['no message', {}],
    ['an empty message', { message: '' }],
    ['a blank message', { message: ' \n\t' }],
    ['a message that is no text', { message: 5 }],
  ] as const) {
    test(`${edition}/sendMessage/rejected/no-text — given ${what}`, async ({ widgets }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      expect(await widgets.command('sendMessage', options)).toEqual({
        status: 'rejected',
        value: rejection[edition]('No message text provided'),
      });
    });
  }

  test(`${edition}/sendMessage/rejected/no-session — no chat is under way`, async ({ widgets, service }) => {
    await widgets.open({ edition });
    expect(await widgets.command('sendMessage', { message: 'hi' })).toEqual({
      status: 'rejected',
      value: rejection[edition]('There is no active chat session'),
    });
    expect(await service.journal.list()).toEqual([]);
  });

  test(`${edition}/sendMessage/rejected/ajax-exception — the server answers with HTTP 500`, async ({
    widgets,
    service,
  }) => {
    await service.faults.add({
      operation: 'send',
      times: 1,
      effect: { kind: 'status', status: 500, body: 'out of order' },
    });
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
  });
}

test('sendMessage rejects with the answer of a server that refuses the message', async ({
  widgets,
  service,
}) => {
  await service.faults.add({
    operation: 'send',
    times: 1,
    effect: { kind: 'error', code: 204, statusCode: 1 },
  });
  await widgets.open();
  await widgets.startChat();

  const refused = await widgets.command('sendMessage', { message: 'too long, say' });
  expect(refused.status).toBe('rejected');
  expect(refused.value).toMatchObject({ statusCode: 1, errors: [{ code: 204 }] });
  expect((await widgets.command('sendMessage', { message: 'shorter' })).status).toBe('resolved');
});

test('a message of any characters arrives as it was sent', async ({ widgets, service }) => {
  const text = 'a+b & c=d % é ✓ 𝒳 👩‍🚀\nsecond line "quoted" <b>';
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.command('sendMessage', { message: text });

  await chat.waitFor({ type: 'Message', text });
  expect(await widgets.message({ type: 'Message' })).toMatchObject({ text });
});
