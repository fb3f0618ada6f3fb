import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';

async function controlled(options = {}) {
  const gms = await startMockGms({ port: 0, ...options });
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gms.url}/mock${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    if (response.status >= 400) expect(checkAnswer('ChatFailure', answer)).toEqual([]);
    return { status: response.status, answer, headers: response.headers };
  };
  return { gms, call };
}

test('a whole conversation can be held over the control API', async () => {
  const { gms, call } = await controlled();
  const form = new URLSearchParams({ nickname: 'Jo', 'userData[tier]': 'gold' });
  const response = await fetch(gms.dataURL('support'), { method: 'POST', body: form });
  const started = (await response.json()) as { chatId: string; secureKey: string };
  const chat = `/services/support/chats/${started.chatId}`;
  const { status, answer } = await call('POST', `${chat}/participants`, { nickname: 'Ann' });
  expect([status, answer]).toEqual([201, { participantId: 2 }]);
  const ann = `${chat}/participants/2`;
  expect((await call('POST', `${ann}/typing`, { typing: true, preview: 'Hel' })).status).toBe(204);
  expect((await call('POST', `${ann}/messages`, { text: 'Hello', messageType: 'text' })).status).toBe(204);
  expect((await call('POST', `${ann}/pushUrl`, { url: 'https://www.example.com/' })).status).toBe(204);
  expect((await call('POST', `${ann}/customNotice`, { text: 'note' })).status).toBe(204);
  expect((await call('PATCH', ann, { nickname: 'Anna' })).status).toBe(204);
  expect((await call('DELETE', `${ann}?reason=4`)).status).toBe(204);
  const detail = (await call('GET', chat)).answer;
  expect(checkAnswer('ChatDetail', detail)).toEqual([]);
  expect(detail).toMatchObject({ userData: { tier: 'gold' }, ended: false });
  expect(detail.log.map(({ type }: { type: string }) => type)).toEqual([
    'ChatRequested',
    'ParticipantJoined',
    'ParticipantJoined',
    'TypingStarted',
    'Message',
    'PushUrl',
    'CustomNotice',
    'NicknameUpdated',
    'ParticipantLeft',
  ]);
  expect(JSON.stringify(detail)).not.toContain(started.secureKey);
  expect((await call('POST', `${chat}/end`)).status).toBe(204);
  expect((await call('GET', '/services/support/chats')).answer).toMatchObject([
    { id: started.chatId, ended: true },
  ]);
  const exchanges = (await call('GET', '/services/support/journal')).answer;
  expect(checkAnswer('ExchangeList', exchanges)).toEqual([]);
  await gms.close();
});

test('settings, faults and the clock are set and shown', async () => {
  const { gms, call } = await controlled();
  expect((await call('GET', '/health')).answer).toMatchObject({ status: 'up' });
  expect((await call('GET', '/services')).answer).toEqual([]);
  const configured = await call('PATCH', '/services/support', { flexDisconnectTimeout: 60 });
  expect(configured.answer).toMatchObject({
    name: 'support',
    chats: 0,
    settings: { flexDisconnectTimeout: 60 },
  });
  expect(checkAnswer('ServiceList', (await call('GET', '/services')).answer)).toEqual([]);
  expect(
    (await call('PATCH', '/services/support', { flexDisconnectTimeout: null })).answer.settings
      .flexDisconnectTimeout,
  ).toBe(45);
  const fault = { operation: 'send', effect: { kind: 'status', status: 500 } };
  expect((await call('POST', '/services/support/faults', fault)).status).toBe(201);
  expect((await call('GET', '/services/support/faults')).answer).toEqual([{ ...fault, seen: 0, spoilt: 0 }]);
  expect((await call('DELETE', '/services/support/faults')).status).toBe(204);
  const { now } = (await call('POST', '/services/support/clock', { action: 'freeze' })).answer;
  expect((await call('POST', '/services/support/clock', { action: 'advance', ms: 1000 })).answer).toEqual({
    now: now + 1000,
    frozen: true,
  });
  expect((await call('POST', '/services/support/clock', { action: 'resume' })).answer.frozen).toBe(false);
  await gms.close();
});

for (const [method, path, body, status, advice] of [
  ['GET', '/services/nowhere', undefined, 404, 'there is no service nowhere'],
  ['GET', '/services/support/chats/0000', undefined, 404, 'there is no chat 0000'],
  ['PATCH', '/services/support', { flexDisconectTimeout: 1 }, 400, 'flexDisconectTimeout: is not known'],
  ['PATCH', '/services/support', '{broken', 400, ''],
  ['PATCH', '/services/a%20b', {}, 400, '"a b" cannot name a service'],
  ['POST', '/services/support/faults', { operation: 'send' }, 400, 'effect: is required'],
  ['POST', '/services/support/clock', { action: 'advance', ms: -1 }, 400, 'ms: must be 0 or more'],
  [
    'POST',
    '/services/support/chats/0000/participants/x/messages',
    { text: 'x' },
    400,
    'participantId is a number, not x',
  ],
  ['PUT', '/services/support', {}, 405, 'This method is not taken here'],
  ['GET', '/nothing', undefined, 404, ''],
] as const) {
  test(`a call that cannot be answered says why: ${method} ${path} ${JSON.stringify(body) ?? ''}`, async () => {
    const { gms, call } = await controlled();
    gms.service('support');
    const refused = await call(method, path, body);
    expect(refused.status).toBe(status);
    expect(refused.answer.errors[0].advice).toContain(advice);
    await gms.close();
  });
}

test('a form, which any page could send, is not taken', async () => {
  const { gms, call } = await controlled();
  const refused = await call('PATCH', '/services/support', 'a=b', { 'Content-Type': 'text/plain' });
  expect(refused.status).toBe(415);
  expect(
    (await call('GET', '/services', undefined, { Origin: 'https://evil.example' })).headers.get(
      'access-control-allow-origin',
    ),
  ).toBeNull();
  await gms.close();
});

test('with a token set, nothing is answered without it', async () => {
  const { gms, call } = await controlled({ controlToken: 's3cret' });
  expect((await call('GET', '/health')).status).toBe(401);
  expect((await call('GET', '/health', undefined, { Authorization: 'Bearer wrong!' })).status).toBe(401);
  expect((await call('GET', '/health', undefined, { Authorization: 'Bearer s3cret' })).status).toBe(200);
  await gms.close();
});
