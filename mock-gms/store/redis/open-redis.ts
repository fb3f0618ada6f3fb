import type { LocalBlobsOptions } from '../blob-levels.ts';
import { loadPackage } from '../load-package.ts';
import type { Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { Connection } from './connection.ts';
import { RedisKeys } from './redis-keys.ts';
import { FORMAT_OF } from './redis-scripts.ts';
import { RedisStore } from './redis-store.ts';
import { redisPlaceOf } from './redis-url.ts';

/** The format of what is stored; it counts up with every change that an earlier version could not read. */
const FORMAT = 1;

const IOREDIS = { name: 'ioredis', purpose: 'keep everything in a Redis', version: 6 };

/**
 * Opens what a Redis holds, which other processes may use at the same time.
 *
 * @throws {StoreError} if there is no such Redis, it does not let this process in, what it holds is of a later version, or
 * the package `ioredis` is missing
 */
export async function openRedis(url: string, limits: LocalBlobsOptions = {}): Promise<Store> {
  const place = redisPlaceOf(url);
  const connection = new Connection(await loadPackage(() => import('ioredis'), IOREDIS), place);
  await connection.start();
  try {
    const keys = new RedisKeys(place.prefix);
    const format = await connection.script(FORMAT_OF, keys.format, keys.all, '', '', FORMAT);
    if (format !== String(FORMAT))
      throw new StoreError(
        `${place.shown} is of a later version of mock-gms (format ${format}; this one reads ${FORMAT}); update mock-gms or choose another prefix`,
      );
    return new RedisStore(connection, keys, limits);
  } catch (error) {
    connection.close();
    throw error;
  }
}
