import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from './closing.fixture.ts';
import { RawClient } from './cometd/bayeux-client.fixture.ts';
import { MemoryStore, type ServiceHandle } from './index.ts';
import type { components } from './openapi/generated/gms.ts';

closeAfterEach();

type Answer = Required<components['schemas']['ChatResponse']>;

const ASYNC = { 'userData[GCTI_Chat_AsyncMode]': 'true' };
const DAY = 86_400_000;

async function post(url: string, fields: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return (await response.json()) as Answer;
}

/** An asynchronous chat over polling: what its page stored, and what it can ask with that. */
async function asyncChat(service: ServiceHandle, fields: Record<string, string> = ASYNC) {
  const { chatId, secureKey } = await post(service.dataURL, { nickname: 'Jo', ...fields });
  return {
    chatId,
    secureKey,
    ask: (operation: string, more: Record<string, string> = {}) =>
      post(`${service.dataURL}/${chatId}/${operation}`, { secureKey, ...more }),
    chat: () => service.chat(chatId),
  };
}

const types = ({ messages }: Answer) => messages.map(({ type }) => type);

test('an asynchronous chat outlives the silence of its page; an ordinary one beside it does not', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await service.clock.freeze();
  const lasting = await asyncChat(service);
  const ordinary = await asyncChat(service, {});
  await service.clock.advance(DAY - 1000, { clients: 'absent' });
  expect(await lasting.ask('refresh', { transcriptPosition: '1' })).toMatchObject({
    statusCode: 0,
    chatEnded: false,
  });
  expect(await ordinary.ask('refresh')).toMatchObject({ statusCode: 2, chatEnded: true });
});

test('it is alerted after a day and closed an hour later; a message in between starts the day again', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await service.clock.freeze();
  const { ask } = await asyncChat(service);
  await service.clock.advance(DAY, { clients: 'absent' });
  expect(types(await ask('refresh'))).toEqual(['ParticipantJoined', 'ParticipantJoined', 'IdleAlert']);
  await service.clock.advance(3_599_000, { clients: 'absent' });
  await ask('send', { message: 'still here' });
  await service.clock.advance(DAY, { clients: 'absent' });
  await service.clock.advance(3_600_000, { clients: 'absent' });
  const { chatEnded, messages } = await ask('refresh', { transcriptPosition: '4' });
  expect(chatEnded).toBe(true);
  expect(messages.map(({ type }) => type)).toEqual(['Message', 'IdleAlert', 'IdleClose', 'ParticipantLeft']);
  expect(messages.at(-1)?.eventAttributes).toEqual({ GCTI_SYSTEM: { 'quit-reason-code': '7' } });
});

test('the setting says what else keeps it from idling out', async () => {
  const gms = await openGms();
  for (const [asyncIdleNotices, operation, fields, isKept] of [
    ['none', 'customNotice', { message: 'x' }, false],
    ['major', 'pushUrl', { pushUrl: 'https://example.test/' }, true],
    ['major', 'customNotice', { message: 'x' }, false],
    ['major2', 'customNotice', { message: 'x' }, true],
    ['major2', 'updateNickname', { nickname: 'Joanna' }, false],
    ['major2', 'startTyping', {}, false],
    ['typing', 'startTyping', {}, true],
    ['typing', 'stopTyping', {}, false],
    ['typing', 'customNotice', { message: 'x' }, false],
    ['all', 'stopTyping', {}, true],
    ['all', 'updateNickname', { nickname: 'Joanna' }, true],
  ] as const) {
    const service = gms.service(`${asyncIdleNotices}-${operation}`);
    await service.configure({ asyncIdleNotices, asyncIdleAlert: 100 });
    await service.clock.freeze();
    const { ask } = await asyncChat(service);
    await service.clock.advance(60_000);
    await ask(operation, fields);
    await service.clock.advance(60_000);
    const isAlerted = types(await ask('refresh')).includes('IdleAlert');
    expect(isAlerted, service.name).toBe(!isKept);
  }
});

test('it is resumed from stored session data, also on another server over the same store', async () => {
  const store = new MemoryStore();
  const first = await openGms({ store });
  const { chatId, secureKey, ask } = await asyncChat(first.service('support'));
  const agent = await (await first.service('support').chat(chatId)).join({ nickname: 'Ann' });
  await agent.say('I find out and come back to you');
  const { nextPosition } = await ask('refresh');
  await agent.park();
  await first.close();

  const second = await openGms({ store });
  const service = second.service('support');
  const again = (position: number) =>
    post(`${service.dataURL}/${chatId}/refresh`, { secureKey, transcriptPosition: String(position) });
  expect(types(await again(nextPosition))).toEqual(['ParticipantLeft']);
  expect(types(await again(1))).toEqual([
    'ParticipantJoined',
    'ParticipantJoined',
    'Message',
    'ParticipantLeft',
  ]);
  const back = await (await service.chat(chatId)).join({ nickname: 'Ann' });
  await back.say('It is in the post');
  expect((await again(-1)).messages).toMatchObject([{ type: 'Message', text: 'It is in the post' }]);
});

