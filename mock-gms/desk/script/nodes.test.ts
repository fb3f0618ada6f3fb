import { expect, test } from '@playwright/test';
import { warningsOf } from '../../boundary/warnings.fixture.ts';
import { Cluster, told } from '../../nodes.fixture.ts';
import type { Script } from './script.ts';

const patient: Script = {
  name: 'patient',
  async run(conversation) {
    await conversation.join({ nickname: 'Ada' });
    for (;;) {
      await conversation.hear();
      await conversation.say('Yes?');
    }
  },
};

const scripted = { scripts: [patient] };

test('a script plays once, in the process where the chat was asked for, and hears what is said in others', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo(scripted);
  await a.support.configure({ script: 'patient' });
  const { id } = (await b.start()).chat;
  await cluster.arrived();
  await a.say(id, 'Hello');
  await cluster.arrived();
  const expected = ['Jo: ParticipantJoined', 'Ada: ParticipantJoined', 'Jo: Hello', 'Ada: Yes?'];
  for (const node of [a, b]) expect(told(await node.chat(id))).toEqual(expected);
});

test('a process that starts leaves the scripts of those that live alone', async () => {
  const cluster = new Cluster();
  const a = await cluster.open(scripted);
  await a.support.configure({ script: 'patient' });
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  const b = await cluster.open(scripted);
  await b.say(id, 'Hello');
  await cluster.arrived();
  expect(told(await b.chat(id)).slice(1)).toEqual(['Ada: ParticipantJoined', 'Jo: Hello', 'Ada: Yes?']);
});

test('when the process of a script dies, its agent leaves once, visibly, and somebody says so', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo(scripted);
  const c = await cluster.open(scripted);
  await a.support.configure({ script: 'patient' });
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  a.kill();
  const warnings = await warningsOf(() => cluster.pass(10_000));
  expect(warnings.map(String)).toEqual([expect.stringContaining(`played a script in chat ${id}`)]);
  for (const node of [b, c])
    expect(told(await node.chat(id)).slice(1)).toEqual(['Ada: ParticipantJoined', 'Ada: ParticipantLeft']);
});

test('when it died before another one started, its agent leaves at that start, or when its silence was long enough', async () => {
  const cluster = new Cluster();
  const a = await cluster.open(scripted);
  await a.support.configure({ script: 'patient' });
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  a.kill();
  const early = await cluster.open(scripted);
  expect(told(await early.chat(id)).at(-1)).toBe('Ada: ParticipantJoined');
  const warnings = await warningsOf(() => cluster.pass(10_000));
  expect(warnings).toHaveLength(1);
  expect(told(await early.chat(id)).at(-1)).toBe('Ada: ParticipantLeft');
});

test('a process that is closed takes the agents of its scripts with it', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo(scripted);
  await a.support.configure({ script: 'patient' });
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  const warnings = await warningsOf(async () => {
    await a.registry.close();
    await cluster.arrived();
  });
  expect(warnings).toHaveLength(1);
  expect(told(await b.chat(id)).at(-1)).toBe('Ada: ParticipantLeft');
});
