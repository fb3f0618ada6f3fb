import { expect, test } from '../mock.fixture.ts';

for (const [always200, status] of [
  [false, 400],
  [true, 200],
] as const) {
  test(`a missing or invalid parameter is answered HTTP ${status} with always200 ${always200}`, async ({
    customer,
    service,
  }) => {
    const { call, post } = await customer();
    await service.configure({ always200 });
    expect(await call('send')).toMatchObject({ status, body: { statusCode: 2, errors: [{ code: 100 }] } });
    expect(await call('refresh', { transcriptPosition: 'x' })).toMatchObject({
      status,
      body: { errors: [{ code: 100 }] },
    });
    expect(await post('', { firstName: 'Jo' })).toMatchObject({ status, body: { errors: [{ code: 103 }] } });
    expect((await call('sing')).status).toBe(404);
  });
}

test('with always200 an invalid start still makes no chat', async ({ customer, service }) => {
  const { post } = await customer();
  await service.configure({ always200: true });
  await post('', {});
  expect(await service.chats()).toHaveLength(1);
});

test('after the end a read over REST gets the transcript, and everything else is refused', async ({
  customer,
  service,
}) => {
  for (const afterEnd of ['transcript', 'observed'] as const) {
    const { call, send } = await customer();
    await service.configure({ afterEnd });
    await call('disconnect');
    for (const operation of ['refresh', 'disconnect'])
      expect(await call(operation), operation).toMatchObject({
        status: 200,
        body: { statusCode: 0, chatEnded: true },
      });
    expect(await send('x')).toMatchObject({
      status: 200,
      body: { statusCode: 2, chatEnded: true },
    });
  }
});

test('after the end every operation can be answered HTTP 400, to those who have the key', async ({
  customer,
  service,
}) => {
  const { call, post, chatId } = await customer();
  await service.configure({ afterEnd: 'http400' });
  expect((await call('disconnect')).status).toBe(200);
  for (const operation of ['refresh', 'disconnect', 'send'])
    expect(await call(operation, { message: 'x' }), operation).toMatchObject({
      status: 400,
      body: { statusCode: 2, chatEnded: true, errors: [{ code: 249 }] },
    });
  expect((await post(`/${chatId}/refresh`, { secureKey: 'wrong' })).status).toBe(200);
});

test('userId and alias can be required', async ({ customer, service }) => {
  const { call, userId, alias } = await customer();
  await service.configure({ requireIds: true });
  expect(await call('refresh')).toMatchObject({ status: 400, body: { errors: [{ code: 100 }] } });
  expect((await call('refresh', { userId })).status).toBe(400);
  expect(await call('refresh', { userId, alias })).toMatchObject({ status: 200, body: { statusCode: 0 } });
});

test('a lenient service takes part of a name, or none', async ({ customer, service }) => {
  const { post } = await customer();
  await service.configure({ profile: 'lenient' });
  for (const [fields, nickname] of [
    [{ firstName: 'Jo' }, 'Jo'],
    [{}, 'Customer'],
  ] as const) {
    const { body } = await post('', fields);
    expect(body.messages[0]?.from.nickname).toBe(nickname);
  }
  expect((await service.journal.findings()).filter(({ code }) => code === 'name-missing')).toHaveLength(2);
});

test('answers over REST say nothing of silent monitoring unless they are told to', async ({
  customer,
  service,
}) => {
  const { call } = await customer();
  expect((await call('refresh')).body).not.toHaveProperty('monitored');
  await service.configure({ monitored: 'always' });
  expect(await call('refresh')).toMatchObject({ body: { monitored: false } });
});

test('older servers spell the charset in capitals', async ({ customer, service }) => {
  const { call, post, send } = await customer();
  expect(await call('refresh')).toMatchObject({ type: 'application/json;charset=utf-8' });
  await service.configure({ profile: '8.5.1' });
  for (const { type, body } of [await call('refresh'), await send('x'), await post('', { nickname: 'Mo' })]) {
    expect(type).toBe('application/json;charset=UTF-8');
    expect(body.statusCode).toBe(0);
  }
  expect((await call('send')).type).toBe('application/json;charset=UTF-8');
});

test('an idle notice without a text is not sent, and the chat closes all the same', async ({
  customer,
  service,
}) => {
  const texts = { inactivityMessageAlert: 'Are you there?', inactivityMessageClose: '' };
  const { chatId } = await customer();
  await service.configure(texts);
  await service.clock.freeze();
  await service.clock.advance(400_000);
  const told = (await (await service.chat(chatId)).transcript()).map(({ type, text }) => text ?? type);
  expect(told).toEqual(['ParticipantJoined', 'ParticipantJoined', 'Are you there?', 'ParticipantLeft']);
});

test('the second alert has a text of its own', async ({ customer, service }) => {
  const { chatId } = await customer();
  await service.configure({
    inactivitySecondAlert: 10,
    inactivityMessageAlert2: 'Are you still there?',
  });
  await service.clock.freeze();
  await service.clock.advance(270_000);
  const alerts = (await (await service.chat(chatId)).transcript()).filter(({ type }) => type === 'IdleAlert');
  expect(alerts.map(({ text }) => text)).toEqual([
    'Chat session will be closed soon due to inactivity of chat participants.',
    'Are you still there?',
  ]);
});

test('inactivity can be turned off, and what counts as activity can be set', async ({
  customer,
  service,
}) => {
  const off = await customer();
  await service.configure({ inactivityEnabled: false });
  await service.clock.freeze();
  await service.clock.advance(4_000_000);
  expect(await off.call('refresh')).toMatchObject({ body: { chatEnded: false } });
  await service.configure({ inactivityEnabled: true });
  for (const [inactivityIncludeNotices, isKept] of [
    ['major', false],
    ['typing', true],
  ] as const) {
    const { call, chatId } = await customer();
    await service.configure({ inactivityIncludeNotices });
    await service.clock.freeze();
    await service.clock.advance(200_000);
    await call('startTyping');
    await service.clock.advance(100_000);
    const types = (await (await service.chat(chatId)).transcript()).map(({ type }) => type);
    expect(types.includes('IdleAlert'), inactivityIncludeNotices).toBe(!isKept);
  }
});

test('activity during the last timer starts everything again', async ({ customer, service }) => {
  const { call, chatId, send } = await customer();
  await service.clock.freeze();
  await service.clock.advance(290_000);
  await send('here');
  await service.clock.advance(250_000);
  const alerts = async () =>
    (await (await service.chat(chatId)).transcript()).filter(({ type }) => type === 'IdleAlert').length;
  expect(await alerts()).toBe(1);
  await service.clock.advance(10_000);
  expect(await alerts()).toBe(2);
  expect(await call('refresh')).toMatchObject({ body: { chatEnded: false } });
});
