import { expect, test } from '@playwright/test';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { Cluster, type Node, told } from '../nodes.fixture.ts';

/** Two processes whose clocks stand still, with a chat that was started in the first. */
async function twoWithChat() {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  a.support.clock.freeze();
  await a.support.stored();
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  return { cluster, a, b, id };
}

async function move(node: Node, seconds: number, clients: 'absent' | 'present' = 'absent') {
  await node.support.clock.advance(seconds * 1000, { clients });
  await node.support.stored();
}

const types = ({ log }: RunningChat) => log.map(({ type }) => type);

test('a customer whom one process hears is present for all, and contact is told four times in an absence at most', async () => {
  const { cluster, a, b, id } = await twoWithChat();
  await a.support.configure({ flexDisconnectTimeout: 60 });
  const running = await a.chat(id);
  for (let second = 0; second < 120; second += 1) {
    a.support.chats.touch(running);
    await move(b, 1);
  }
  await cluster.arrived();
  expect((await b.chat(id)).chat.ended).toBeUndefined();
  expect(a.view.told.get('contact')).toBeLessThanOrEqual(9);
  await move(b, 61);
  expect((await a.chat(id)).chat.ended).toBeDefined();
});

test('an absence is counted to the second, where requests come to one process and another in turn', async () => {
  const { a, b, id } = await twoWithChat();
  await a.support.configure({ flexDisconnectTimeout: 60 });
  a.support.chats.touch(await a.chat(id));
  await move(a, 5);
  b.support.chats.touch(await b.chat(id));
  await move(a, 5);
  b.support.chats.touch(await b.chat(id));
  await move(a, 59);
  expect((await a.chat(id)).chat.ended).toBeUndefined();
  await move(a, 1);
  expect((await a.chat(id)).chat.ended).toBeDefined();
});

test('a customer whose process has died is absent when the last contact that it kept is long enough ago', async () => {
  const { cluster, a, b, id } = await twoWithChat();
  await a.support.configure({ flexDisconnectTimeout: 60 });
  await move(a, 30);
  b.view.losesSignals = true;
  a.support.chats.touch(await a.chat(id));
  await cluster.arrived();
  a.kill();
  await cluster.arrived();
  await b.support.clock.advance(40_000, { clients: 'absent' });
  expect((await b.chat(id)).chat.ended).toBeUndefined();
  await b.support.clock.advance(20_000, { clients: 'absent' });
  expect((await b.chat(id)).chat.ended).toBeDefined();
});

test('alerts and the close of a silent chat come once, whichever process is first', async () => {
  const { a, b, id } = await twoWithChat();
  for (const seconds of [255, 45]) await move(b, seconds, 'present');
  const { log } = await a.chat(id);
  expect(types(await a.chat(id)).filter((type) => type === 'IdleAlert')).toHaveLength(1);
  expect(types(await a.chat(id)).filter((type) => type === 'IdleClose')).toHaveLength(1);
  expect(log.at(-1)).toMatchObject({ type: 'ChatEnded' });
  expect((await b.chat(id)).log).toEqual(log);
});

test('who has spoken in another process at the last moment gets no alert', async () => {
  const { cluster, a, b, id } = await twoWithChat();
  await move(a, 200, 'present');
  await b.say(id, 'Wait');
  await cluster.arrived();
  await move(a, 60, 'present');
  expect(told(await a.chat(id))).toEqual(['Jo: ParticipantJoined', 'Jo: Wait']);
});

test('what a customer types, and that a connection follows the chat, is known in every process', async () => {
  const { cluster, a, b, id } = await twoWithChat();
  const atA = await a.chat(id);
  const atB = await b.chat(id);
  const changes: string[] = [];
  b.support.chats.onPresence((_running, { typingPreview }) => changes.push(typingPreview));
  a.support.chats.preview(atA, 'Hel');
  const detach = a.support.chats.attach(atA);
  await cluster.arrived();
  expect(atB.presence).toMatchObject({ typingPreview: 'Hel', attachments: 1 });
  expect(changes).toEqual(['Hel', 'Hel']);
  const c = await cluster.open();
  await cluster.arrived();
  expect((await c.chat(id)).presence).toMatchObject({ typingPreview: 'Hel', attachments: 1 });
  await move(b, 100);
  expect(atB.chat.ended).toBeUndefined();
  detach();
  await cluster.arrived();
  expect(atB.presence.attachments).toBe(0);
});

test('a connection ends with its process: from then on the absence is counted', async () => {
  const { cluster, a, b, id } = await twoWithChat();
  a.support.chats.attach(await a.chat(id));
  await cluster.arrived();
  const atB = await b.chat(id);
  expect(atB.presence.attachments).toBe(1);
  a.kill();
  await cluster.pass(10_000);
  expect(atB.presence.attachments).toBe(0);
});
