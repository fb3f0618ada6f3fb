import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningMockGms, StoreError, startMockGms } from './index.ts';
import type { components } from './openapi/generated/gms.ts';
import { parseConfig } from './server/config-file.ts';
import { OptionError } from './server/option-error.ts';

type Answered = Required<components['schemas']['ChatResponse']>;

const data = () => test.info().outputPath('data');

const servers: RunningMockGms[] = [];
test.afterEach(async () => {
  for (const gms of servers.splice(0)) await gms.close();
});

async function started(options = {}): Promise<RunningMockGms> {
  const gms = await startMockGms({ port: 0, data: data(), ...options });
  servers.push(gms);
  return gms;
}

async function restarted(): Promise<RunningMockGms> {
  await servers.pop()?.close();
  return started();
}

async function post(url: string, fields: Record<string, string>) {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, body: (await answer.json()) as Answered };
}

test('a customer goes on with the chat and its files after a restart, and nothing is different', async () => {
  const first = await started();
  const url = (gms: RunningMockGms, path = '') => `${gms.dataURL('support')}${path}`;
  const { chatId, secureKey, userId, alias } = (await post(url(first), { nickname: 'Jo' })).body;
  const keys = { secureKey, userId, alias };
  await post(url(first, `/${chatId}/send`), { ...keys, message: 'hello' });
  const form = new FormData();
  for (const [name, value] of Object.entries(keys)) form.set(name, value);
  form.set('file', new Blob(['This is plain text.\n'], { type: 'text/plain' }), 'a.txt');
  const uploaded = await fetch(url(first, `/${chatId}/file`), { method: 'POST', body: form });
  expect(await uploaded.json()).toMatchObject({ statusCode: 0 });
  const chat = await first.service('support').chat(chatId);
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello Jo');
  const log = await chat.log();

  const second = await restarted();
  const again = await second.service('support').chat(chatId);
  expect(await again.log()).toEqual(log);
  expect((await again.files()).map(({ name, size }) => [name, size])).toEqual([['a.txt', 20]]);
  const [file] = await again.files();
  expect((await again.file(file?.id ?? '')).toString()).toBe('This is plain text.\n');
  const read = await post(url(second, `/${chatId}/refresh`), { ...keys, transcriptPosition: '1' });
  expect(read.body.messages.map(({ type }) => type)).toEqual([
    'ParticipantJoined',
    'Message',
    'FileUploaded',
    'ParticipantJoined',
    'Message',
  ]);
  const sent = await post(url(second, `/${chatId}/send`), { ...keys, message: 'still here' });
  expect(sent.body.statusCode).toBe(0);
  expect((await again.log()).at(-1)).toMatchObject({ text: 'still here', seq: log.length + 1 });
});

test('what was changed over the control API is there after a restart', async () => {
  const first = (await started()).service('support');
  await first.addScript('steps: [{ join: Hal }, { say: Hello }, { wait: 1m }]', 'hello');
  await first.configure({ script: 'hello', retention: 7 });
  await first.faults.add({
    operation: 'refresh',
    times: 2,
    effect: { kind: 'status', status: 503, body: {} },
  });
  await first.clock.freeze();
  await first.clock.advance(3_600_000);
  const now = await first.clock.now();
  const { chatId, secureKey } = (await post(first.dataURL, { nickname: 'Jo' })).body;
  const refresh = (service: typeof first) => post(`${service.dataURL}/${chatId}/refresh`, { secureKey });
  expect((await refresh(first)).status).toBe(503);
  const faults = await first.faults.list();
  expect(faults).toMatchObject([{ seen: 1, spoilt: 1 }]);

  const second = (await restarted()).service('support');
  expect(await second.settings()).toMatchObject({ script: 'hello', retention: 7 });
  expect(await second.faults.list()).toEqual(faults);
  expect(await second.clock.now()).toBe(now);
  expect((await refresh(second)).status).toBe(503);
  expect((await refresh(second)).status).toBe(200);
  await post(second.dataURL, { nickname: 'Flo' });
  const chats = await second.chats();
  expect(await chats[1]?.waitFor({ type: 'Message' })).toMatchObject({ text: 'Hello' });
  await second.reset();
  const third = (await restarted()).service('support');
  expect(await third.faults.list()).toEqual([]);
  expect(await third.chats()).toEqual([]);
  expect((await third.settings()).retention).toBe(600);
});

test('faults over CometD and on pushes keep their counts over a restart', async () => {
  const first = (await started()).service('support');
  await first.faults.add({ operation: 'push', times: 0, effect: { kind: 'drop' } });
  await first.faults.add({ operation: '/meta/handshake', times: 3, effect: { kind: 'status', status: 500 } });
  const handshake = async () => {
    const [gms] = servers;
    const body = JSON.stringify([
      { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] },
    ]);
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${gms?.url}/genesys/cometd/support`, { method: 'POST', headers, body })).status;
  };
  expect([await handshake(), await handshake()]).toEqual([500, 500]);
  const second = (await restarted()).service('support');
  expect(await second.faults.list()).toMatchObject([{ seen: 0 }, { seen: 2, spoilt: 2 }]);
  expect([await handshake(), await handshake()]).toEqual([500, 200]);
});

test('a second server over the folder is refused, and one that failed to start leaves it free', async () => {
  const first = await started();
  await expect(startMockGms({ port: 0, data: data() })).rejects.toThrow(StoreError);
  await first.close();
  const other = await startMockGms({ port: 0 });
  servers.push(other);
  await expect(startMockGms({ port: other.port, data: data() })).rejects.toMatchObject({
    code: 'EADDRINUSE',
    message: `port ${other.port} is taken; choose another with the option port`,
  });
  await started();
});

test('a folder and a store exclude each other, and a folder is relative to the configuration file', async () => {
  const both = startMockGms({ data: data(), store: {} as never });
  await expect(both).rejects.toThrow(OptionError);
  await expect(both).rejects.toThrow('"data" and "store" exclude each other');
  await expect(startMockGms({ data: '' })).rejects.toThrow(
    'option "data" takes the path of a folder, not \'\'',
  );
  const { options } = parseConfig('data: kept/here', join('/etc', 'mock', 'gms.yaml'));
  expect(options.data).toBe(join('/etc', 'mock', 'kept', 'here'));
});
