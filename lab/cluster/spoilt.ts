import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { andThen, same, soon } from './expect.ts';
import { Load } from './load.ts';

/** Messages that are acknowledged before and after, and the milliseconds for them. */
const MESSAGES = 12;
const PATIENCE = 30_000;

/** Something that has to be survived. */
export interface Trouble {
  readonly title: string;
  /** Tells what it came to, where that says more than that it held. */
  run(cluster: Cluster): Promise<unknown>;
}

/** Spoils something under load, and undoes it: requests may fail, none hangs, nothing is lost, and all goes on. */
export async function spoilt(cluster: Cluster, service: string, spoil: () => Promise<void>): Promise<void> {
  const load = await Load.start(cluster, service, 6);
  await andThen(
    async () => {
      await soon('messages are acknowledged over every transport', load.progress(MESSAGES), PATIENCE);
      await spoil();
      await soon('everything goes on over every transport', load.progress(MESSAGES), PATIENCE);
    },
    () => load.end(cluster.balancer.port),
  );
  for (const { target } of cluster.nodes) {
    const jo = await Customer.start(target.port, service);
    same('a node afterwards', (await jo.does(target.port, 'refresh'))?.statusCode, 0);
  }
}
