import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { RawClient } from './cometd/bayeux-client.fixture.ts';
import { startMockGms } from './index.ts';

/** A chat with an agent, the lines of what crosses its wire, and a shell that runs them beside a file called FILE. */
async function chatWithLines() {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.configure({ script: 'none' });
  const folder = await mkdtemp(join(tmpdir(), 'curl-'));
  await writeFile(join(folder, 'FILE'), 'abc');
  const lineOf = async (number: number) => {
    const answer = await fetch(`${gms.url}/mock/services/support/journal/${number}/curl`);
    return ((await answer.json()) as { curl?: string }).curl;
  };
  const run = async (line: string | undefined) => {
    const quiet = String(line).replace(/^curl/, 'curl -s --max-time 15');
    return (await promisify(execFile)('sh', ['-c', quiet], { cwd: folder })).stdout;
  };
  const close = async () => {
    await gms.close();
    await rm(folder, { recursive: true });
  };
  return { gms, service, lineOf, run, close };
}

test('the line of every operation over REST works as it is', async () => {
  const { service, lineOf, run, close } = await chatWithLines();
  const post = (path: string, body: URLSearchParams | FormData) =>
    fetch(`${service.dataURL}${path}`, { method: 'POST', body });
  const form = (more: Record<string, string>) => new URLSearchParams({ ...keys, ...more });
  let keys = {};
  const start = await post('', form({ nickname: `O'Neil $(x)`, 'userData[a]': 'b' }));
  const { chatId, secureKey, userId, alias } = (await start.json()) as Record<string, string>;
  keys = { secureKey, userId, alias };
  const chat = await service.chat(String(chatId));
  await chat.join({ nickname: 'Ann' });
  const upload = new FormData();
  upload.append('file', new Blob(['abc'], { type: 'text/plain' }), `it's "a;b".txt`);
  for (const [name, value] of Object.entries({ ...keys, 'userData[file-description]': '@home' }))
    upload.append(name, String(value));
  const uploaded = await (await post(`/${chatId}/file`, upload)).text();
  const fileId = /"file-id":"([^"]+)"/.exec(uploaded)?.[1];
  const asked: readonly (readonly [string, Record<string, string>])[] = [
    ['refresh', { transcriptPosition: '1' }],
    ['send', { message: '@x & <y> "z"' }],
    ['startTyping', { message: 'a' }],
    ['stopTyping', {}],
    ['pushUrl', { pushUrl: 'https://example.org/?a=b' }],
    ['updateNickname', { nickname: 'Jo' }],
    ['updateData', { 'userData[c][d]': 'e' }],
    ['customNotice', { message: 'n' }],
    ['readReceipt', { transcriptPosition: '2' }],
    ['file/limits', {}],
    [`file/${fileId}/download`, {}],
  ];
  for (const [path, fields] of asked)
    expect((await post(`/${chatId}/${path}`, form(fields))).status, path).toBe(200);
  const before = await service.journal.list();
  for (const { number, operation } of before) {
    const answer = await run(await lineOf(number));
    if (operation === 'fileDownload') expect(answer).toBe('abc');
    else expect(JSON.parse(answer), operation).toMatchObject({ statusCode: 0 });
  }
  const after = (await service.journal.list()).slice(before.length);
  expect(after.map(({ operation }) => operation)).toEqual(before.map(({ operation }) => operation));
  const texts = (await chat.transcript()).map(({ text }) => text);
  expect(texts.filter((text) => text === '@x & <y> "z"')).toHaveLength(2);
  for (const path of [`file/${fileId}/delete`, 'disconnect']) await post(`/${chatId}/${path}`, form({}));
  const last = (await service.journal.list()).slice(-2);
  for (const { number, operation } of last)
    expect(JSON.parse(await run(await lineOf(number))), operation).toHaveProperty('statusCode');
  await close();
});

test('the lines of CometD over long-polling work for as long as the session lives', async () => {
  const { gms, service, lineOf, run, close } = await chatWithLines();
  const client = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await client.handshake();
  const { clientId, channel } = client;
  await client.post([
    { channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout: 0 } },
  ]);
  await client.post([{ channel: '/meta/subscribe', clientId, subscription: channel }]);
  const data = { operation: 'requestChat', nickname: 'Mia', secureKey: '' };
  await client.post([{ channel, clientId, data }]);
  await expect.poll(async () => (await service.chats()).length).toBe(1);
  const held = await service.journal.list();
  const lines = await Promise.all(
    held
      .filter(({ operation }) => operation !== 'push')
      .map(async ({ operation, number }) => ({ operation, line: await lineOf(number) })),
  );
  expect(lines.map(({ operation }) => operation)).toContain('requestChat');
  for (const { operation, line } of lines)
    expect(JSON.parse(await run(line)), operation).toMatchObject([{ successful: true }]);
  await expect.poll(async () => (await service.chats()).length).toBe(2);
  await close();
});