test('its history is read in pages, from the end that -1 gives, without gaps or doubles', async () => {
  const gms = await openGms();
  const { ask } = await asyncChat(gms.service('support'));
  for (let i = 0; i < 100; i++) {
    if (i % 7 === 0) await ask('startTyping');
    await ask('send', { message: `message ${i}` });
  }
  const { messages: last, chatEnded } = await ask('refresh', { transcriptPosition: '-1' });
  expect([last.length, chatEnded]).toEqual([1, false]);
  const whole = (await ask('refresh', { transcriptPosition: '1' })).messages;
  const seen = new Map<number, unknown>();
  for (let position = last[0]?.index ?? 0; position > 1; ) {
    position = Math.max(1, position - 20);
    const { messages } = await ask('refresh', { transcriptPosition: String(position) });
    const isStored = ({ type }: { type: string }) => !type.startsWith('Typing');
    for (const message of messages.filter(isStored)) seen.set(message.index ?? 0, message);
  }
  expect([...seen.values()]).toHaveLength(101);
  expect([...seen].sort(([a], [b]) => a - b).map(([, message]) => message)).toEqual(whole);
});

test('only an asynchronous chat can be parked', async () => {
  const gms = await openGms();
  const { chat } = await asyncChat(gms.service('support'), {});
  const agent = await (await chat()).join();
  await expect(agent.park()).rejects.toMatchObject({ code: 'notAsync' });
});

test('push registration keys are taken at the start and later, and shown in the state of the chat', async () => {
  const gms = await openGms();
  const { ask, chat } = await asyncChat(gms.service('support'), {
    'userData[push_notification_deviceid]': 'token-1',
    'userData[push_notification_type]': 'fcm',
  });
  expect((await (await chat()).state()).pushRegistration).toMatchObject({ deviceId: 'token-1', type: 'fcm' });
  await ask('updateData', { 'userData[push_notification_deviceid]': 'token-2' });
  expect((await (await chat()).state()).pushRegistration).toMatchObject({ deviceId: 'token-2' });
});

test('over CometD it outlives the Bayeux session, and requestNotifications brings push keys and what was missed', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await service.clock.freeze();
  const page = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await page.startChat({ nickname: 'Jo', userData: { GCTI_Chat_AsyncMode: 'true' } });
  const chat = await service.waitForChat();
  const { secureKey } = (await chat.state()).keys;
  await page.post([{ channel: '/meta/disconnect', clientId: page.clientId }], { path: '/disconnect' });
  await service.clock.advance(DAY - 1000, { clients: 'absent' });
  await (await chat.join({ nickname: 'Ann' })).say('Are you there?');

  const back = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await back.handshake();
  const registration = { push_notification_deviceid: 'token', push_notification_type: 'fcm' };
  await back.publish({
    operation: 'requestNotifications',
    secureKey,
    transcriptPosition: 2,
    userData: registration,
  });
  const [missed] = await back.pushes(() => true);
  expect(missed?.messages.map(({ type }) => type)).toEqual(['ParticipantJoined', 'Message']);
  expect(await chat.state()).toMatchObject({
    userData: { GCTI_Chat_AsyncMode: 'true', ...registration },
    pushRegistration: { deviceId: 'token', type: 'fcm' },
  });
  await back.publish({ operation: 'requestNotifications', secureKey, userData: 'no map' });
  const [refused] = await back.pushes(() => true);
  expect(refused).toMatchObject({ statusCode: 2, errors: [{ code: 100 }] });
});

test('a customer who is away is told by a POST to the tester’s own URL', async () => {
  let resolvePosted = (_body: string): void => undefined;
  const posted = new Promise<string>((resolve) => {
    resolvePosted = resolve;
  });
  const tester = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      resolvePosted(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => tester.listen(0, '127.0.0.1', resolve));
  const gms = await openGms();
  const service = gms.service('support');
  await service.configure({
    customHttpPushUrl: `http://127.0.0.1:${(tester.address() as AddressInfo).port}/push`,
  });
  await service.clock.freeze();
  const { chat } = await asyncChat(service, {
    ...ASYNC,
    'userData[GCTI_Chat_PushSubscribe]': 'true',
    'userData[GCTI_GMS_NodeGroup]': 'web',
    'userData[GCTI_GMS_PushDeviceId]': 'phone',
    'userData[GCTI_GMS_PushDeviceType]': 'customhttp',
  });
  const agent = await (await chat()).join({ nickname: 'Ann' });
  await agent.say('Are you there?');
  await service.clock.advance(10_000, { clients: 'absent' });
  expect(JSON.parse(await posted)).toEqual({
    deviceId: 'phone',
    message: 'There is news in your chat.',
  });
  expect(await service.journal.list({ operation: 'customHttpPush' })).toMatchObject([{ status: 200 }]);
  await gms.close();
  tester.close();
});
