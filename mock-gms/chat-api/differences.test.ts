import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import type { SettingsChange } from '../index.ts';
import type { components } from '../openapi/generated/gms.ts';

closeAfterEach();

type Answer = components['schemas']['ChatResponse'];

/** A chat with an agent, on a frozen clock, in a service with these settings. */
async function chatWith(settings: SettingsChange = {}, userData: Record<string, string> = {}) {
  const gms = await openGms();
  const service = gms.service('support');
  await service.configure(settings);
  await service.clock.freeze();
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${service.dataURL}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return (await answer.json()) as Answer;
  };
  const { chatId = '', secureKey = '', userId = '' } = await post('', { nickname: 'Jo', ...userData });
  const chat = await service.chat(chatId);
  const call = (operation: string, fields: Record<string, string> = {}) =>
    post(`/${chatId}/${operation}`, { secureKey, ...fields });
  return { gms, service, chat, post, call, chatId, secureKey, userId };
}

const seen = ({ messages }: Answer) =>
  messages.map(({ type, text }) => (text === undefined ? type : `${type} ${text}`));

test('a read receipt comes back as a notice of the customer, once for each position', async () => {
  const { call } = await chatWith();
  expect(seen(await call('readReceipt', { transcriptPosition: '1' }))).toEqual([
    'ParticipantJoined',
    'Notice read-confirm',
  ]);
  await call('readReceipt', { transcriptPosition: '1' });
  await call('readReceipt');
  const { messages, nextPosition } = await call('refresh');
  expect(messages.at(-1)).toMatchObject({
    type: 'Notice',
    index: 2,
    from: { type: 'Client', participantId: 1 },
  });
  expect(nextPosition).toBe(3);
});

test('where read receipts are not confirmed they leave no trace in the transcript', async () => {
  const { call, chat } = await chatWith({ readConfirm: false });
  await call('readReceipt', { transcriptPosition: '1' });
  expect(seen(await call('refresh'))).toEqual(['ParticipantJoined']);
  expect((await chat.state()).readPosition).toBe(1);
});

for (const ownTyping of [false, true])
  test(`one's own typing is ${ownTyping ? '' : 'not '}read by polling where ownTyping is ${ownTyping}`, async () => {
    const { call } = await chatWith({ ownTyping });
    await call('startTyping', { message: 'Hel' });
    expect(seen(await call('refresh', { transcriptPosition: '2' }))).toEqual(
      ownTyping ? ['TypingStarted Hel'] : [],
    );
    expect(seen(await call('refresh', { transcriptPosition: '1' }))).toEqual(['ParticipantJoined']);
  });

test('a wrong key is refused, and harms no chat by default', async () => {
  const { call, chat } = await chatWith();
  expect(await call('refresh', { secureKey: 'wrong' })).toMatchObject({ statusCode: 2 });
  expect((await chat.state()).customer.present).toBe(true);
  expect(await call('refresh')).toMatchObject({ statusCode: 0, chatEnded: false });
});

test('a wrong key removes the customer where the service says so, with reason 6, and agents stay', async () => {
  const { call, chat } = await chatWith({ wrongKey: 'remove' });
  await chat.join({ nickname: 'Ann' });
  expect(await call('file/limits', { secureKey: 'wrong' })).toMatchObject({ statusCode: 2 });
  const { customer, ended } = await chat.state();
  expect([customer.present, ended]).toEqual([false, undefined]);
  expect((await chat.log()).at(-1)).toMatchObject({ type: 'ParticipantLeft', reason: 6 });
  expect(await call('refresh')).toMatchObject({ statusCode: 2, errors: [{ code: 249 }] });
});

test('a wrong userId removes nobody', async () => {
  const { call, chat } = await chatWith({ wrongKey: 'remove' });
  expect(await call('refresh', { userId: '0000000000000000' })).toMatchObject({ statusCode: 2 });
  expect((await chat.state()).customer.present).toBe(true);
});

test('an idle alert tells which timer runs next, and for how many seconds', async () => {
  const { call, service } = await chatWith({ inactivitySecondAlert: 30 });
  await service.clock.advance(285_000);
  const alerts = (await call('refresh')).messages.filter(({ type }) => type === 'IdleAlert');
  expect(alerts.map(({ userData }) => userData)).toEqual([
    { 'next-idle-timer-type': 'ALERT', 'next-idle-timer-secs': '30' },
    { 'next-idle-timer-type': 'CLOSE', 'next-idle-timer-secs': '45' },
  ]);
});

test('answers say how long it is until the next idle notice, where they are told to', async () => {
  const { call, service } = await chatWith({ idleTimerExpire: true });
  await service.clock.advance(55_500);
  expect(await call('refresh')).toMatchObject({ idleTimerExpire: 200 });
  await service.clock.advance(199_500);
  expect(await call('refresh')).toMatchObject({ idleTimerExpire: 45 });
  expect(await call('disconnect')).not.toHaveProperty('idleTimerExpire');
  await service.configure({ idleTimerExpire: false });
  expect(await call('refresh')).not.toHaveProperty('idleTimerExpire');
});

test('an answer without a Chat Server has the ids of its request', async () => {
  const { call, service, secureKey, userId, chatId } = await chatWith();
  await service.faults.add({ operation: 'refresh', offline: 1 });
  expect(await call('refresh', { userId, alias: '117' })).toMatchObject({
    statusCode: 1,
    chatId,
    secureKey,
    userId,
    alias: '117',
  });
  expect(await call('refresh')).toMatchObject({ statusCode: 0 });
});

test('a start registers for push, unless the service keeps it from that', async () => {
  const keys = {
    'userData[GCTI_Chat_PushSubscribe]': 'true',
    'userData[GCTI_GMS_NodeGroup]': 'web',
    'userData[GCTI_GMS_PushDeviceId]': 'd1',
    'userData[GCTI_GMS_PushDeviceType]': 'customhttp',
  };
  for (const [settings, atOnce, later] of [
    [{}, true, true],
    [{ flexPushOnJoin: false }, false, true],
    [{ flexPushEnabled: false }, false, false],
  ] as const) {
    const { call, chat } = await chatWith(settings, keys);
    const isRegistered = async () => (await chat.state()).pushRegistration !== undefined;
    expect(await isRegistered()).toBe(atOnce);
    await call('updateData', keys);
    expect(await isRegistered()).toBe(later);
  }
});
