import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../mock-gms/boundary/free-port.fixture.ts';
import { run } from '../process.ts';
import type { UnpackedImage } from './image.ts';
import { healthOf, Started } from './started.ts';

/** What its labels for engines say. */
export async function says({ config, folder: files }: UnpackedImage): Promise<string> {
  assert.equal(config.User, '1000:1000');
  assert.equal(config.StopSignal, 'SIGTERM');
  assert.deepEqual(Object.keys(config.Volumes ?? {}), ['/data']);
  assert.deepEqual(Object.keys(config.ExposedPorts ?? {}), ['8080/tcp']);
  assert.deepEqual(config.Entrypoint?.slice(-2), ['--host', '0.0.0.0']);
  for (const name of ['lmdb', 'ioredis'])
    assert.ok(existsSync(join(files, 'app/node_modules', name)), `the image has no ${name}`);
  const { output } = await run('du', ['--summarize', '--block-size=M', join(files, 'app')]);
  const megabytes = Number.parseInt(output, 10);
  assert.ok(megabytes < 60, `what is added to the base takes ${megabytes} MB`);
  return `${megabytes} MB beside the base`;
}

/** It starts as process 1 and as its own user, answers, and ends with SIGTERM. */
export async function ends(image: UnpackedImage): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = new Started(image, ['--port', String(port)]);
  try {
    assert.equal(await healthOf(image, `${url}/mock/health`), 1, 'it is healthy before it has started');
    await started.prints('Ctrl-C stops it.');
    assert.equal(started.number, 1);
    assert.equal(started.user, 1000);
    assert.equal(await healthOf(image, `${url}/mock/health`), 0, 'it is not healthy');
    const [, token] = /control token {3}(\S+)/.exec(started.out) ?? [];
    assert.ok(token, 'it printed no token');
    assert.equal(await statusOf(`${url}/mock/metrics`), 401);
    assert.equal(await statusOf(`${url}/mock/metrics`, token), 200);
    await startChat(url);
    const { code, took } = await started.stop('SIGTERM');
    assert.equal(code, 0);
    assert.ok(took < 5000, `it took ${took} ms to end`);
    return `health check 1 before and 0 after the start; 401 without the token, 200 with it; ended in ${took} ms`;
  } finally {
    await started.kill();
  }
}

/** What it keeps in its volume is there after it was killed. */
export async function keeps(image: UnpackedImage): Promise<void> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const flags = ['--port', String(port), '--data', '/data', '--control-token', 'mine', '--log', 'json'];
  const chats = async () => {
    const answer = await fetch(`${url}/mock/services/support/chats`, {
      headers: { authorization: 'Bearer mine' },
    });
    return ((await answer.json()) as { id: string }[]).map(({ id }) => id);
  };
  const first = new Started(image, flags);
  let chatId = '';
  try {
    await first.prints('"event":"started"');
    chatId = await startChat(url);
  } finally {
    await first.kill();
  }
  const second = new Started(image, flags);
  try {
    await second.prints('"event":"started"');
    assert.deepEqual(await chats(), [chatId]);
  } finally {
    await second.kill();
  }
}

async function startChat(url: string): Promise<string> {
  const body = new URLSearchParams({ nickname: 'Jo' });
  const answer = await fetch(`${url}/genesys/2/chat/support`, { method: 'POST', body });
  const { statusCode, chatId } = (await answer.json()) as { statusCode: number; chatId: string };
  assert.equal(statusCode, 0);
  return chatId;
}

async function statusOf(url: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await fetch(url, { headers })).status;
}
