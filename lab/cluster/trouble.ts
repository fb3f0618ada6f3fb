import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { andThen, Otherwise, same, soon } from './expect.ts';
import { Follower } from './follower.ts';
import { Load } from './load.ts';
import { spoilt, type Trouble } from './spoilt.ts';

/** Entries that a chat begins with. */
const BEGINNING = 2;

/**
 * Kills nodes under load, in turn, with -9: for each kill a customer has one request without an answer at most, the one that
 * was under way, and over CometD one 402, and no message is lost or doubled. Tells what it came to.
 */
export async function failover(cluster: Cluster, kills: number, customers: number): Promise<string> {
  const load = await Load.start(cluster, 'failover', customers);
  let withBoth = 0;
  const underLoad = async () => {
    const talk = async () => {
      await soon('messages are acknowledged over every transport', load.progress(customers), 30_000);
      return load.takeFailures();
    };
    await talk();
    for (let kill = 0; kill < kills; kill += 1) {
      const index = kill % cluster.nodes.length;
      const killed = performance.now();
      await cluster.kill(index);
      await cluster.replace(index);
      for (const { unanswered, forgotten } of await talk()) {
        const failures = [...unanswered, ...forgotten].map(
          ({ what, at }) => `${what}, sent ${Math.round(at - killed)} ms after the kill`,
        );
        if (Math.max(unanswered.length, forgotten.length) > 1)
          throw new Otherwise(`kill ${kill + 1}: for one customer failed ${failures.join('; ')}`);
        if (unanswered.length + forgotten.length < 2) continue;
        // The process died with the request, and with the session of the next one.
        if (!unanswered.every(({ what }) => what.includes('long-polling')))
          throw new Otherwise(`kill ${kill + 1}: for one customer failed ${failures.join('; ')}`);
        withBoth += 1;
      }
    }
  };
  await andThen(underLoad, () => load.end(cluster.balancer.port));
  return `${load.acknowledged} acknowledged messages, none lost or doubled; a lost request and a 402 for ${withBoth} of ${kills * customers} customers`;
}

/** What has to be survived, beside a Redis that is away. */
export const TROUBLES: readonly Trouble[] = [
  {
    title: 'a node that cannot reach the store is answered for by statusCode 1, and catches up',
    async run(cluster) {
      const jo = await Customer.start(cluster.balancer.port, 'partition');
      const { proxy, target } = cluster.node(0);
      const other = cluster.node(1).target.port;
      await spoilt(cluster, 'partition-load', async () => {
        proxy.refusing = true;
        proxy.cut();
        try {
          same('a node apart', (await jo.does(target.port, 'send', { message: 'x' }))?.statusCode, 1);
          same('another one', (await jo.does(other, 'send', { message: 'meanwhile' }))?.statusCode, 0);
        } finally {
          proxy.refusing = false;
        }
      });
      same('what came meanwhile', (await jo.texts(target.port)).includes('meanwhile'), true);
    },
  },
  {
    title: 'answers that are lost between a node and the store lose and double nothing',
    run: (cluster) =>
      spoilt(cluster, 'lost', async () => {
        for (let round = 0; round < 12; round += 1) {
          const { proxy } = cluster.node(round % cluster.nodes.length);
          proxy.swallowing = true;
          await delay(60);
          proxy.cut();
          proxy.swallowing = false;
          await delay(150);
        }
      }),
  },
  {
    title:
      'a stream of events whose node is killed goes on at another one: nothing is missed, no entry told twice',
    async run(cluster) {
      const port = () => cluster.balancer.port;
      const jo = await Customer.start(port(), 'followed');
      const follower = new Follower('followed');
      const lastSeq = () => follower.seqsOf(jo.chatId).at(-1) ?? 0;
      const talk = async (count: number) => {
        for (let i = 0; i < count; i += 1) await jo.does(port(), 'send', { message: `m${i}` });
      };
      await follower.goOn(cluster.url(0));
      for (const index of cluster.nodes.keys()) {
        const before = lastSeq();
        await talk(5);
        await soon('entries are told', async () => lastSeq() > before);
        await Promise.all([cluster.kill(index), talk(10)]);
        await follower.goOn(cluster.url((index + 1) % cluster.nodes.length));
        await cluster.replace(index);
      }
      const log = await (await cluster.node(0).handle.service('followed').chat(jo.chatId)).log();
      await soon('the last entry is told', async () => lastSeq() === log.at(-1)?.seq);
      follower.stop();
      const told = follower.seqsOf(jo.chatId);
      same('what the streams have begun with', [...new Set(follower.begins)], ['ready']);
      same(
        'entries that are told',
        told,
        log.slice(-told.length).map(({ seq }) => seq),
      );
      same('whether all since the chat began are told', told.length >= log.length - BEGINNING, true);
    },
  },
  {
    title: 'the agent of a script leaves once when the node that played it is killed, and the chat goes on',
    async run(cluster) {
      const service = cluster.node(1).handle.service('played');
      await service.addScript('name: hal\nsteps: [{ join: Hal }, { wait: 1d }]');
      await service.configure({ script: 'hal' });
      const jo = await Customer.start(cluster.node(0).target.port, 'played');
      const { port } = cluster.node(1).target;
      await soon('Hal is there', async () => (await jo.texts(port)).includes('ParticipantJoined'));
      await cluster.kill(0);
      const leaves = async () => (await jo.texts(port)).filter((text) => text === 'ParticipantLeft').length;
      await soon('Hal leaves', async () => (await leaves()) > 0, 20_000);
      same('leaves', await leaves(), 1);
      same('a message', (await jo.does(port, 'send', { message: 'x' }))?.statusCode, 0);
      await cluster.replace(0);
    },
  },
  {
    title:
      'when every node was started again, settings, scripts, faults, the clock and chats are as they were',
    async run(cluster) {
      const service = () => cluster.node(0).handle.service('restart');
      await service().configure({ retention: 777 });
      await service().clock.advance(3_600_000);
      await service().addScript('name: hal\nsteps: [{ join: Hal }]');
      await service().faults.add({ operation: 'startTyping', times: 3, effect: { kind: 'offline' } });
      const jo = await Customer.start(cluster.balancer.port, 'restart');
      const before = await service().clock.now();
      for (const index of cluster.nodes.keys()) await cluster.kill(index);
      for (const index of cluster.nodes.keys()) await cluster.replace(index);
      same('the setting', (await service().settings()).retention, 777);
      same('the faults', (await service().faults.list()).length, 1);
      await service().configure({ script: 'hal' });
      same('the clock goes on', (await service().clock.now()) >= before, true);
      same('a message', (await jo.does(cluster.balancer.port, 'send', { message: 'x' }))?.statusCode, 0);
      const log = await (await service().chat(jo.chatId)).log();
      same(
        'time',
        log.some(({ at }, i) => at < (log[i - 1]?.at ?? 0)),
        false,
      );
    },
  },
];
