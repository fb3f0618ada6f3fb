import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Database, open, type RootDatabase } from 'lmdb';
import { FolderBlobs } from './folder-blobs.ts';
import { FolderOwner } from './folder-owner.ts';
import { LmdbStore } from './lmdb-store.ts';
import { ownScratchOwner } from './scratch-owner.ts';
import { message, newChatId, requested } from './stored-log.fixture.ts';

/** Signs come fast, and patience lasts however busy the machine is: the test gives the signs. */
const PATIENT = { sign: 20, patience: 60_000 };
const IMPATIENT = { sign: 20, patience: 100 };

const elsewhere = { ...ownScratchOwner(), place: 'elsewhere', use: 'other', signs: 0 };

let root: RootDatabase;
let table: Database<string, string>;

test.beforeEach(() => {
  root = open({ path: join(test.info().outputDir, 'data.mdb'), noSubdir: true, overlappingSync: false });
  table = root.openDB<string, string>({ name: 'about', encoding: 'string' });
});
test.afterEach(() => root.close());

const stored = () => JSON.parse(table.get('owner') ?? '{}') as typeof elsewhere;

test('a process elsewhere keeps the folder while it gives signs of life', async () => {
  await table.put('owner', JSON.stringify(elsewhere));
  let isRefused = false;
  const refused = FolderOwner.claim('data', root, table, PATIENT).catch((error: Error) => {
    isRefused = true;
    return error.message;
  });
  for (let signs = 1; !isRefused; signs += 1) {
    await table.put('owner', JSON.stringify({ ...elsewhere, signs }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await refused).toBe(
    `data is in use by another mock-gms, process ${elsewhere.pid}; end that one or choose another folder`,
  );
  expect(stored().use).toBe('other');
});

test('a process elsewhere that gives no sign loses the folder, and the new owner gives signs', async () => {
  await table.put('owner', JSON.stringify(elsewhere));
  const owner = await FolderOwner.claim('data', root, table, IMPATIENT);
  expect(stored().place).toBe(ownScratchOwner().place);
  await expect.poll(() => stored().signs).toBeGreaterThan(1);
  await owner.release();
  expect(table.get('owner')).toBeUndefined();
});

test('a process that was only asleep finds the folder taken, appends no more, and does not release it', async () => {
  const owner = await FolderOwner.claim('data', root, table, IMPATIENT);
  const store = new LmdbStore(root, owner, new FolderBlobs(test.info().outputDir));
  const chatId = newChatId();
  expect(await store.chats.append(chatId, 0, [requested(chatId)], 'one')).toBe(true);
  await table.put('owner', JSON.stringify(elsewhere));
  const taken = 'data was taken over by another process; this one keeps nothing any more';
  await expect(store.chats.append(chatId, 1, [message(2)], 'two')).rejects.toThrow(taken);
  await expect(store.chats.remove(chatId)).rejects.toThrow(taken);
  expect(await store.chats.read(chatId, 0)).toHaveLength(1);
  await owner.release();
  expect(stored().use).toBe('other');
});
