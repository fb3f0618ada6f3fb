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

test('after the end a read gets the transcript, and everything else is refused', async () => {
  const { gms, call } = await chatWith({ afterEnd: 'transcript' });
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

test('older servers say nothing of silent monitoring, and spell the charset in capitals', async () => {
  const { gms, call, post, service } = await chatWith({});
  expect(await call('refresh')).toMatchObject({
    type: 'application/json;charset=utf-8',
    body: { monitored: false },
  });
  await service.configure({ profile: '8.5.1' });
  for (const { type, body } of [
    await call('refresh'),
    await call('send', { message: 'x' }),
    await post('', { nickname: 'Mo' }),
  ]) {
    expect(type).toBe('application/json;charset=UTF-8');
    expect(body.statusCode).toBe(0);
    expect(body).not.toHaveProperty('monitored');
  }
  expect((await call('send')).type).toBe('application/json;charset=UTF-8');
  await gms.close();
});

test('idle notices can be turned off: the chat closes without them', async () => {
  for (const idleNotices of [true, false]) {
    const { gms, service, chatId } = await chatWith({ idleNotices });
    await service.clock.freeze();
    await service.clock.advance(400_000);
    const types = (await (await service.chat(chatId)).transcript()).map(({ type }) => type);
    expect(types).toEqual(
      idleNotices
        ? ['ParticipantJoined', 'IdleAlert', 'IdleClose', 'ParticipantLeft']
        : ['ParticipantJoined', 'ParticipantLeft'],
    );
    await gms.close();
  }
});
