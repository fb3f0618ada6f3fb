import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater } from '../closing.fixture.ts';
import { Child, without } from './child.fixture.ts';

closeAfterEach();

const flags = () => ['--data', test.info().outputPath('data')];

const serve = async () => closedLater(await Child.serve('', {}, flags()));

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
  const second = closedLater(Child.start('', {}, flags()));
  expect(await second.ended).toBe(2);
  expect(second.err).toBe(
    `mock-gms: ${flags()[1]} is in use by another mock-gms, process ${first.process.pid}; end that one or choose another folder\n`,
  );
});

test('without the package lmdb one line says what to install', async () => {
  const child = closedLater(Child.start(without('lmdb'), {}, flags()));
  expect(await child.ended).toBe(2);
  expect(child.err).toBe(
    'mock-gms: to keep data in a folder, install the package lmdb: npm install lmdb@3\n',
  );
});
