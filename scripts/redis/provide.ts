import { installFromDebian, isDebianRoot } from '../debian.ts';
import { run } from '../process.ts';

/** What has to be typed where it cannot be installed here. */
export const redisAdvice = 'sudo apt-get install -y redis-server';

/**
 * Makes sure that there is a `redis-server`: the one that is installed, else Debian's through apt where this is root's
 * Debian. Returns its version; undefined where none can be had.
 */
export async function provideRedis(say: (progress: string) => void): Promise<string | undefined> {
  const found = await version();
  if (found !== undefined || !isDebianRoot()) return found;
  await installFromDebian(['redis-server'], say);
  return version();
}

async function version(): Promise<string | undefined> {
  const { code, output } = await run('redis-server', ['--version'], { limit: 10_000 });
  return code === 0 ? (/v=(\S+)/.exec(output)?.[1] ?? 'of some version') : undefined;
}
