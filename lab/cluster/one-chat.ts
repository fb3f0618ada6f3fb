import { randomBytes } from 'node:crypto';
import { ask, BASE, FORM } from '../attack/ask.ts';
import { BOUNDARY, multipart } from '../attack/fuzz/sources/multipart.ts';
import { Customer } from './customer.ts';
import { same, soon } from './expect.ts';
import type { Scenario } from './scenarios.ts';

/** Messages that are sent at once. */
const MESSAGES = 60;

/** Bytes of a file: more than a store keeps in one piece. */
const FILE = 600_000;

const at = (ports: readonly number[], index: number) => ports[index % ports.length] as number;

/** What holds for one chat that every node has a part in. */
export const ONE_CHAT: readonly Scenario[] = [
  {
    title:
      'messages that are sent into one chat at every node at once are all there, once, in one order everywhere',
    async run(cluster, ports) {
      const jo = await Customer.start(at(ports, 0), 'many');
      const sent = Array.from({ length: MESSAGES }, (_, i) => `m${i}`);
      const answers = await Promise.all(sent.map((message, i) => jo.does(at(ports, i), 'send', { message })));
      same('answers', new Set(answers.map((answer) => answer?.statusCode)), new Set([0]));
      const logs = [];
      for (const { handle } of cluster.nodes)
        logs.push(await (await handle.service('many').chat(jo.chatId)).log());
      for (const log of logs) same('a log', log, logs[0]);
      const texts = (await jo.texts(at(ports, 1))).filter((text) => text.startsWith('m'));
      same('messages', texts.toSorted(), sent.toSorted());
    },
  },
  {
    title: 'a script hears at once what the customer says at another node',
    async run(cluster, ports) {
      const service = cluster.node(0).handle.service('hears');
      await service.addScript('name: hal\nsteps: [{ join: Hal }, { hear: any }, { say: I heard you }]');
      await service.configure({ script: 'hal' });
      const jo = await Customer.start(at(ports, 0), 'hears');
      await soon('Hal is there', async () => (await jo.texts(at(ports, 0))).includes('ParticipantJoined'));
      await jo.does(at(ports, 1), 'send', { message: 'Hello' });
      await soon('Hal answers', async () => (await jo.texts(at(ports, 1))).includes('I heard you'), 2000);
    },
  },
  {
    title: 'a file that was sent at one node is read at every other one, and deleted at all',
    async run(_, ports) {
      const { service, chatId, secureKey } = await Customer.start(at(ports, 0), 'files');
      const content = randomBytes(FILE / 2).toString('hex');
      const path = `${BASE}/2/chat/${service}/${chatId}/file`;
      const fields = [
        { name: 'secureKey', value: secureKey },
        { name: 'file', value: content, fileName: 'a.txt' },
      ];
      const type = `multipart/form-data; boundary=${BOUNDARY}`;
      const uploaded = await ask(at(ports, 0), 'POST', path, multipart(fields), type);
      const fileId = /"file-id":"([^"]+)"/.exec(uploaded.text)?.[1] ?? uploaded.text;
      const kept = `/mock/services/${service}/chats/${chatId}/files/${fileId}`;
      for (const port of ports) same('bytes', (await ask(port, 'GET', kept)).text === content, true);
      const key = `secureKey=${secureKey}`;
      await ask(at(ports, 1), 'POST', `${path}/${fileId}/delete`, key, FORM);
      for (const port of ports) same('a file that is gone', (await ask(port, 'GET', kept)).status, 404);
    },
  },
];
