import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { formRequest, RawConnection } from '../server/raw-connection.fixture.ts';
import { Child } from './child.fixture.ts';

const PATH = '/genesys/2/chat/support';

/** Says how long it took from the signal to the end, and what was left then. */
const WATCH = `
  let began = 0;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { began = performance.now(); });
  process.on('exit', () => process.stdout.write('ended after ' + Math.round(performance.now() - began) + ' ms\\n'));
`;

async function startChat(port: number) {
  const url = `http://127.0.0.1:${port}${PATH}`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const { chatId, secureKey } = (await answer.json()) as { chatId: string; secureKey: string };
  return { path: `${PATH}/${chatId}`, secureKey };
}

/** An upload of which so many bytes are still missing. */
async function beginUpload(port: number, path: string, secureKey: string, bytes: number) {
  const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"`;
  const head = `${part('secureKey')}\r\n\r\n${secureKey}\r\n${part('file')}; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n`;
  const tail = '\r\n--x--\r\n';
  const upload = await RawConnection.open(port);
  const length = head.length + bytes + tail.length;
  upload.write(
    `POST ${path}/file HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`,
  );
  await upload.came('100 Continue\r\n\r\n');
  upload.text = '';
  upload.write(head);
  return { upload, rest: 'b'.repeat(bytes) + tail };
}

for (const [name, signal] of [
  ['Ctrl-C', 'SIGINT'],
  ['SIGTERM', 'SIGTERM'],
] as const) {
  test(`with ${name} it ends at once when nothing is under way, even with connections open`, async () => {
    const child = await Child.serve(WATCH);
    const { port } = child;
    const idle = await RawConnection.open(port);
    idle.write(formRequest(PATH, 'nickname=Jo'));
    await idle.came('"statusCode":0');
    const silent = await RawConnection.open(port);
    const half = await RawConnection.open(port);
    half.write(`POST ${PATH} HTTP/1.1\r\nHost: local`);
    const events = await RawConnection.open(port);
    events.write('GET /mock/services/support/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await events.came('event: ready');
    const socket = new WebSocket(`ws://127.0.0.1:${port}/genesys/cometd`);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    child.kill(signal);
    await Promise.all([idle.closed, silent.closed, half.closed, events.closed, closed]);
    expect(await child.ended).toBe(0);
    expect(events.text).toContain('event: gone');
    expect(child.err).toBe('');
    // Far below the grace, and far above what it takes.
    expect(Number(/ended after (\d+) ms/.exec(child.out)?.[1])).toBeLessThan(1500);
  });
}

test('a connect that is held is answered when it ends, and holds nothing up', async () => {
  const child = await Child.serve(WATCH);
  const url = `http://127.0.0.1:${child.port}/genesys/cometd`;
  let cookie = '';
  const say = async (message: object) => {
    const headers = { 'Content-Type': 'application/json', ...(cookie !== '' && { cookie }) };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify([message]) });
    cookie ||= answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    return { answer, replies: (await answer.json()) as Array<{ clientId: string; successful: boolean }> };
  };
  const connectionType = 'long-polling';
  const { replies } = await say({
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: [connectionType],
  });
  const { clientId } = replies[0] ?? {};
  const connect = { channel: '/meta/connect', clientId, connectionType };
  await say({ ...connect, advice: { timeout: 0 } });
  const held = say(connect);
  // A connect that comes while another is held takes its place: so the first one is known to be there.
  const next = say(connect);
  await held.catch(() => {});
  child.kill('SIGTERM');
  const { answer, replies: last } = await next;
  expect([answer.status, last[0]?.successful]).toEqual([200, true]);
  expect(await child.ended).toBe(0);
  expect(Number(/ended after (\d+) ms/.exec(child.out)?.[1])).toBeLessThan(1500);
});

test('an upload that is under way is answered, and then it ends', async () => {
  const child = await Child.serve();
  const { path, secureKey } = await startChat(child.port);
  const { upload, rest } = await beginUpload(child.port, path, secureKey, 100_000);
  const idle = await RawConnection.open(child.port);
  child.kill('SIGTERM');
  await idle.closed;
  expect(upload.text).toBe('');
  upload.write(rest);
  await upload.closed;
  expect(upload.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(upload.text).toMatch(/\r\nConnection: close\r\n/);
  expect(await child.ended).toBe(0);
  expect(child.err).toBe('');
});

test('a second Ctrl-C waits for nothing', async () => {
  const child = await Child.serve();
  const { path, secureKey } = await startChat(child.port);
  const { upload } = await beginUpload(child.port, path, secureKey, 100_000);
  const idle = await RawConnection.open(child.port);
  child.kill('SIGINT');
  await idle.closed;
  // One that follows at once is the same: so it is sent until it counts.
  const again = setInterval(() => child.kill('SIGINT'), 50);
  expect(await child.ended).toBe(130);
  clearInterval(again);
  await upload.closed;
});

test('what a killed process leaves in the temporary folder is removed at the next start', async () => {
  const TMPDIR = test.info().outputPath('tmp');
  mkdirSync(TMPDIR, { recursive: true });
  const scratch = () => readdirSync(TMPDIR).filter((name) => name.startsWith('mock-gms-files-'));
  const first = await Child.serve('', { TMPDIR });
  const { path, secureKey } = await startChat(first.port);
  const { upload, rest } = await beginUpload(first.port, path, secureKey, 100_000);
  upload.write(rest.slice(0, 99_000));
  await expect.poll(scratch).toHaveLength(1);
  first.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(scratch()).toHaveLength(1);
  const second = await Child.serve('', { TMPDIR });
  await expect.poll(scratch).toHaveLength(0);
  second.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('an uncaught error is shown, and the server goes on', async () => {
  const child = await Child.serve(`
    process.on('SIGUSR2', () => {
      void Promise.reject(new Error('nobody handles this'));
      throw new Error('nobody catches this');
    });
  `);
  child.kill('SIGUSR2');
  await child.prints('nobody catches this');
  await child.prints('nobody handles this');
  await startChat(child.port);
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
  expect(child.err).toContain(
    'mock-gms: an uncaught error, which is a bug in mock-gms: Error: nobody catches this\n    at ',
  );
});
