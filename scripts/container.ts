/**
 * `npm run container`: builds the image of mock-gms with buildah, over a base that is made of this machine's own Node.js,
 * starts it as an engine would, and ends it. No registry of images and no engine is needed.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBase } from './container/base-image.ts';
import { Buildah } from './container/buildah.ts';
import { giveTo, type UnpackedImage, unpack } from './container/image.ts';
import { healthOf, Started } from './container/started.ts';
import { root, run } from './process.ts';

const IMAGE = 'localhost/mock-gms:test';

if (!(await Buildah.isInstalled())) {
  console.error('npm run container needs buildah: apt install buildah');
  process.exit(1);
}
if (process.getuid?.() !== 0) {
  console.error(
    'npm run container starts the image in a root of its own: run it as root, or below buildah unshare',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'mock-gms-image-'));
const buildah = new Buildah(folder);
try {
  await step('the bases', async () => {
    await makeBase(buildah, 'localhost/base:1', join(folder, 'base'), false);
    await makeBase(buildah, 'localhost/build-base:1', join(folder, 'build-base'), true);
  });
  await step('the build', build);
  const image = await unpack(buildah, IMAGE);
  await step('the image says how it is run', () => check(image));
  giveTo(image, 'data');
  await step('it starts, answers, and ends with SIGTERM as process 1', () => runs(image));
  await step('it keeps its chats in /data', () => keeps(image));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function step(name: string, work: () => unknown): Promise<void> {
  const began = performance.now();
  const said = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`✓ ${name}${typeof said === 'string' ? `: ${said}` : ''}  ${seconds} s`);
}

/** What npm has fetched before is used again. */
async function build(): Promise<void> {
  const { output } = await run('npm', ['config', 'get', 'cache']);
  const cache = output.trim();
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(folder, 'npmrc'), 'cache=/npm-cache\nprefer-offline=true\n');
  const mounts = ['--volume', `${cache}:/npm-cache`, '--volume', `${join(folder, 'npmrc')}:/root/.npmrc:ro`];
  const bases = ['--build-arg', 'BASE=localhost/base:1', '--build-arg', 'BUILD_BASE=localhost/build-base:1'];
  const how = ['--isolation', 'chroot', '--format', 'docker', '--pull-never'];
  await buildah.do(
    'bud',
    ...how,
    ...mounts,
    ...bases,
    '--file',
    join(root, 'mock-gms/Dockerfile'),
    '--tag',
    IMAGE,
    root,
  );
}

async function check({ config, folder: files }: UnpackedImage): Promise<string> {
  assert.equal(config.User, '1000:1000');
  assert.equal(config.StopSignal, 'SIGTERM');
  assert.deepEqual(Object.keys(config.Volumes ?? {}), ['/data']);
  assert.deepEqual(Object.keys(config.ExposedPorts ?? {}), ['8080/tcp']);
  assert.deepEqual(config.Entrypoint?.slice(-2), ['--host', '0.0.0.0']);
  const { output } = await run('du', ['--summarize', '--block-size=M', join(files, 'app')]);
  const megabytes = Number.parseInt(output, 10);
  assert.ok(megabytes < 60, `what is added to the base takes ${megabytes} MB`);
  return `${megabytes} MB beside the base`;
}

async function runs(image: UnpackedImage): Promise<string> {
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
    return `ended in ${took} ms`;
  } finally {
    await started.kill();
  }
}

async function keeps(image: UnpackedImage): Promise<void> {
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
