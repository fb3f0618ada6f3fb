import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { isTranscriptEntry } from '../chat/entry.ts';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import { RawClient } from '../cometd/bayeux-client.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';
import { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { SettingsChange } from '../services/settings.ts';
import type { LocalBlobsOptions } from '../store/blob-levels.ts';
import { LocalBlobs } from '../store/local-blobs.ts';
import { MemoryStore } from '../store/memory.ts';
import { fileHandler } from './file-handler.ts';

closeAfterEach();

const NOTHING = { bytes: 0, staged: 0, stagedBytes: 0, memory: 0 };
const MIB = 1024 * 1024;

type Answered = Required<components['schemas']['ChatResponse']>;

/** A server with the endpoint for files alone, and one chat in a service. */
async function serve(settings: SettingsChange = {}, limits: LocalBlobsOptions = {}) {
  const blobs = new LocalBlobs(limits);
  const registry = new ServiceRegistry({ store: new MemoryStore(blobs) });
  const service: Service = registry.ensure('support');
  await service.configure(settings);
  const handle = fileHandler(registry, '/genesys');
  const server = createServer((request, response) => {
    handle(request, response, () => response.writeHead(418).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const started = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!('running' in started)) throw new Error('no chat');
  const { running } = started;
  const path = `/genesys/2/chat/support/${running.chat.id}/file`;
  const url = `http://127.0.0.1:${port}${path}`;
  const { secureKey, userId, alias } = running.chat.keys;
  return closedLater({
    registry,
    service,
    running,
    blobs,
    server,
    port,
    path,
    url,
    ntf: `http://127.0.0.1:${port}/genesys/2/chat-ntf`,
    keys: { alias, secureKey, userId },
    files: () => running.log.filter(isTranscriptEntry).filter(({ type }) => type === 'FileUploaded'),
    async close() {
      registry.close();
      server.closeAllConnections();
      server.close();
      await blobs.close();
    },
  });
}

type Served = Awaited<ReturnType<typeof serve>>;

async function post(url: string, body: FormData | URLSearchParams, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', body, headers });
  const answer = (await response.json()) as Answered;
  expect(checkAnswer(answer.statusCode === 0 ? 'ChatResponse' : 'ChatFailure', answer)).toEqual([]);
  return { status: response.status, headers: response.headers, answer };
}

/** The parts of an upload in the order in which Widgets send them: the file ahead of the keys. */
function fileForm(
  fields: Record<string, string>,
  content: string | Uint8Array = 'This is plain text.\n',
  name = 'todo.txt',
  type = 'text/plain',
): FormData {
  const form = new FormData();
  form.append('file', new Blob([content], { type }), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}

const upload = (served: Served, ...[content, name, type]: [(string | Uint8Array)?, string?, string?]) =>
  post(served.url, fileForm(served.keys, content, name, type));

const download = ({ url, keys }: Served, fileId: string) =>
  fetch(`${url}/${fileId}/download`, { method: 'POST', body: new URLSearchParams(keys) });

test('a file goes up and comes down again, byte by byte', async () => {
  const served = await serve();
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
  const { answer } = await upload(served, bytes, 'photo.png', 'image/png');
  expect(answer).toMatchObject({ statusCode: 0, messages: [], nextPosition: 3 });
  const got = await download(served, String(answer.userData['file-id']));
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toBe('image/png');
  expect(got.headers.get('content-disposition')).toBe(
    `attachment; filename="photo.png"; filename*=UTF-8''photo.png`,
  );
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
});

test('keys may come before the file too, in any order, and alias and userId may be left out', async () => {
  const served = await serve();
  const form = new FormData();
  form.append('userData[file-description]', 'A list');
  form.append('secureKey', served.keys.secureKey);
  form.append('file', new Blob(['x']), 'a.txt');
  expect((await post(served.url, form)).answer.statusCode).toBe(0);
  expect(served.files()[0]?.userData).toMatchObject({ 'file-description': 'A list', 'file-size': '1' });
});

test('whatever a file is called, the transcript says so', async () => {
  const served = await serve({ uploadMaxFiles: 10_000, uploadFileTypes: 'txt' });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
      // A path is not part of a name, and a slash or backslash is where a path ends.
      const name = `${text.replaceAll(/[/\\]/g, '-')}.txt`;
      const { answer } = await upload(served, 'x', name);
      expect(served.files().at(-1)?.userData).toMatchObject({
        'file-id': answer.userData['file-id'],
        // Browsers send a line break of a name as both its characters.
        'file-name': name.replaceAll(/\r\n|\r|\n/g, '\r\n'),
      });
    }),
    { numRuns: 60 },
  );
});

for (const encode of ['multipart', 'urlencoded'] as const) {
  test(`limits, download and delete are taken as ${encode}`, async () => {
    const served = await serve();
    const fileId = String((await upload(served)).answer.userData['file-id']);
    const body = () => {
      if (encode === 'urlencoded') return new URLSearchParams(served.keys);
      const form = new FormData();
      for (const [field, value] of Object.entries(served.keys)) form.append(field, value);
      return form;
    };
    const limits = (await post(`${served.url}/limits`, body())).answer;
    expect(limits.messages).toHaveLength(1);
    const got = await fetch(`${served.url}/${fileId}/download`, { method: 'POST', body: body() });
    expect(await got.text()).toBe('This is plain text.\n');
    expect((await post(`${served.url}/${fileId}/delete`, body())).answer.statusCode).toBe(0);
    expect((await post(`${served.url}/${fileId}/delete`, body())).status).toBe(404);
    expect(served.blobs.levels).toEqual(NOTHING);
  });
}

test('the limits are a notice of ten texts without an index, and count what was used', async () => {
  const served = await serve({ uploadMaxFiles: 5, uploadFileTypes: 'jpeg:txt', deleteFile: 'odd' });
  const fileId = String((await upload(served)).answer.userData['file-id']);
  await (await download(served, fileId)).text();
  const { answer } = await post(`${served.url}/limits`, new URLSearchParams(served.keys));
  expect(answer.chatId).toBe(served.running.chat.id);
  expect(answer.messages).toEqual([
    {
      from: { nickname: 'Jo', participantId: 1, type: 'Client' },
      text: 'file-client-cfg-get',
      type: 'Notice',
      utcTime: expect.any(Number),
      userData: {
        'upload-max-files': '5',
        'upload-max-file-size': '2097152',
        'upload-max-total-size': '5242880',
        'upload-file-types': 'jpeg:txt',
        'upload-need-agent': 'false',
        'download-attempts': '10',
        'delete-file': 'odd',
        'used-upload-max-files': '1',
        'used-upload-max-total-size': '20',
        'used-download-attempts': '1',
      },
    },
  ]);
});

test('what the limits refuse says by which number, and leaves nothing behind', async () => {
  const served = await serve({ uploadMaxFiles: 2, uploadMaxFileSize: 100, uploadMaxTotalSize: 150 });
  const refused = async (...given: Parameters<typeof upload>) => {
    const { status, answer } = await upload(...given);
    expect([status, answer.statusCode, answer.chatEnded]).toEqual([200, 1, false]);
    return [answer.errors[0]?.code, answer.errors[0]?.advice];
  };
  expect(await refused(served, 'x'.repeat(101))).toEqual([202, '100']);
  expect(await refused(served, 'x', 'a.exe')).toEqual([203, expect.stringContaining('pdf')]);
  expect((await upload(served, 'x'.repeat(100))).answer.statusCode).toBe(0);
  expect(await refused(served, 'x'.repeat(51))).toEqual([202, '150']);
  expect((await upload(served, 'x'.repeat(50))).answer.statusCode).toBe(0);
  expect(await refused(served, '')).toEqual([201, '2']);
  await served.service.configure({ uploadNeedAgent: true });
  expect(await refused(served, '')).toEqual([249, expect.stringContaining('agent')]);
  expect(served.blobs.levels).toMatchObject({ bytes: 150, staged: 0 });
});

test('uploads at once cannot exceed a limit', async () => {
  const served = await serve({ uploadMaxFiles: 3 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => upload(served)));
  expect(answers.filter(({ answer }) => answer.statusCode === 0)).toHaveLength(3);
  expect(served.files()).toHaveLength(3);
  expect(served.blobs.levels).toMatchObject({ bytes: 60, staged: 0 });
});

test('a file of 20 MB goes to disk while it comes in, and one that is too large is not kept at all', async () => {
  for (const uploadMaxFileSize of [32 * MIB, MIB]) {
    const served = await serve({ uploadMaxFileSize, uploadMaxTotalSize: 64 * MIB });
    const isTaken = uploadMaxFileSize > MIB;
    let mostInMemory = 0;
    let mostStaged = 0;
    const chunk = Buffer.alloc(MIB, 'x');
    const answer = await new Promise<Answered>((resolve, reject) => {
      const sending = httpRequest(
        { port: served.port, path: served.path, method: 'POST', headers: MULTIPART },
        async (response) => resolve(JSON.parse((await response.toArray()).join(''))),
      );
      sending.on('error', reject);
      sending.write(fileHead('big.txt'));
      let sent = 0;
      const more = () => {
        const { memory, stagedBytes } = served.blobs.levels;
        mostInMemory = Math.max(mostInMemory, memory);
        mostStaged = Math.max(mostStaged, stagedBytes);
        sent += 1;
        if (sent <= 20) sending.write(chunk, more);
        else sending.end(`\r\n${fieldPart('secureKey', served.keys.secureKey)}--b--\r\n`);
      };
      more();
    });
    expect(answer.statusCode).toBe(isTaken ? 0 : 1);
    expect(mostInMemory).toBeLessThanOrEqual(64 * 1024);
    expect(mostStaged).toBeLessThanOrEqual(uploadMaxFileSize);
    expect(served.blobs.levels).toEqual({ ...NOTHING, bytes: isTaken ? 20 * MIB : 0 });
  }
});

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=b' };
const fileHead = (name: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
const fieldPart = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** Sends some bytes as they are and hangs up; resolves when the server has noticed. */
async function hangUpAfter(served: Served, bytes: string): Promise<void> {
  const noticed = new Promise<void>((resolve) => {
    served.server.once('connection', (socket) => socket.once('close', () => resolve()));
  });
  const socket = connect(served.port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise<void>((resolve) => {
    socket.write(bytes, () => resolve());
  });
  socket.destroy();
  await noticed;
}

test('an upload that breaks off at any moment leaves nothing behind, and the chat goes on', async () => {
  const served = await serve({}, { memoryPerBlob: 1000 });
  const body =
    `${fileHead('a.txt')}${'x'.repeat(3000)}\r\n` +
    `${fieldPart('userId', served.keys.userId)}${fieldPart('secureKey', served.keys.secureKey)}--b--\r\n`;
  const head =
    `POST ${served.path} HTTP/1.1\r\nHost: localhost\r\n` +
    `Content-Type: ${MULTIPART['content-type']}\r\nContent-Length: ${body.length}\r\n\r\n`;
  for (let cut = 0; cut < body.length; cut += 97) await hangUpAfter(served, head + body.slice(0, cut));
  await expect.poll(() => served.blobs.levels).toEqual(NOTHING);
  expect(served.files()).toEqual([]);
  expect((await upload(served)).answer.statusCode).toBe(0);
});

test('bodies that are not multipart, or end too early, are refused and leave nothing behind', async () => {
  const served = await serve();
  const whole = `${fileHead('a.txt')}content\r\n${fieldPart('secureKey', served.keys.secureKey)}--b--\r\n`;
  const sent = async (body: string, headers: Record<string, string> = MULTIPART) =>
    (await fetch(served.url, { method: 'POST', body, headers })).status;
  for (let cut = 0; cut < whole.length - 4; cut += 11)
    expect(await sent(whole.slice(0, cut)), `${cut}`).toBe(400);
  expect(await sent(whole, { 'content-type': 'multipart/form-data' })).toBe(400);
  expect(await sent(whole, { 'content-type': 'application/json' })).toBe(415);
  expect(await sent(whole, { 'content-type': 'multipart/mixed; boundary=b' })).toBe(415);
  expect(await sent(`${fileHead('b.txt')}two\r\n${whole}`)).toBe(400);
  expect(await sent(whole.replace('name="file"', 'name="attachment"'))).toBe(400);
  expect(await sent(whole.replace('filename="a.txt"', 'filename=""'))).toBe(400);
  expect(await sent(whole.replace('; filename="a.txt"', ''))).toBe(400);
  await expect.poll(() => served.blobs.levels).toEqual(NOTHING);
  expect(await sent(whole)).toBe(200);
});

test('fields beside a file are bounded, and a body without end is cut off', async () => {
  const served = await serve({ uploadMaxFileSize: 1000 });
  const form = fileForm({ ...served.keys, a: 'x'.repeat(600_000), b: 'x'.repeat(600_000) });
  expect((await post(served.url, form)).status).toBe(413);
  expect((await post(served.url, fileForm({ ...served.keys, a: 'x'.repeat(1_100_000) }))).status).toBe(413);
  await expect.poll(() => served.blobs.levels).toEqual(NOTHING);

  const answered = await new Promise<string>((resolve) => {
    const socket = connect(served.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(
      `POST ${served.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${MULTIPART['content-type']}\r\n` +
        `Content-Length: 999999999999\r\n\r\n${fileHead('a.txt')}`,
    );
    const chunk = Buffer.alloc(MIB, 'x');
    const more = (error?: Error | null) => {
      if (!error && socket.writable) socket.write(chunk, more);
    };
    more();
  });
  expect(answered === '' || answered.startsWith('HTTP/1.1 413')).toBe(true);
  await expect.poll(() => served.blobs.levels).toEqual(NOTHING);
});

test('a server that has no room for a file says so, and takes it when there is', async () => {
  const served = await serve({}, { maxBytes: 30 });
  const first = String((await upload(served)).answer.userData['file-id']);
  const { answer } = await upload(served);
  expect([answer.statusCode, answer.errors[0]?.code]).toEqual([1, 249]);
  expect(answer.errors[0]?.advice).toContain('send the file again later');
  await post(`${served.url}/${first}/delete`, new URLSearchParams(served.keys));
  expect((await upload(served)).answer.statusCode).toBe(0);
});

test('wrong keys, a chat that is over and one that never was are refused alike, also after a large file', async () => {
  const served = await serve({ uploadMaxFileSize: 1000 });
  const { url, keys, running, service, ntf } = served;
  const refused = async (at: string, form: FormData) => {
    const { status, answer } = await post(at, form);
    expect([status, answer.statusCode, answer.chatEnded, answer.errors[0]?.code]).toEqual([
      200,
      2,
      true,
      249,
    ]);
  };
  await refused(url, fileForm({ ...keys, secureKey: 'abcdef0123456789' }, 'x'.repeat(5000)));
  await refused(url, fileForm({ ...keys, userId: '00' }));
  await refused(url.replace(running.chat.id, '0008TaFN3SE300QU'), fileForm(keys));
  await refused(ntf, fileForm({ secureKey: 'abcdef0123456789' }));
  await refused(url.replace('support', 'sales'), fileForm(keys));
  expect((await post(url.replace('support', '-sales'), fileForm(keys))).status).toBe(404);
  const fileId = String((await upload(served)).answer.userData['file-id']);
  await service.chats.execute(running, { type: 'disconnect', by: 1 });
  await refused(url, fileForm(keys));
  for (const path of ['limits', `${fileId}/download`, `${fileId}/delete`]) {
    await refused(`${url}/${path}`, fileForm(keys));
  }
});

test('bytes go with their chat', async () => {
  const served = await serve();
  await upload(served);
  expect(served.blobs.levels.bytes).toBe(20);
  await served.service.chats.clear();
  expect(served.blobs.levels).toEqual(NOTHING);
});

test('a download that does not exist or is no longer allowed is a readable refusal', async () => {
  const served = await serve({ downloadAttempts: 1 });
  const fileId = String((await upload(served)).answer.userData['file-id']);
  expect((await post(`${served.url}/00D25C4FD5580141/download`, fileForm(served.keys))).status).toBe(404);
  expect((await download(served, fileId)).status).toBe(200);
  const { status, answer } = await post(`${served.url}/${fileId}/download`, fileForm(served.keys));
  expect([status, answer.errors[0]?.code]).toEqual([403, 403]);
});

test('over chat-ntf the key alone tells the chat, in every spelling of the operations', async () => {
  const served = await serve();
  const { secureKey } = served.keys;
  const sent = [
    fileForm({ secureKey }),
    fileForm({ operation: 'fileUpload', secureKey, userId: '', alias: '' }),
  ];
  for (const form of sent) expect((await post(served.ntf, form)).answer.statusCode).toBe(0);
  const fileId = String(served.files()[0]?.userData?.['file-id']);
  const ask = (fields: Record<string, string>) =>
    post(served.ntf, new URLSearchParams({ secureKey, ...fields }));
  for (const operation of ['fileGetLimits', 'fileGetsLimits']) {
    expect((await ask({ operation })).answer.messages[0]?.userData?.['used-upload-max-files']).toBe('2');
  }
  const body = new URLSearchParams({ secureKey, fileId, operation: 'fileDownload' });
  const got = await fetch(served.ntf, { method: 'POST', body });
  expect(await got.text()).toBe('This is plain text.\n');
  expect((await ask({ operation: 'fileDelete', fileId })).answer.statusCode).toBe(0);
  expect((await ask({ operation: 'fileDelete', fileId })).status).toBe(404);
  for (const fields of [
    {},
    { operation: 'fileRename' },
    { operation: 'fileDownload' },
    { operation: 'fileUpload' },
  ]) {
    expect((await ask(fields as Record<string, string>)).status).toBe(400);
  }
  expect((await post(served.ntf, new URLSearchParams({ operation: 'fileGetLimits' }))).status).toBe(400);
});

test('a service can ask for ids, for credentials, and over chat-ntf for the cookie', async () => {
  const served = await serve({ requireIds: true, apikey: 'k', requireBayeuxCookie: true });
  const { url, ntf, keys } = served;
  const { secureKey } = keys;
  expect((await post(url, fileForm(keys))).status).toBe(401);
  expect((await post(url, fileForm(keys), { apikey: 'no' })).status).toBe(403);
  expect((await post(url, fileForm({ secureKey }), { apikey: 'k' })).status).toBe(400);
  expect((await post(url, fileForm(keys), { apikey: 'k' })).answer.statusCode).toBe(0);
  expect((await post(ntf, fileForm({ secureKey }))).status).toBe(401);
  expect((await post(ntf, fileForm({ secureKey }), { apikey: 'k' })).status).toBe(403);
  const cookie = 'a=b; BAYEUX_BROWSER=a1b2c3d4e5f6g7h8';
  expect((await post(ntf, fileForm({ secureKey }), { apikey: 'k', cookie })).answer.statusCode).toBe(0);
});

test('a strict service takes over chat-ntf every cookie that its handshake takes', async () => {
  const gms = await openGms({ defaults: { profile: 'strict' } });
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  for (const length of [16, 20, 64]) {
    jo.cookie = `a=b; BAYEUX_BROWSER=${'a1'.repeat(length / 2)}`;
    const { secureKey } = await jo.startChat();
    const body = new URLSearchParams({ operation: 'fileGetLimits', secureKey });
    const { status } = await post(`${gms.url}/genesys/2/chat-ntf`, body, { cookie: jo.cookie });
    expect(status, `${length} characters`).toBe(200);
  }
});

test('a page of another origin can read every answer', async () => {
  const served = await serve({ uploadMaxFileSize: 10 });
  const origin = 'https://shop.example';
  const allowed = (headers: Headers) => headers.get('access-control-allow-origin');
  const form = () => fileForm(served.keys, 'x'.repeat(5 * MIB));
  expect(allowed((await post(served.url, form(), { origin })).headers)).toBe(origin);
  expect(allowed((await post(`${served.url}/x/download`, form(), { origin })).headers)).toBe(origin);
  expect(allowed((await post(served.url.replace('support', 'sales'), form(), { origin })).headers)).toBe(
    origin,
  );
  const fileId = String((await upload(served, 'x')).answer.userData['file-id']);
  const body = new URLSearchParams(served.keys);
  const got = await fetch(`${served.url}/${fileId}/download`, { method: 'POST', body, headers: { origin } });
  expect(allowed(got.headers)).toBe(origin);
  expect(got.headers.get('access-control-expose-headers')).toBe('Content-Disposition');
  for (const method of ['OPTIONS', 'GET']) {
    const { headers, status } = await fetch(served.url, { method, headers: { origin } });
    expect([allowed(headers), status]).toEqual([origin, method === 'OPTIONS' ? 204 : 405]);
  }
});

test('the journal keeps what was said of a file, and never what is in it, nor the key', async () => {
  const served = await serve();
  const { answer } = await post(served.url, fileForm(served.keys, 'SECRET CONTENT', 'a "b".txt'));
  await (await download(served, String(answer.userData['file-id']))).text();
  const [up, down] = served.service.journal.list();
  expect(up).toMatchObject({ operation: 'fileUpload', chatId: served.running.chat.id, status: 200 });
  expect(up?.request?.body).toContain('name="file"; filename="a %22b%22.txt"');
  expect(up?.request?.body).toContain('(14 bytes)');
  expect(up?.request?.body).toContain(served.keys.userId);
  expect(down).toMatchObject({ operation: 'fileDownload', response: { body: '(14 bytes)' } });
  expect(JSON.stringify([up, down])).not.toContain('SECRET CONTENT');
  expect(JSON.stringify([up, down])).not.toContain(served.keys.secureKey);
});

test('what is for no service, or for no operation, stands in the journal of the server', async () => {
  const served = await serve();
  await post(served.url.replace('support', 'sales'), fileForm(served.keys));
  await post(served.url.replace('support', '-sales'), fileForm(served.keys));
  await post(served.ntf, new URLSearchParams({ secureKey: 'abc', operation: 'fileGetLimits' }));
  await post(`${served.url}/nothing`, new URLSearchParams(served.keys));
  await fetch(served.url);
  expect(served.registry.journal.list().map(({ operation, status }) => [operation, status])).toEqual([
    ['fileUpload', 200],
    ['fileUpload', 404],
    ['fileLimits', 200],
    ['unknown', 404],
  ]);
  expect(served.service.journal.list()).toMatchObject([
    { method: 'GET', operation: 'fileUpload', status: 405 },
  ]);
});

test('faults spoil file operations as they do others, before the operation or after it', async () => {
  const served = await serve();
  const { faults } = served.service;
  await faults.add({
    operation: 'fileUpload',
    sequence: [
      { kind: 'status', status: 503 },
      { kind: 'error', code: 201, statusCode: 1 },
    ],
  });
  expect((await fetch(served.url, { method: 'POST', body: fileForm(served.keys) })).status).toBe(503);
  expect((await upload(served)).answer.errors[0]?.code).toBe(201);
  expect(served.files()).toEqual([]);
  await faults.add({ operation: 'fileUpload', effect: { kind: 'reset', when: 'after' } });
  await expect(upload(served)).rejects.toThrow('fetch failed');
  expect(served.files()).toHaveLength(1);

  const fileId = String(served.files()[0]?.userData?.['file-id']);
  await faults.add({
    operation: 'fileDownload',
    sequence: [{ kind: 'truncate' }, { kind: 'resetMidBody' }, { kind: 'contentType' }],
  });
  expect(await (await download(served, fileId)).text()).toBe('This is pl');
  const broken = await download(served, fileId);
  expect(broken.headers.get('content-length')).toBe('20');
  await expect(broken.text()).rejects.toThrow();
  expect((await download(served, fileId)).headers.get('content-type')).toBe('text/html');
  expect(await (await download(served, fileId)).text()).toBe('This is plain text.\n');
});

test('the names of members of every object are not operations of chat-ntf', async () => {
  const served = await serve();
  const { secureKey } = served.keys;
  for (const operation of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const { status, answer } = await post(served.ntf, new URLSearchParams({ secureKey, operation }));
    expect([status, answer.errors[0]?.message?.split(',')[0]]).toEqual([
      400,
      'operation: must be one of fileUpload',
    ]);
  }
  const map = new URLSearchParams({
    secureKey,
    'operation[toString]': 'x',
    'problem[a]': '',
    'parameter[b]': '',
  });
  expect((await post(served.ntf, map)).answer.errors[0]?.message).toBe('operation: must be a text');
});

test('a part is a file where it has a file name, whatever its type', async () => {
  const served = await serve();
  const octets = (name: string, value: string) =>
    `--X\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${value}\r\n`;
  const file = '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHello\r\n';
  const { secureKey, userId, alias } = served.keys;
  const keys = `${octets('secureKey', secureKey)}${octets('userId', userId)}${octets('alias', alias)}`;
  const send = async (body: string) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=X' };
    const response = await fetch(served.url, { method: 'POST', body, headers });
    return (await response.json()) as Answered;
  };
  const sent = await send(`${keys}${octets('userData[file-description]', 'Grüße')}${file}--X--\r\n`);
  expect(sent.statusCode).toBe(0);
  expect(served.files()[0]?.userData).toMatchObject({ 'file-name': 'a.txt', 'file-description': 'Grüße' });
  expect((await send(`${keys}${octets('file', 'Hello')}--X--\r\n`)).errors[0]?.message).toBe(
    'file: is required',
  );
  const long = await send(`${octets('secureKey', 'x'.repeat(2 * MIB))}${file}--X--\r\n`);
  expect(long.errors[0]?.code).toBe(413);
  await expect.poll(() => served.blobs.levels.staged).toBe(0);
});

test('an encoded body is refused, with a file in it or none', async () => {
  const served = await serve();
  for (const url of [served.url, served.ntf]) {
    const refused = await post(url, fileForm(served.keys), { 'Content-Encoding': 'gzip' });
    expect([refused.status, refused.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  }
  expect(served.blobs.levels).toEqual(NOTHING);
});

test('headers of a refusal are not sent with the next answer', async () => {
  const served = await serve();
  const headers = { 'Content-Type': 'text/plain' };
  const ask = (more: Record<string, string>) =>
    fetch(served.ntf, { method: 'POST', body: 'x', headers: { ...headers, ...more } });
  expect((await ask({ Origin: 'https://shop.test' })).headers.get('access-control-allow-origin')).toBe(
    'https://shop.test',
  );
  expect((await ask({})).headers.get('access-control-allow-origin')).toBeNull();
});

test('a server that cannot keep bytes at all answers with 500', async () => {
  const served = await serve();
  served.blobs.stage = () => {
    throw new Error('no folder');
  };
  const seen = await warningsOf(async () => {
    expect((await post(served.url, fileForm(served.keys))).status).toBe(500);
  });
  expect(seen).toEqual(['no folder']);
});
