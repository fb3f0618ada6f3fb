import { expect, test } from '@playwright/test';
import type { EventName } from '../chat/events.ts';
import { createTestWebChat } from '../testing.ts';

/** A chat of edition 8.5 with what it has published, `messageReceived` without its messages. */
async function started(userData = {}) {
  const chat = createTestWebChat({ edition: '8.5' });
  const heard: [EventName, unknown][] = [];
  const names: EventName[] = ['started', 'agentConnected', 'botConnected', 'messageReceived', 'ended'];
  for (const name of names) chat.service.on(name, (data) => heard.push([name, data]));
  await chat.service.startChat({ nickname: 'Ada', userData });
  return { ...chat, heard, names: () => heard.map(([name]) => name) };
}

test('in edition 8.5 started has no data, and messageReceived has neither sessionData nor oldMessages', async () => {
  const { heard, deliver } = await started();
  await deliver();
  expect(heard[0]).toEqual(['started', {}]);
  const received = heard.find(([name]) => name === 'messageReceived')?.[1];
  expect(received).toMatchObject({ restoring: false });
  expect(received).not.toHaveProperty('sessionData');
  expect(received).not.toHaveProperty('oldMessages');
});

test('edition 8.5 counts bots as agents', async () => {
  const { service, gms, deliver, names } = await started();
  gms.join({ nickname: 'Robo', bot: true });
  await deliver();
  expect(names()).toContain('agentConnected');
  expect(names()).not.toContain('botConnected');
  expect(await service.getAgents()).toMatchObject({ agents: { 2: { name: 'Robo', connected: true } } });
});

test('edition 8.5 ends a chat with the refresh that tells of it', async () => {
  const { service, gms, deliver, names } = await started();
  await deliver();
  gms.spoil('send', { answer: { statusCode: 0, chatEnded: true } });
  await service.sendMessage({ message: 'Hi' });
  expect(names()).not.toContain('ended');
  gms.end();
  await deliver();
  expect(names()).toContain('ended');
});

for (const [edition, kept] of [
  ['8.5', { GCTI_LanguageCode: 'en' }],
  ['9.0', { GCTI_LanguageCode: 'en', tier: 'gold', mood: 'good' }],
] as const)
  test(`edition ${edition} keeps ${edition === '8.5' ? 'no' : 'all'} user data of a chat for the next one`, async () => {
    const { service, gms } = createTestWebChat({ edition });
    await service.startChat({ nickname: 'Ada', userData: { tier: 'gold' } });
    await service.updateUserData({ mood: 'good' });
    await service.endChat();
    await service.startChat({ nickname: 'Ada' });
    const { fields } = gms.requests.findLast(({ operation }) => operation === 'start') ?? {};
    const given = [...(fields ?? [])].flatMap(([name, value]) => {
      const key = /^userData\[((?!_genesys)\w+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    });
    expect(Object.fromEntries(given)).toEqual(kept);
  });
