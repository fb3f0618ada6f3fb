import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { TcpProxy } from '../../../mock-gms/store/redis/tcp-proxy.fixture.ts';
import { startRedis } from '../../own-redis.ts';
import type { Chance } from '../chance.ts';
import { removeFolder, scratchFolder } from '../target/scratch.ts';

/** Where the server that is killed keeps what it has. */
export interface Keeping {
  /** The flags that say so. */
  readonly flags: readonly string[];
  /** How many files there are that belong to chats. */
  countFiles(): Promise<number>;
  /** Milliseconds within which the agents of a process that was killed leave. */
  readonly staying: number;
  /** Makes life hard for the server until the signal; then everything is as before. */
  disturb(chance: Chance, until: AbortSignal): Promise<void>;
  /** How often it was disturbed; undefined where there is nothing to disturb. */
  readonly disturbances: number | undefined;
  end(): Promise<void>;
}

export function inFolder(): Keeping {
  const folder = scratchFolder('attack-kills-');
  const data = join(folder, 'data');
  return {
    flags: ['--data', data],
    async countFiles() {
      const kept = join(data, 'files');
      const names = existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }) : [];
      return names.filter((each) => each.isFile()).length;
    },
    // They have left when the server listens.
    staying: 0,
    async disturb() {},
    disturbances: undefined,
    async end() {
      removeFolder(folder);
    },
  };
}

/** Milliseconds between two disturbances, and those for which answers are lost: some are beyond any patience. */
const QUIET = 1500;
const LOST = [5, 50, 300, 1500, 3000] as const;

/** Milliseconds within which a process that was killed counts as gone: six seconds, a sign of life, and a busy machine. */
const STAYING = 20_000;

/** In a Redis of its own, over a connection that is cut and loses answers. */
export async function inRedis(): Promise<Keeping> {
  const server = await startRedis();
  const proxy = await TcpProxy.start(server.port);
  const client = new Redis(server.port);
  let disturbances = 0;
  return {
    flags: ['--store', proxy.url],
    async countFiles() {
      let count = 0;
      for await (const names of client.scanStream({ match: '{mock-gms}:files:*' }))
        for (const name of names as string[])
          count += (await client.hvals(name)).filter((file) => file.endsWith(' 1')).length;
      return count;
    },
    staying: STAYING,
    async disturb(chance, until) {
      const wait = (ms: number) => delay(ms, undefined, { signal: until }).catch(() => {});
      while (!until.aborted) {
        await wait(chance.below(QUIET));
        if (until.aborted) break;
        disturbances += 1;
        proxy.swallowing = !chance.oneIn(3);
        if (proxy.swallowing) await wait(chance.pick(LOST));
        if (!until.aborted) proxy.cut();
        proxy.swallowing = false;
      }
    },
    get disturbances() {
      return disturbances;
    },
    async end() {
      client.disconnect();
      await proxy.close();
      await server.close();
    },
  };
}
