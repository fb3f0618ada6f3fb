import { test } from '@playwright/test';
import { sharedStoreContract } from '../shared-store-contract.fixture.ts';
import { storeContract } from '../store-contract.fixture.ts';
import { openRedis } from './open-redis.ts';
import { hasRedis, RedisServer } from './redis-server.fixture.ts';

let server: RedisServer;
let stores = 0;

if (hasRedis) {
  test.beforeAll(async () => {
    server = await RedisServer.start();
  });
  test.afterAll(() => server.close());

  const open = () => openRedis(`${server.url}?prefix=store-${++stores}`);
  storeContract('in Redis', open);
  sharedStoreContract('in Redis', async () => {
    const one = await open();
    return [one, await openRedis(`${server.url}?prefix=store-${stores}`)];
  });
}
