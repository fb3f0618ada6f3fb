import { request } from 'node:http';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from './closing.fixture.ts';
import { DeskError, OptionError, SettingError, startMockGms } from './index.ts';
import type { components } from './openapi/generated/gms.ts';

closeAfterEach();

const post = async (url: string, fields: Record<string, string>) => {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return (await response.json()) as Required<components['schemas']['ChatResponse']>;
};

test('a test holds both ends of a conversation in process', async () => {
  const gms = await openGms();
  await post(gms.dataURL('support'), { nickname: 'Jo' });
  const chat = await gms.service('support').waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello Jo');
  expect((await chat.transcript()).map(({ type }) => type)).toEqual([
    'ParticipantJoined',
    'ParticipantJoined',
    'Message',
  ]);
});

test('in process a service is silent until told otherwise', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await service.clock.freeze();
  await post(service.dataURL, { nickname: 'Jo' });
  const chat = await service.waitForChat();
  await service.clock.advance(10_000);
  expect((await chat.transcript()).map(({ type }) => type)).toEqual(['ParticipantJoined']);
  await service.configure({ script: 'greeter' });
  await post(service.dataURL, { nickname: 'Mo' });
  const greeted = await service.waitForChat();
  await service.clock.advance(10_000);
  expect((await greeted.transcript()).map(({ type }) => type)).toEqual([
    'ParticipantJoined',
    'ParticipantJoined',
    'Message',
  ]);
});

test('waiting ends with the next chat, with what was waited for, or with an error that says what did not come', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  const waiting = [service.waitForChat(), service.waitForChat()];
  const ids = [
    await post(service.dataURL, { nickname: 'A' }),
    await post(service.dataURL, { nickname: 'B' }),
  ];
  const chats = await Promise.all(waiting);
  expect(chats.map(({ id }) => id).sort()).toEqual(ids.map(({ chatId }) => chatId).sort());
  await expect(service.waitForChat({ timeout: 10 })).rejects.toThrow(
    'waited 10 ms for a chat to start in service support',
  );
  const [chat] = chats;
  const said = chat?.waitFor({ type: 'Message', text: 'hi' });
  const { secureKey } = (await chat?.state())?.keys ?? {};
  await post(`${service.dataURL}/${chat?.id}/send`, { secureKey: String(secureKey), message: 'hi' });
  expect(await said).toMatchObject({ index: 2, text: 'hi' });
  await expect(chat?.waitFor({ text: 'never' }, { timeout: 10 })).rejects.toThrow(
    'that matches {"text":"never"}',
  );
});

test('what the desk cannot do is refused with a code', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await post(service.dataURL, { nickname: 'Jo' });
  const chat = await service.waitForChat();
  const agent = await chat.join();
  await agent.endChat();
  await expect(agent.say('too late')).rejects.toThrow(DeskError);
  await expect(agent.say('too late')).rejects.toMatchObject({ code: 'chatEnded' });
  await expect(service.chat('0000')).rejects.toMatchObject({ code: 'noSuchChat' });
});

test('base path, public URL and settings hold', async () => {
  const gms = await openGms({
    basePath: 'gms-chat/',
    publicUrl: 'https://chat.example.test/',
    services: { vip: { apikey: 'k' } },
    defaults: { alias: '1323' },
    admission: 'listed',
  });
  expect(gms.dataURL('vip')).toBe('https://chat.example.test/gms-chat/2/chat/vip');
  const local = `http://127.0.0.1:${gms.port}/gms-chat/2/chat`;
  expect((await post(`${local}/vip`, { nickname: 'Jo' })).errors[0]?.code).toBe(401);
  expect((await post(`${local}/other`, { nickname: 'Jo' })).errors[0]?.code).toBe(306);
  await gms.service('vip').configure({ apikey: null });
  expect(await post(`${local}/vip`, { nickname: 'Jo' })).toMatchObject({ statusCode: 0, alias: '1323' });
});

test('a server on this machine answers to its own names and to those it was told, and to no other', async () => {
  const gms = await openGms({ allowedHosts: ['chat.example.test'] });
  const statusFor = (host: string) =>
    new Promise((resolve, reject) => {
      const asked = request({
        port: gms.port,
        host: '127.0.0.1',
        path: '/demo/settings.json',
        headers: { host },
      });
      asked.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      asked.end();
    });
  expect(await statusFor('localhost:1234')).toBe(200);
  expect(await statusFor('chat.example.test')).toBe(200);
  expect(await statusFor('evil.example')).toBe(403);
});

test('invalid options are refused before anything listens', async () => {
  await expect(startMockGms({ port: 70_000 })).rejects.toThrow(OptionError);
  await expect(startMockGms({ prot: 1 } as object)).rejects.toThrow('option "prot" is unknown');
  await expect(startMockGms({ publicUrl: 'ftp://x' })).rejects.toThrow('option "publicUrl"');
  await expect(startMockGms({ controlToken: 'a b' })).rejects.toThrow('option "controlToken"');
  await expect(startMockGms({ basePath: '/a b' })).rejects.toThrow('option "basePath"');
  await expect(startMockGms({ defaults: { retention: -1 } })).rejects.toThrow(SettingError);
  await expect(startMockGms({ services: { 'a b': {} } })).rejects.toThrow('is not a valid service name');
  for (const options of [null, 8081, '8081'])
    await expect(startMockGms(options as never)).rejects.toThrow(
      'options such as { port: 8080 } were expected, not',
    );
});
