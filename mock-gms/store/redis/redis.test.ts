import { test } from '@playwright/test';
import { storeContract } from '../store-contract.fixture.ts';
import { openRedis } from './open-redis.ts';
import { hasRedis, RedisServer } from './redis-server.fixture.ts';

let server: RedisServer;
let stores = 0;

if (hasRedis) {
  test.beforeAll(async () => {
    server = await RedisServer.start();
  });
  test.afterAll(() => server.remove());

  storeContract('in Redis', {
    open: () => openRedis(`${server.url}?prefix=store-${++stores}`),
  });
}
