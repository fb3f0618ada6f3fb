import { RawClient } from '../../mock-gms/cometd/bayeux-client.fixture.ts';
import type { Cluster } from './cluster.ts';
import { Customer } from './customer.ts';
import { same, soon } from './expect.ts';

/** Something that several processes have to do as one. */
export interface Scenario {
  readonly title: string;
  run(cluster: Cluster, ports: readonly number[]): Promise<void>;
}

const last = (ports: readonly number[]) => ports.at(-1) as number;

/** What holds while nothing fails. */
export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a service that was born at one node is there at every other one',
    async run(_, ports) {
      const jo = await Customer.start(ports[0] as number, 'born');
      for (const port of ports) same('refresh', (await jo.does(port, 'refresh'))?.statusCode, 0);
    },
  },
  {
    title: 'a customer who polls one node alone does not end as absent, and one who is silent does, once',
    async run(cluster, ports) {
      const service = cluster.node(0).handle.service('absence');
      await service.configure({ flexDisconnectTimeout: 2 });
      const jo = await Customer.start(ports[0] as number, 'absence');
      const chat = await service.chat(jo.chatId);
      const left = async () =>
        (await chat.transcript()).filter(({ type }) => type === 'ParticipantLeft').length;
      const end = performance.now() + 5000;
      while (performance.now() < end) {
        await jo.does(ports[0] as number, 'refresh');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      same('leaves of one who polls', await left(), 0);
      await soon('who is silent leaves', async () => (await left()) > 0);
      same('leaves of one who is silent', await left(), 1);
    },
  },
  {
    title: 'an alert is given once, wherever the clock was moved',
    async run(cluster, ports) {
      const service = cluster.node(1).handle.service('alerts');
      const text = 'Are you still there?';
      await service.configure({ inactivityAlert: 60, inactivityClose: 600, inactivityMessageAlert: text });
      const jo = await Customer.start(ports[0] as number, 'alerts');
      await service.clock.advance(61_000);
      for (const port of ports)
        same('alerts', (await jo.texts(port)).filter((each) => each === text).length, 1);
    },
  },
  {
    title: 'a script that was added at one node plays once, wherever the chat begins',
    async run(cluster, ports) {
      const service = cluster.node(0).handle.service('scripts');
      await service.addScript('name: hal\nsteps: [{ join: Hal }, { say: Good day }]');
      await service.configure({ script: 'hal' });
      const jo = await Customer.start(last(ports), 'scripts');
      await soon('the script speaks', async () => (await jo.texts(ports[0] as number)).includes('Good day'));
      const said = (await jo.texts(ports[0] as number)).filter((text) => text === 'Good day');
      same('what the script said', said.length, 1);
    },
  },
  {
    title: 'what was written at one node is pushed at another, and through a balancer that keeps nobody',
    async run(cluster) {
      for (const [url, from] of [
        [cluster.url(0), 1],
        [cluster.balancer.url, 0],
      ] as const) {
        const client = new RawClient(`${url}/genesys/cometd`, 'pushes');
        const { chatId } = await client.startChat();
        const chat = await cluster.node(from).handle.service('pushes').chat(chatId);
        await chat.announce('News');
        const pushes = await client.pushes(({ messages = [] }) =>
          messages.some(({ text }) => text === 'News'),
        );
        const texts = pushes.flatMap(({ messages = [] }) => messages.map(({ text }) => text));
        same('pushes', texts.filter((text) => text === 'News').length, 1);
      }
    },
  },
  {
    title: 'a fault that acts three times acts three times in all',
    async run(cluster, ports) {
      const service = cluster.node(0).handle.service('faults');
      const jo = await Customer.start(ports[0] as number, 'faults');
      await service.faults.add({ operation: 'send', times: 3, effect: { kind: 'offline' } });
      const sent = Array.from({ length: 12 }, (_, i) =>
        jo.does(ports[i % ports.length] as number, 'send', { message: `m${i}` }),
      );
      const codes = (await Promise.all(sent)).map((answer) => answer?.statusCode);
      same('answers that were spoilt', codes.filter((code) => code === 1).length, 3);
      same('messages', (await jo.texts(last(ports))).length, 1 + 9);
    },
  },
  {
    title: 'settings, the clock, the journal and the list of chats are the same at every node',
    async run(cluster, ports) {
      const [first] = cluster.nodes;
      const service = first?.handle.service('same');
      await service?.configure({ retention: 4321 });
      await service?.clock.freeze();
      await service?.clock.advance(5000);
      const jo = await Customer.start(last(ports), 'same');
      for (const port of ports) await jo.does(port, 'refresh');
      const seen = await Promise.all(
        cluster.nodes.map(async ({ handle }) => {
          const each = handle.service('same');
          return {
            retention: (await each.settings()).retention,
            now: await each.clock.now(),
            journal: (await each.journal.list()).map(({ number, operation }) => [number, operation]),
            chats: (await each.chats()).map(({ id }) => id),
          };
        }),
      );
      same('exchanges', seen[0]?.journal.length, 1 + ports.length);
      same('chats', seen[0]?.chats, [jo.chatId]);
      for (const each of seen) same('what a node shows', each, seen[0]);
    },
  },
  {
    title: 'after a reset at one node the chats are gone at all, and new ones begin',
    async run(cluster, ports) {
      const jo = await Customer.start(ports[0] as number, 'reset');
      await cluster.node(1).handle.service('reset').reset();
      for (const port of ports)
        same('an old chat', (await jo.does(port, 'send', { message: 'x' }))?.statusCode, 2);
      const again = await Customer.start(last(ports), 'reset');
      same('a new chat', (await again.does(ports[0] as number, 'send', { message: 'x' }))?.statusCode, 0);
    },
  },
];
