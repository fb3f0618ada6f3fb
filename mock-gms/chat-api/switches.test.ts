import { expect, test } from '@playwright/test';
import { type SettingsChange, startMockGms } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';

async function chatWith(settings: SettingsChange) {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${service.dataURL}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    const body = (await answer.json()) as Required<components['schemas']['ChatResponse']>;
    expect(checkAnswer(body.statusCode === 0 ? 'ChatResponse' : 'ChatFailure', body)).toEqual([]);
    return { status: answer.status, type: answer.headers.get('content-type'), body };
  };
  const { body: started } = await post('', { nickname: 'Jo' });
  await service.configure(settings);
  const { chatId, secureKey, userId, alias } = started;
  const call = (operation: string, fields: Record<string, string> = {}) =>
    post(`/${chatId}/${operation}`, { secureKey, ...fields });
  return { gms, service, post, call, userId, alias, chatId };
}

for (const [always200, status] of [
  [false, 400],
  [true, 200],
] as const) {
  test(`a parameter that is missing, or cannot be, is answered HTTP ${status} with always200 ${always200}`, async () => {
    const { gms, call, post } = await chatWith({ always200 });
    expect(await call('send')).toMatchObject({ status, body: { statusCode: 2, errors: [{ code: 100 }] } });
    expect(await call('refresh', { transcriptPosition: 'x' })).toMatchObject({
      status,
      body: { errors: [{ code: 100 }] },
    });
    expect(await post('', { firstName: 'Jo' })).toMatchObject({ status, body: { errors: [{ code: 103 }] } });
    expect((await call('sing')).status).toBe(404);
    await gms.close();
  });
}

test('with always200 a start that cannot be still brings no chat about', async () => {
  const { gms, service, post } = await chatWith({ always200: true });
  await post('', {});
  expect(await service.chats()).toHaveLength(1);
  await gms.close();
});

test('after the end a read over REST gets the transcript, and everything else is refused', async () => {
  for (const afterEnd of ['transcript', 'observed'] as const) {
    const { gms, call } = await chatWith({ afterEnd });
    await call('disconnect');
    for (const operation of ['refresh', 'disconnect'])
      expect(await call(operation), operation).toMatchObject({
        status: 200,
        body: { statusCode: 0, chatEnded: true },
      });
    expect(await call('send', { message: 'x' })).toMatchObject({
      status: 200,
      body: { statusCode: 2, chatEnded: true },
    });
    await gms.close();
  }
});

test('after the end every operation can be answered HTTP 400, to those who have the key', async () => {
  const { gms, call, post, chatId } = await chatWith({ afterEnd: 'http400' });
  expect((await call('disconnect')).status).toBe(200);
  for (const operation of ['refresh', 'disconnect', 'send'])
    expect(await call(operation, { message: 'x' }), operation).toMatchObject({
      status: 400,
      body: { statusCode: 2, chatEnded: true, errors: [{ code: 249 }] },
    });
  expect((await post(`/${chatId}/refresh`, { secureKey: 'wrong' })).status).toBe(200);
  await gms.close();
});

test('userId and alias can be required', async () => {
  const { gms, call, userId, alias } = await chatWith({ requireIds: true });
  expect(await call('refresh')).toMatchObject({ status: 400, body: { errors: [{ code: 100 }] } });
  expect((await call('refresh', { userId })).status).toBe(400);
  expect(await call('refresh', { userId, alias })).toMatchObject({ status: 200, body: { statusCode: 0 } });
  await gms.close();
});

test('a lenient service takes part of a name, or none', async () => {
  const { gms, post, service } = await chatWith({ profile: 'lenient' });
  for (const [fields, nickname] of [
    [{ firstName: 'Jo' }, 'Jo'],
    [{}, 'Customer'],
  ] as const) {
    const { body } = await post('', fields);
    expect(body.messages[0]?.from.nickname).toBe(nickname);
  }
  expect((await service.journal.findings()).filter(({ code }) => code === 'name-missing')).toHaveLength(2);
  await gms.close();
});

test('answers over REST say nothing of silent monitoring unless they are told to', async () => {
  const { gms, call, service } = await chatWith({});
  expect((await call('refresh')).body).not.toHaveProperty('monitored');
  await service.configure({ monitored: 'always' });
  expect(await call('refresh')).toMatchObject({ body: { monitored: false } });
  await gms.close();
});

test('older servers spell the charset in capitals', async () => {
  const { gms, call, post, service } = await chatWith({});
  expect(await call('refresh')).toMatchObject({ type: 'application/json;charset=utf-8' });
  await service.configure({ profile: '8.5.1' });
  for (const { type, body } of [
    await call('refresh'),
    await call('send', { message: 'x' }),
    await post('', { nickname: 'Mo' }),
  ]) {
    expect(type).toBe('application/json;charset=UTF-8');
    expect(body.statusCode).toBe(0);
  }
  expect((await call('send')).type).toBe('application/json;charset=UTF-8');
  await gms.close();
});

test('an idle notice without a text is not sent, and the chat closes all the same', async () => {
  const texts = { inactivityMessageAlert: 'Are you there?', inactivityMessageClose: '' };
  const { gms, service, chatId } = await chatWith(texts);
  await service.clock.freeze();
  await service.clock.advance(400_000);
  const told = (await (await service.chat(chatId)).transcript()).map(({ type, text }) => text ?? type);
  expect(told).toEqual(['ParticipantJoined', 'ParticipantJoined', 'Are you there?', 'ParticipantLeft']);
  await gms.close();
});

test('the second alert has a text of its own', async () => {
  const { gms, service, chatId } = await chatWith({
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
  await gms.close();
});

test('inactivity can be turned off, and what counts as activity can be set', async () => {
  const off = await chatWith({ inactivityEnabled: false });
  await off.service.clock.freeze();
  await off.service.clock.advance(4_000_000);
  expect(await off.call('refresh')).toMatchObject({ body: { chatEnded: false } });
  await off.gms.close();
  for (const [inactivityIncludeNotices, isKept] of [
    ['major', false],
    ['typing', true],
  ] as const) {
    const { gms, service, call, chatId } = await chatWith({ inactivityIncludeNotices });
    await service.clock.freeze();
    await service.clock.advance(200_000);
    await call('startTyping');
    await service.clock.advance(100_000);
    const types = (await (await service.chat(chatId)).transcript()).map(({ type }) => type);
    expect(types.includes('IdleAlert'), inactivityIncludeNotices).toBe(!isKept);
    await gms.close();
  }
});

test('activity during the last timer starts everything anew', async () => {
  const { gms, service, call, chatId } = await chatWith({});
  await service.clock.freeze();
  await service.clock.advance(290_000);
  await call('send', { message: 'here' });
  await service.clock.advance(250_000);
  const alerts = async () =>
    (await (await service.chat(chatId)).transcript()).filter(({ type }) => type === 'IdleAlert').length;
  expect(await alerts()).toBe(1);
  await service.clock.advance(10_000);
  expect(await alerts()).toBe(2);
  expect(await call('refresh')).toMatchObject({ body: { chatEnded: false } });
  await gms.close();
});
