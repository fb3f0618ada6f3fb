import { expect, test } from '@playwright/test';
import { started } from '../../tests/cometd-chat.fixture.ts';

test('when a lost connection is back, what was missed is asked for, and nothing comes twice', async () => {
  const { service, gms, deliver, heard, bayeux, last, texts } = await started();
  gms.join({ nickname: 'Ann' }).say('before');
  await deliver();
  bayeux.lose();
  bayeux.lose();
  expect(heard).toEqual(['messageReceived', 'disconnected']);
  gms.add('Message', { nickname: 'Ann', participantId: 2, type: 'Agent' }, { text: 'missed' });
  await expect(service.sendMessage({ message: 'unsent' })).rejects.toEqual({ statusCode: 1 });
  bayeux.regain();
  expect(heard.at(-1)).toBe('reconnected');
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 4, message: '' });
  await service.sendMessage({ message: 'after' });
  await deliver();
  expect(await texts()).toEqual([undefined, undefined, 'before', 'missed', 'after']);
});

test('later events that come before the answer do not hide what was missed', async () => {
  const { gms, clock, bayeux, texts } = await started();
  const ann = gms.join({ nickname: 'Ann' });
  bayeux.lose();
  ann.say('missed');
  ann.say('pushed at once');
  gms.spoil('requestNotifications', 'connection lost');
  bayeux.regain();
  bayeux.push(gms.respond(gms.events.slice(-1)));
  await clock.advance(3000);
  expect(await texts()).toEqual([undefined, undefined, 'missed', 'pushed at once']);
});

test('a client that the server has forgotten shakes hands again and asks for what it missed, and publishes no other event', async () => {
  const { gms, deliver, clock, heard, bayeux, texts, operations } = await started();
  gms.join({ nickname: 'Ann' }).say('missed');
  bayeux.forget();
  await clock.advance(0);
  gms.add('Message', { nickname: 'Ann', participantId: 2, type: 'Agent' }, { text: 'after' });
  await deliver();
  expect(operations()).toEqual(['handshake', 'start', 'handshake', 'requestNotifications']);
  expect(heard).toEqual(['messageReceived', 'messageReceived']);
  expect(await texts()).toEqual([undefined, undefined, 'missed', 'after']);
});

test('a server that says goodbye is asked again, every three seconds and thirty times at most', async () => {
  const { gms, clock, heard, bayeux, operations } = await started();
  gms.spoil('requestNotifications', 'no answer', 40);
  bayeux.dismiss();
  await clock.advance(250);
  expect(heard).toEqual(['disconnected', 'reconnected']);
  await clock.advance(89_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(30);
  expect(heard).toEqual(['disconnected', 'reconnected']);
  await clock.advance(1000);
  expect(heard).toEqual(['disconnected', 'reconnected', 'chatServerTimeout']);
  await clock.advance(60_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(30);
});

for (const [failure, asks] of [
  ['connection lost', 1],
  [{ status: 503 }, 0],
] as const)
  test(`a message that fails by ${JSON.stringify(failure)} lets the client ask ${asks} times for what it may have missed`, async () => {
    const { service, gms, deliver, heard, bayeux, operations, texts } = await started();
    gms.join({ nickname: 'Ann' }).say('lost with it');
    gms.spoil('send', failure);
    await expect(service.sendMessage({ message: 'no answer' })).rejects.toBeDefined();
    expect(operations()).toEqual(['handshake', 'start', 'send']);
    bayeux.regain();
    bayeux.regain();
    await deliver();
    expect(operations().slice(3)).toEqual(Array(asks).fill('requestNotifications'));
    expect(await texts()).toEqual([undefined, ...(asks ? [undefined, 'lost with it'] : [])]);
    expect(heard).not.toContain('disconnected');
  });

test('a server that answers is not asked again', async () => {
  const { clock, bayeux, operations } = await started();
  bayeux.dismiss();
  await clock.advance(30_000);
  expect(operations().filter((operation) => operation === 'requestNotifications')).toHaveLength(1);
});

test('an index that is no number does not spoil the position from which events are asked for', async () => {
  const { gms, bayeux, last } = await started();
  const from = { nickname: 'Ann', participantId: 2, type: 'Agent' };
  for (const index of ['9', 'text', {}, null, Number.NaN, -1, 1.5])
    bayeux.push({ ...gms.respond([]), messages: [{ index, type: 'Message', from, text: 'Hi' }] } as never);
  bayeux.lose();
  bayeux.regain();
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 2 });
});

test('after a second loss, what was missed by then is asked for, and not what the first one had cost', async () => {
  const { gms, clock, bayeux, last, deliver } = await started();
  const ann = gms.join({ nickname: 'Ann' });
  bayeux.lose();
  bayeux.regain();
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 2 });
  await clock.advance(3000);
  ann.say('heard');
  await deliver();
  bayeux.lose();
  bayeux.regain();
  expect(last()).toMatchObject({ operation: 'requestNotifications', transcriptPosition: 4 });
});
