import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { same, soon } from './expect.ts';
import { Load } from './load.ts';

/** Something that has to be survived. */
export interface Trouble {
  readonly title: string;
  /** Tells what it came to, where that says more than that it held. */
  run(cluster: Cluster): Promise<unknown>;
}

/** Spoils something under load, and undoes it: requests may fail, none hangs, nothing is lost, and all goes on. */
export async function spoilt(cluster: Cluster, service: string, spoil: () => Promise<void>): Promise<void> {
  const load = await Load.start(cluster, service, 6);
  try {
    await soon('messages are acknowledged', async () => load.acknowledged >= 12, 30_000);
    await spoil();
    const after = load.acknowledged;
    await soon('everything goes on', async () => load.acknowledged >= after + 12, 30_000);
  } finally {
    same('messages that are lost or doubled', await load.end(cluster.balancer.port), []);
  }
  for (const { target } of cluster.nodes) {
    const jo = await Customer.start(target.port, service);
    same('a node afterwards', (await jo.does(target.port, 'refresh'))?.statusCode, 0);
  }
}
