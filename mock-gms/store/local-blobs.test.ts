import { mkdirSync, readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { LocalBlobs } from './local-blobs.ts';

const KILO = Buffer.alloc(1024, 'k');
const NOTHING = { bytes: 0, staged: 0, stagedBytes: 0, memory: 0 };

/** Has scratch folders made in one of this test's own; tells the files in them. */
function ownScratch(folder: string): () => string[] {
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  return () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

const { TMPDIR } = process.env;
test.afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

async function readAll(blobs: LocalBlobs, fileId: string): Promise<string | undefined> {
  const open = await blobs.open('chat', fileId);
  return open === undefined ? undefined : (await buffer(open.stream)).toString();
}

test('the example of the documentation does what it says', async () => {
  const blobs = new LocalBlobs();
  const staged = blobs.stage();
  await staged?.write(Buffer.from('This is plain text.\n'));
  await staged?.commit('00048aAPEQJ8000U', '00D25C4FD5580141');
  expect((await blobs.open('00048aAPEQJ8000U', '00D25C4FD5580141'))?.size).toBe(20);
});

test('what is staged cannot be read, and what is committed can, from memory as from disk', async () => {
  const blobs = new LocalBlobs({ memoryPerBlob: 2048 });
  for (const [fileId, kilos] of [
    ['small', 2],
    ['large', 5],
  ] as const) {
    const staged = blobs.stage();
    for (let i = 0; i < kilos; i++) expect(await staged?.write(KILO)).toBe(true);
    expect(await readAll(blobs, fileId)).toBeUndefined();
    await staged?.commit('chat', fileId);
    expect(await readAll(blobs, fileId)).toBe('k'.repeat(kilos * 1024));
  }
  expect(blobs.levels).toEqual({ bytes: 7 * 1024, staged: 0, stagedBytes: 0, memory: 2048 });
  await blobs.close();
  expect(blobs.levels).toEqual(NOTHING);
});

test('a large blob leaves memory while it comes in', async () => {
  const blobs = new LocalBlobs({ memoryPerBlob: 64 * 1024 });
  const staged = blobs.stage();
  let most = 0;
  for (let i = 0; i < 20 * 1024; i++) {
    await staged?.write(KILO);
    most = Math.max(most, blobs.levels.memory);
  }
  expect(most).toBe(64 * 1024);
  expect(blobs.levels).toMatchObject({ memory: 0, stagedBytes: 20 * 1024 ** 2 });
  await staged?.discard();
  expect(blobs.levels).toEqual(NOTHING);
  await blobs.close();
});

test('memory that is full sends small blobs to disk too', async () => {
  const blobs = new LocalBlobs({ memory: 1024 });
  const first = blobs.stage();
  await first?.write(KILO);
  const second = blobs.stage();
  await second?.write(KILO);
  expect(blobs.levels.memory).toBe(1024);
  await second?.commit('chat', 'second');
  expect(await readAll(blobs, 'second')).toBe(KILO.toString());
  await blobs.close();
});

test('there is a bound on bytes in all, on bytes coming in and on blobs coming in', async () => {
  const blobs = new LocalBlobs({ maxBytes: 4096, maxStagedBytes: 3072, maxStaged: 2 });
  const first = blobs.stage();
  const second = blobs.stage();
  expect(blobs.stage()).toBeUndefined();
  for (let i = 0; i < 3; i++) expect(await first?.write(KILO)).toBe(true);
  expect(await second?.write(KILO)).toBe(false);
  expect(blobs.levels).toMatchObject({ staged: 1, stagedBytes: 3072 });
  await first?.commit('chat', 'first');
  const third = blobs.stage();
  expect(await third?.write(KILO)).toBe(true);
  expect(await third?.write(KILO)).toBe(false);
  await expect(third?.commit('chat', 'third')).rejects.toThrow('no longer staged');
  expect(blobs.levels).toMatchObject({ bytes: 3072, staged: 0, stagedBytes: 0 });
  await blobs.close();
});

test('writes that are asked for at once are stored in their order', async () => {
  const blobs = new LocalBlobs({ memoryPerBlob: 10 });
  const staged = blobs.stage();
  const texts = Array.from({ length: 50 }, (_, i) => `${i},`);
  const writes = texts.map((text) => staged?.write(Buffer.from(text)));
  await staged?.commit('chat', 'file');
  expect(await Promise.all(writes)).toEqual(texts.map(() => true));
  expect(await readAll(blobs, 'file')).toBe(texts.join(''));
  await blobs.close();
});

test('discarding at any moment leaves neither bytes nor files behind', async () => {
  const scratch = ownScratch(test.info().outputPath('scratch'));
  for (let moment = 0; moment < 8; moment++) {
    const blobs = new LocalBlobs({ memoryPerBlob: 2048 });
    const staged = blobs.stage();
    const writes = Array.from({ length: moment }, () => staged?.write(KILO));
    await staged?.discard();
    await Promise.all(writes);
    expect(scratch().filter((name) => name.includes('/'))).toEqual([]);
    expect(await staged?.write(KILO)).toBe(false);
    await staged?.discard();
    expect(blobs.levels).toEqual(NOTHING);
    await blobs.close();
  }
  expect(scratch()).toEqual([]);
});

test('a file that is removed while it is read is read to its end', async () => {
  const blobs = new LocalBlobs({ memoryPerBlob: 0 });
  const staged = blobs.stage();
  for (let i = 0; i < 300; i++) await staged?.write(KILO);
  await staged?.commit('chat', 'file');
  const open = await blobs.open('chat', 'file');
  await blobs.removeAll('chat');
  expect(open && (await buffer(open.stream)).length).toBe(300 * 1024);
  expect(await blobs.open('chat', 'file')).toBeUndefined();
  await blobs.close();
});
