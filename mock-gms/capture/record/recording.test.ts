import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { type RunningMockGms, startMockGms } from '../../index.ts';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { readHar } from '../har/read-har.ts';
import { Progress } from './progress.ts';
import { Recording } from './recording.ts';

const test = base.extend<{ gms: RunningMockGms; out: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  gms: async ({}, use) => {
    const gms = await startMockGms({ port: 0, basePath: '/gms-chat', tls: true });
    await use(gms);
    await gms.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  out: async ({}, use) => use(test.info().outputPath('chat.har')),
});

test('a server with https and another base path is recorded, and the file reads back as a conversation', async ({
  gms,
  out,
}) => {
  const target = `${gms.url}/gms-chat`;
  const recording = await Recording.begin({ target, out, verify: false });
  const lines: string[] = [];
  const progress = new Progress();
  recording.relay.follow((entry) => lines.push(progress.lineFor(entry) ?? ''));
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const answer = await fetch(`${recording.dataURL('support')}${path}`, { method: 'POST', body });
    return (await answer.json()) as { chatId: string; secureKey: string };
  };
  const { chatId, secureKey } = await post('/', { nickname: 'Jonathan', subject: 'My secret parcel' });
  await post(`/${chatId}/send`, { secureKey, message: 'Where is my parcel?' });
  await post(`/${chatId}/refresh`, { secureKey });
  await post(`/${chatId}/refresh`, { secureKey, transcriptPosition: '3' });
  await post(`/${chatId}/disconnect`, { secureKey });
  await recording.end();
  const text = readFileSync(out, 'utf8');
  for (const secret of ['Jonathan', 'parcel', chatId, secureKey, new URL(gms.url).host])
    expect(text).not.toContain(secret);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const { conversations, unread } = conversationsOf(await readHar([Buffer.from(text)]));
  expect(unread).toEqual([]);
  expect(conversations.map(({ acts }) => acts.map(({ operation }) => operation))).toEqual([
    ['requestChat', 'send', 'refresh', 'refresh', 'disconnect'],
  ]);
  expect(lines.filter(Boolean).map((line) => line.trim().replace(/^[\d.]+ +/, ''))).toEqual([
    'requestChat → chat 1 ParticipantJoined',
    'send → chat 1 done',
    'refresh → chat 1 ParticipantJoined Message',
    'disconnect → chat 1 done ended  (1 without news before)',
  ]);
});

test('frames of a WebSocket are written as Chrome writes them', async ({ out }) => {
  const gms = await startMockGms({ port: 0 });
  const recording = await Recording.begin({ target: `${gms.url}/genesys`, out });
  const socket = new WebSocket(`${recording.relay.url.replace('http', 'ws')}/genesys/cometd`);
  await once(socket, 'open');
  const handshake = {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['websocket'],
    id: '1',
  };
  socket.send(JSON.stringify([handshake]));
  await once(socket, 'message');
  await recording.end();
  const { log } = JSON.parse(readFileSync(out, 'utf8'));
  expect(log.entries).toMatchObject([
    {
      _resourceType: 'websocket',
      request: { method: 'GET', url: 'wss://gms.example/genesys/cometd' },
      response: { status: 101 },
      _webSocketMessages: [
        { type: 'send', opcode: 1, data: JSON.stringify([handshake]) },
        { type: 'receive', opcode: 1 },
      ],
    },
  ]);
  expect(Math.abs(log.entries[0]._webSocketMessages[0].time * 1000 - Date.now())).toBeLessThan(60_000);
  await gms.close();
});

test('a certificate that is not trusted is not accepted unless told so, and what failed is in the file', async ({
  gms,
  out,
}) => {
  const recording = await Recording.begin({ target: `${gms.url}/gms-chat`, out });
  const lines: string[] = [];
  const progress = new Progress();
  recording.relay.follow((entry) => lines.push(progress.lineFor(entry) ?? ''));
  await expect(fetch(recording.dataURL('support'), { method: 'POST' })).rejects.toThrow();
  await recording.end();
  expect(lines.join('')).toContain(
    'requestChat failed: DEPTH_ZERO_SELF_SIGNED_CERT (--insecure accepts any certificate)',
  );
  const [entry] = JSON.parse(readFileSync(out, 'utf8')).log.entries;
  expect(entry.response).toMatchObject({ status: 0, _error: expect.any(String) });
});

