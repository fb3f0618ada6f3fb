import { expect, test } from '@playwright/test';
import { Child } from './child.fixture.ts';

const children: Child[] = [];
test.afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await child.ended;
  }
});

const flags = () => ['--data', test.info().outputPath('data')];

async function serve(): Promise<Child> {
  const child = await Child.serve('', {}, flags());
  children.push(child);
  return child;
}

async function start(child: Child): Promise<string> {
  const answer = await fetch(`http://localhost:${child.port}/genesys/2/chat/support`, {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Jo' }),
  });
  return ((await answer.json()) as { chatId: string }).chatId;
}

async function chatsOf(child: Child): Promise<readonly string[]> {
  const answer = await fetch(`http://localhost:${child.port}/mock/services/support/chats`);
  return ((await answer.json()) as { id: string }[]).map(({ id }) => id);
}

test('a server that was killed, and one that was stopped, is started again as it was', async () => {
  const first = await serve();
  const chats = [await start(first)];
  first.kill('SIGKILL');
  await first.ended;
  const second = await serve();
  expect(await chatsOf(second)).toEqual(chats);
  chats.push(await start(second));
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect([...(await chatsOf(await serve()))].sort()).toEqual(chats.sort());
});

test('a second server over the folder ends with one line that says which process uses it', async () => {
  const first = await serve();
  const second = Child.start('', {}, flags());
  children.push(second);
  expect(await second.ended).toBe(2);
  expect(second.err).toBe(
    `mock-gms: ${flags()[1]} is in use by another mock-gms, process ${first.process.pid}; end that one or choose another folder\n`,
  );
});

test('without the package lmdb one line says what to install', async () => {
  const resolve = `export async function resolve(name, context, next) {
    if (name === 'lmdb') throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const preload = `import { register } from 'node:module';
    register('data:text/javascript,${encodeURIComponent(resolve).replaceAll("'", '%27')}');`;
  const child = Child.start(preload, {}, flags());
  children.push(child);
  expect(await child.ended).toBe(2);
  expect(child.err).toBe(
    'mock-gms: to keep data in a folder, install the package lmdb: npm install lmdb@3\n',
  );
});
