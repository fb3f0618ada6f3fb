import { setTimeout as delay } from 'node:timers/promises';
import { Askers } from './offline.ts';
import { spoilt, type Trouble } from './spoilt.ts';

/** What the documents say of a chat server that is offline, and of one that is there. */
const OFFLINE = 1;
const THERE = 0;

const MINUTE = 60_000;

/** Milliseconds between two rounds of questions while Redis is gone. */
const PAUSE = 1000;

/** Milliseconds by which each answer of a slow Redis is late, and the rounds of questions then. */
const LATE = 200;
const ROUNDS = 2;

/** What a Redis does to those who use it. */
export const REDIS_TROUBLES: readonly Trouble[] = [
  {
    title: 'a Redis that is started again loses nothing',
    run: (cluster) =>
      spoilt(cluster, 'restarted', async () => {
        await cluster.redis.stop();
        await delay(500);
        await cluster.redis.start();
      }),
  },
  {
    title: 'a Redis that stands still for a while is answered for by statusCode 1, and everything goes on',
    async run(cluster) {
      const askers = await Askers.start(cluster, 'paused');
      await spoilt(cluster, 'paused-load', async () => {
        cluster.redis.pause(true);
        try {
          await askers.allAreToldOf(OFFLINE);
        } finally {
          cluster.redis.pause(false);
        }
      });
    },
  },
  {
    title:
      'a Redis that is gone for a minute is answered for by statusCode 1, in time, and everything goes on',
    async run(cluster) {
      const askers = await Askers.start(cluster, 'gone');
      await spoilt(cluster, 'gone-load', async () => {
        const end = performance.now() + MINUTE;
        await cluster.redis.stop();
        try {
          while (performance.now() < end) {
            await askers.allAreToldOf(OFFLINE);
            await delay(PAUSE);
          }
        } finally {
          await cluster.redis.start();
        }
      });
      return figures(askers);
    },
  },
  {
    title: 'a Redis that is slow makes answers late, and spoils none',
    async run(cluster) {
      const askers = await Askers.start(cluster, 'slow');
      await spoilt(cluster, 'slow-load', async () => {
        for (const { proxy } of cluster.nodes) proxy.late = LATE;
        try {
          for (let round = 0; round < ROUNDS; round += 1) await askers.allAreToldOf(THERE);
        } finally {
          for (const { proxy } of cluster.nodes) proxy.late = 0;
        }
      });
      return figures(askers);
    },
  },
];

function figures({ answers, longest }: Askers): string {
  return `${answers} answers, the longest after ${longest} ms`;
}
