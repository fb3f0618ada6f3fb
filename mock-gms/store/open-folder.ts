import { chmod, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, RootDatabase } from 'lmdb';
import { makeFolder } from '../boundary/make-folder.ts';
import type { LocalBlobsOptions } from './blob-levels.ts';
import { FolderBlobs } from './folder-blobs.ts';
import { FolderOwner, inUse, type OwnerTimes } from './folder-owner.ts';
import { LmdbStore } from './lmdb-store.ts';
import { firstLine, loadPackage } from './load-package.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** The format of the folder; it counts up with every change that an earlier version could not read. */
const FORMAT = 1;

const LMDB = { name: 'lmdb', purpose: 'keep data in a folder', version: 3 };

/** The tables, and what tells that a folder is one of ours. */
const DATA = 'data.mdb';

/** What else an empty folder may have in it: where a disk is mounted, it has this. */
const NOTHING: ReadonlySet<string> = new Set(['lost+found']);

/**
 * Opens the folder in which a server keeps what it has; makes it if there is none.
 *
 * @throws {StoreError} if it cannot be used: another process has it, another program or a later version wrote it, or the
 * package `lmdb` is missing
 */
export async function openFolder(
  folder: string,
  limits: LocalBlobsOptions = {},
  times?: OwnerTimes,
): Promise<Store> {
  const lmdb = await loadPackage(() => import('lmdb'), LMDB);
  await prepare(folder);
  const real = await realpath(folder);
  // Two handles of one file would wait for each other, since the second blocks the thread that the first needs.
  if (openHere.has(real)) throw inUse(folder, process.pid);
  openHere.add(real);
  try {
    const store = await openTables(lmdb, folder, limits, times);
    store.onClosed(() => openHere.delete(real));
    return store;
  } catch (error) {
    openHere.delete(real);
    throw error;
  }
}

/** The folders that are open in this process. */
const openHere = new Set<string>();

async function openTables(
  lmdb: typeof import('lmdb'),
  folder: string,
  limits: LocalBlobsOptions,
  times: OwnerTimes | undefined,
): Promise<LmdbStore> {
  const path = join(folder, DATA);
  await requireTables(path);
  const root = opened(path, () => lmdb.open({ path, noSubdir: true, overlappingSync: false }));
  try {
    const about = root.openDB<string, string>({ name: 'about', encoding: 'string' });
    await checkFormat(folder, about);
    const owner = await FolderOwner.claim(folder, root, about, times);
    try {
      return await storeIn(folder, root, owner, limits);
    } catch (error) {
      await owner.release();
      throw error;
    }
  } catch (error) {
    await root.close();
    throw error;
  }
}

/** Makes the folder one that nobody else can look into, unless it is somebody else's. */
async function prepare(folder: string): Promise<void> {
  try {
    makeFolder(folder, 0o700);
    const names = (await readdir(folder)).filter((name) => !NOTHING.has(name));
    if (names.length > 0 && !names.includes(DATA))
      throw new StoreError(
        `${folder} has other files in it; choose an empty folder, or one that does not exist`,
      );
    await chmod(folder, 0o700);
    for (const name of [DATA, `${DATA}-lock`]) {
      const handle = await open(join(folder, name), 'a', 0o600);
      await handle.chmod(0o600).finally(() => handle.close());
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${folder} cannot be used: ${firstLine(error)}`);
  }
}

/** What a file of LMDB has behind the head of its first page. The library ends the process where it is not there. */
const MAGIC = { at: 24, value: 0xbeefc0de };

async function requireTables(path: string): Promise<void> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(4), 0, 4, MAGIC.at)
    .finally(() => handle.close());
  const { size } = await stat(path);
  const isOurs =
    bytesRead === 4 && (buffer.readUInt32LE() === MAGIC.value || buffer.readUInt32BE() === MAGIC.value);
  if (size > 0 && !isOurs)
    throw new StoreError(`${path} is not a file of mock-gms, or is damaged; choose another folder`);
}

function opened<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${firstLine(error)}`);
  }
}

/** Nothing is written to a folder of a later version. */
async function checkFormat(folder: string, about: Database<string, string>): Promise<void> {
  const format = Number(about.get('format') ?? FORMAT);
  if (format > FORMAT)
    throw new StoreError(
      `${folder} is of a later version of mock-gms (format ${format}; this one reads ${FORMAT}); update mock-gms or choose another folder`,
    );
  if (about.get('format') === undefined) await about.put('format', String(FORMAT));
}

async function storeIn(
  folder: string,
  root: RootDatabase,
  owner: FolderOwner,
  limits: LocalBlobsOptions,
): Promise<LmdbStore> {
  const store = new LmdbStore(root, owner, new FolderBlobs(folder, limits));
  await store.begin();
  return store;
}
