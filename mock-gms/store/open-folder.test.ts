import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { open } from 'lmdb';
import type { Entry } from '../chat/entry.ts';
import { openFolder } from './open-folder.ts';
import type { Store } from './store.ts';
import { message, newChatId, requested } from './stored-log.fixture.ts';

const folderOf = (name = 'data') => test.info().outputPath(name);

async function upload({ blobs }: Store, chatId: string, fileId: string, content: string): Promise<void> {
  const staged = blobs.stage();
  await staged?.write(Buffer.from(content));
  await staged?.commit(chatId, fileId);
}

async function contentOf({ blobs }: Store, chatId: string, fileId: string): Promise<string | undefined> {
  const found = await blobs.open(chatId, fileId);
  return found && (await buffer(found.stream)).toString();
}

function uploaded(seq: number, id: string): Entry {
  return {
    ...message(seq),
    type: 'FileUploaded',
    file: { id, name: 'a.txt', size: 5, type: 'text/plain' },
  } as Entry;
}

function everyPath(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** Writes what a folder says of itself, as another version or process would. */
async function write(folder: string, key: string, value: string): Promise<void> {
  const root = open({ path: join(folder, 'data.mdb'), noSubdir: true, overlappingSync: false });
  await root.openDB<string, string>({ name: 'about', encoding: 'string' }).put(key, value);
  await root.close();
}

test('a folder whose closing fails is free all the same', async () => {
  const first = await openFolder(folderOf());
  const closeBlobs = first.blobs.close.bind(first.blobs);
  first.blobs.close = async () => {
    await closeBlobs();
    throw new Error('the disk is gone');
  };
  await expect(first.close()).rejects.toThrow('the disk is gone');
  const second = await openFolder(folderOf());
  await second.close();
});

test('what was kept is there when the folder is opened again', async () => {
  const chatId = newChatId();
  const first = await openFolder(folderOf());
  await first.chats.append(chatId, 0, [requested(chatId), uploaded(2, 'f1')], 'one');
  await first.services.append('support', 0, [{ seq: 1, at: 1, type: 'FaultsCleared' }], 'two');
  await upload(first, chatId, 'f1', 'hello');
  await first.close();
  const second = await openFolder(folderOf());
  expect(await second.chats.read(chatId, 0)).toEqual([requested(chatId), uploaded(2, 'f1')]);
  expect(await second.services.read('support', 0)).toHaveLength(1);
  expect(await second.findByKey(`key of ${chatId}`)).toEqual({ service: 'support', chatId });
  expect(await contentOf(second, chatId, 'f1')).toBe('hello');
  expect(await second.chats.append(chatId, 0, [requested(chatId), uploaded(2, 'f1')], 'one')).toBe(true);
  expect(await second.chats.append(chatId, 0, [requested(chatId)], 'another')).toBe(false);
  await second.close();
});

test('nobody else can read the folder, whatever its mode and the umask were', async () => {
  const umask = process.umask(0);
  try {
    const folder = folderOf('given');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    for (const path of [folder, folderOf('a/b/c')]) {
      const store = await openFolder(path);
      await upload(store, 'chat', 'f1', 'hello');
      const isOpen = everyPath(path).filter((each) => statSync(each).mode & 0o077);
      expect(isOpen).toEqual([]);
      expect(statSync(path).mode & 0o777).toBe(0o700);
      expect(statSync(join(path, 'data.mdb')).mode & 0o777).toBe(0o600);
      await store.close();
    }
  } finally {
    process.umask(umask);
  }
});

test('bytes that no entry names are gone after a kill, and those of an entry are not', async () => {
  const [chatId, gone] = [newChatId(), newChatId()];
  const first = await openFolder(folderOf());
  const deleted = { ...message(4), type: 'FileDeleted', fileId: 'f2' } as Entry;
  await first.chats.append(
    chatId,
    0,
    [requested(chatId), uploaded(2, 'f1'), uploaded(3, 'f2'), deleted],
    'one',
  );
  for (const fileId of ['f1', 'f2', 'f3']) await upload(first, chatId, fileId, 'hello');
  await upload(first, gone, 'f1', 'hello');
  await first.close();
  writeFileSync(join(folderOf(), 'staging', '1'), 'half');
  const second = await openFolder(folderOf());
  expect(await contentOf(second, chatId, 'f1')).toBe('hello');
  for (const fileId of ['f2', 'f3']) expect(await contentOf(second, chatId, fileId)).toBeUndefined();
  expect(everyPath(folderOf()).filter((path) => statSync(path).isFile())).toHaveLength(3);
  await second.close();
});

test('bytes are bounded, those of earlier starts included', async () => {
  const chatId = newChatId();
  const first = await openFolder(folderOf());
  await first.chats.append(chatId, 0, [requested(chatId), uploaded(2, 'f1')], 'one');
  await upload(first, chatId, 'f1', 'x'.repeat(60));
  await first.close();
  const second = await openFolder(folderOf(), { maxBytes: 100 });
  const staged = second.blobs.stage();
  expect(await staged?.write(Buffer.alloc(41))).toBe(false);
  await second.blobs.remove(chatId, 'f1');
  await upload(second, chatId, 'f2', 'y'.repeat(100));
  await second.close();
});

test('a folder of a later version says so, and nothing in it changes', async () => {
  const store = await openFolder(folderOf());
  await store.close();
  await write(folderOf(), 'format', '2');
  const before = readFileSync(join(folderOf(), 'data.mdb'));
  await expect(openFolder(folderOf())).rejects.toThrow(
    `${folderOf()} is of a later version of mock-gms (format 2; this one reads 1); update mock-gms or choose another folder`,
  );
  expect(readFileSync(join(folderOf(), 'data.mdb')).equals(before)).toBe(true);
});

test('a folder that is not ours is left alone, and the reason is given in one line', async () => {
  const other = folderOf('other');
  mkdirSync(other);
  writeFileSync(join(other, 'thesis.txt'), 'precious');
  chmodSync(other, 0o755);
  await expect(openFolder(other)).rejects.toThrow(
    `${other} has other files in it; choose an empty folder, or one that does not exist`,
  );
  expect([readdirSync(other), statSync(other).mode & 0o777]).toEqual([['thesis.txt'], 0o755]);
  await expect(openFolder(join(other, 'thesis.txt'))).rejects.toThrow(
    /^[^\n]*thesis\.txt cannot be used: [^\n]*$/,
  );
  const spoilt = folderOf('spoilt');
  mkdirSync(spoilt);
  writeFileSync(join(spoilt, 'data.mdb'), 'x'.repeat(10_000));
  await expect(openFolder(spoilt)).rejects.toThrow(
    /^[^\n]*data\.mdb is not a file of mock-gms, or is damaged; choose another folder$/,
  );
  expect(readFileSync(join(spoilt, 'data.mdb'), 'utf8')).toBe('x'.repeat(10_000));
});

test('a folder where none can be made is refused at once, in one line', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has such folders');
  for (const path of ['/proc/mock-gms', '/proc/mock-gms/data', '/dev/null/data'])
    await expect(openFolder(path)).rejects.toThrow(new RegExp(`^${path} cannot be used: E[A-Z]+: [^\\n]*$`));
});

test('a folder that is in use is refused, and free when it was closed', async () => {
  const first = await openFolder(folderOf());
  await expect(openFolder(folderOf())).rejects.toThrow(
    `${folderOf()} is in use by another mock-gms, process ${process.pid}; end that one or choose another folder`,
  );
  await first.close();
  await (await openFolder(folderOf())).close();
});

test('the folder of a process that was killed is free at once', async () => {
  const script = `
    import { openFolder } from ${JSON.stringify(new URL('./open-folder.ts', import.meta.url).href)};
    await openFolder(${JSON.stringify(folderOf())});
    console.log('open');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await expect(openFolder(folderOf())).rejects.toThrow(`process ${child.pid};`);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  const store = await openFolder(folderOf(), {}, { sign: 1000, patience: 60_000 });
  await store.close();
});
