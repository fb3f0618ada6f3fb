import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

rowTest(
  '9.0/updateUserData/resolved/active',
  'the agent has the new data beside the old',
  async ({ widgets, service, transport }) => {
    await widgets.open({ userData: { product: 'kite' } });
    await widgets.startChat();
    const chat = await service.waitForChat();

    const { status, value } = await widgets.command('updateUserData', { firstname: 'Joe' });
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0 });
    if (transport === 'polling') expect(value).toMatchObject({ chatId: chat.id });
    await service.journal.waitFor({ operation: 'updateData', fields: { userData: { firstname: 'Joe' } } });
    expect((await chat.state()).userData).toMatchObject({ product: 'kite', firstname: 'Joe' });
  },
);

rowTest(
  '9.0/updateUserData/rejected/ajax-exception',
  'the connection breaks before there is an answer',
  async ({ widgets, service, line, transport }) => {
    await widgets.open({}, { origin: line.origin });
    await widgets.startChat();
    if (transport === 'polling') await widgets.command('stopPoll');

    const { status, value } = await line.cutBeforeAnswer(
      service.journal.waitFor({ operation: 'updateData' }),
      () => widgets.command('updateUserData', { firstname: 'Joe' }),
    );
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ readyState: 0, status: 0 });
  },
);

rowTest(
  '9.0/updateUserData/resolved/inactive-merged',
  'the data that a chat will start with come back, and a chat starts with them',
  async ({ widgets, service }) => {
    await widgets.open({ userData: { product: 'boat' } });
    const first = await widgets.command('updateUserData', { firstname: 'Joe' });
    expect(first.status).toBe('resolved');
    expect(first.value).toMatchObject({ product: 'boat', firstname: 'Joe' });
    const second = await widgets.command('updateUserData', { product: 'kite' });
    expect(second.value).toMatchObject({ product: 'kite', firstname: 'Joe' });
    expect(await service.journal.list()).toEqual([]);

    await widgets.startChat();
    const chat = await service.waitForChat();
    expect((await chat.state()).userData).toMatchObject({ product: 'kite', firstname: 'Joe' });
  },
);

testEach(
  'data that one chat was started with are there when the next one starts',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat({ nickname: 'Jonny', userData: { product: 'kite' } });
    await service.waitForChat();
    await widgets.command('endChat');
    await widgets.startChat({ nickname: 'Jonny', userData: { colour: 'red' } });
    const second = await service.waitForChat();

    expect((await second.state()).userData).toMatchObject({ product: 'kite', colour: 'red' });
  },
);
