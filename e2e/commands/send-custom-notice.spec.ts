import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

rowTest(
  '9.0/sendCustomNotice/resolved/sent',
  'the server has the notice',
  async ({ widgets, service, transport }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();

    const { status, value } = await widgets.command('sendCustomNotice', { message: 'bye' });
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0 });
    if (transport === 'polling') expect(value).toMatchObject({ chatId: chat.id });
    await chat.waitFor({ type: 'CustomNotice', text: 'bye' });
  },
);

rowTest(
  '9.0/sendCustomNotice/rejected/ajax-exception',
  'the connection breaks before there is an answer',
  async ({ widgets, service, line, transport }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    if (transport === 'polling') await widgets.command('stopPoll');

    const { status, value } = await line.cutBeforeAnswer(
      service.journal.waitFor({ operation: 'customNotice' }),
      () => widgets.command('sendCustomNotice', { message: 'bye' }),
    );
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ readyState: 0, status: 0 });
  },
);

testEach('a custom notice needs no message', async ({ widgets, service }) => {
  await widgets.open();
  await widgets.startChat();
  const chat = await service.waitForChat();

  expect((await widgets.command('sendCustomNotice')).status).toBe('resolved');
  await chat.waitFor({ type: 'CustomNotice' });
});