test('only what is below the base path passes, and only under names of this machine', async ({
  gms,
  out,
}) => {
  const recording = await Recording.begin({
    ...{ target: `${gms.url}/gms-chat`, out, verify: false },
    allows: (host) => host?.startsWith('127.0.0.1') === true,
  });
  for (const path of ['/', '/mock/services', '/genesys/../mock/services'])
    expect((await fetch(recording.relay.url + path)).status, path).toBe(404);
  expect((await fetch(`${recording.relay.url}/genesys/2/chat/x`, { method: 'POST' })).status).toBe(400);
  const asked = fetch(recording.dataURL('x').replace('127.0.0.1', 'localhost'), { method: 'POST' });
  expect((await asked.catch(() => undefined))?.status ?? 404).toBe(404);
  await recording.end();
  expect(recording.relay.entries).toHaveLength(1);
});

test('every ten seconds what is new is saved, and nothing where nothing is new', async ({ gms, out }) => {
  const every: Array<{ readonly work: () => void; readonly milliseconds: number }> = [];
  const recording = await Recording.begin({
    ...{ target: `${gms.url}/gms-chat`, out, verify: false },
    repeat(work, milliseconds) {
      every.push({ work, milliseconds });
      return () => every.pop();
    },
  });
  const turn = async () => {
    every[0]?.work();
    // Saves go one after the other.
    await recording.save();
  };
  expect(every).toMatchObject([{ milliseconds: 10_000 }]);
  rmSync(out);
  await turn();
  expect(existsSync(out)).toBe(false);
  await (await fetch(recording.dataURL('support'), { method: 'POST' })).text();
  every[0]?.work();
  await expect.poll(() => existsSync(out)).toBe(true);
  rmSync(out);
  await turn();
  expect(existsSync(out)).toBe(false);
  await recording.end();
  expect([existsSync(out), every.length]).toEqual([true, 0]);
});

test('what there is can be saved while it is recorded', async ({ gms, out }) => {
  const recording = await Recording.begin({ target: `${gms.url}/gms-chat`, out, verify: false });
  expect(JSON.parse(readFileSync(out, 'utf8')).log.entries).toEqual([]);
  for (const count of [1, 2]) {
    await (await fetch(recording.dataURL('support'), { method: 'POST' })).text();
    await recording.save();
    expect(JSON.parse(readFileSync(out, 'utf8')).log.entries).toHaveLength(count);
  }
  await recording.end();
});

test('an answer that comes after everything was saved is something new', async ({ out }) => {
  let answer = () => {};
  const slow = createServer((_, response) => {
    answer = () => void response.end('{}');
  });
  slow.listen(0, '127.0.0.1');
  await once(slow, 'listening');
  const { port } = slow.address() as AddressInfo;
  const recording = await Recording.begin({ target: `http://127.0.0.1:${port}/genesys`, out });
  const asked = once(slow, 'request');
  const answered = fetch(recording.dataURL('support'), { method: 'POST' });
  await asked;
  const statuses = async () => {
    await recording.save();
    const { entries } = JSON.parse(readFileSync(out, 'utf8')).log;
    return entries.map(({ response }: { response: { status: number } }) => response.status);
  };
  expect(await statuses()).toEqual([0]);
  answer();
  await (await answered).text();
  expect(await statuses()).toEqual([200]);
  await recording.end();
  slow.close();
});

test('a file that is there is not taken, and the name is held from the beginning', async ({ out }) => {
  const recording = await Recording.begin({ target: 'http://127.0.0.1:1/genesys', out });
  const again = Recording.begin({ target: 'http://127.0.0.1:1/genesys', out });
  await expect(again).rejects.toMatchObject({ code: 'EEXIST' });
  await recording.end();
  const { entries } = JSON.parse(readFileSync(out, 'utf8')).log;
  expect(entries).toEqual([]);
});

test('a process that ends at once leaves no part of a file', async ({ out }) => {
  const gms = await startMockGms({ port: 0 });
  const recording = await Recording.begin({ target: `${gms.url}/genesys`, out });
  const parts = () => readdirSync(dirname(out)).filter((name) => name.endsWith('.part'));
  // Writing may be over before a look at the folder: then there is more to write.
  for (let outcome: string | undefined; outcome !== 'ENOENT'; ) {
    const body = new URLSearchParams({ nickname: 'Jo' });
    await fetch(recording.dataURL('support'), { method: 'POST', body });
    let isOver = false;
    const saving = recording.save().then(
      () => 'saved',
      ({ code }) => String(code),
    );
    void saving.then(() => {
      isOver = true;
    });
    while (!isOver && parts().length === 0) await new Promise((resolve) => setImmediate(resolve));
    recording.discard();
    expect(parts()).toEqual([]);
    outcome = await saving;
  }
  await recording.end();
  expect(existsSync(out)).toBe(true);
  await gms.close();
});
