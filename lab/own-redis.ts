import { hasRedis, RedisServer } from '../mock-gms/store/redis/redis-server.fixture.ts';
import { provideRedis, redisAdvice } from '../scripts/redis/provide.ts';

/**
 * A Redis of our own; where there is no `redis-server`, it is installed first, if that can be done here.
 *
 * @param say is told of an installation, step by step
 * @throws Error with what installs it, where there is none
 */
export async function startRedis(say: (progress: string) => void = () => {}): Promise<RedisServer> {
  if (!hasRedis && (await provideRedis(say)) === undefined)
    throw new Error(`there is no redis-server. This line installs it:\n  ${redisAdvice}`);
  return RedisServer.start();
}
