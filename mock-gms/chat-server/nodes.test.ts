import { expect, test } from '@playwright/test';
import type { Entry } from '../chat/entry.ts';
import { Cluster, told } from '../nodes.fixture.ts';

test('a chat goes on in every process, also in those that did not begin it', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const c = await cluster.open();
  const { id } = (await a.start()).chat;
  await b.say(id, 'said to b');
  await c.say(id, 'said to c');
  await a.say(id, 'said to a');
  const expected = ['Jo: ParticipantJoined', 'Jo: said to b', 'Jo: said to c', 'Jo: said to a'];
  for (const node of [a, b, c]) expect(told(await node.chat(id))).toEqual(expected);
});

test('what is written in one process is told in every other one, once, in its order, and is their own in that one alone', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await a.start();
  await cluster.arrived();
  const heard = [a, b].map(({ support }) => {
    const entries: [Entry, boolean][] = [];
    support.chats.onEntries((_running, some, isOwn) =>
      entries.push(...some.map((entry): [Entry, boolean] => [entry, isOwn])),
    );
    return entries;
  });
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  await Promise.all(['one', 'two', 'three'].map((text) => b.say(id, text)));
  await Promise.all([a, b].map((node) => node.say(id, 'at once')));
  await cluster.arrived();
  const log = (await a.chat(id)).log;
  expect(log).toHaveLength(7);
  const [atA = [], atB = []] = heard;
  expect(atA.map(([entry]) => entry)).toEqual(log);
  expect(atB.map(([entry]) => entry)).toEqual(log);
  const owners = log.map((_, i) => [atA[i]?.[1], atB[i]?.[1]]);
  expect(owners.every(([one, other]) => one !== other)).toBe(true);
  expect(owners.slice(0, 5)).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
    [false, true],
  ]);
});

test('an entry is told as its own where the answer to its append was lost, and the news of it came first', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { support } = a;
  const owned: string[] = [];
  support.chats.onEntries((_running, entries, isOwn) => {
    if (isOwn) owned.push(...entries.map(({ type }) => type));
  });
  a.view.chats.losesAnswers = true;
  const { id } = (await a.start()).chat;
  const said = a.say(id, 'Hello');
  await Promise.all([said, ...[1, 2, 3].map(() => a.chat(id))]);
  expect(owned).toEqual(['ChatRequested', 'ParticipantJoined', 'Message']);
  expect(told(await b.chat(id))).toEqual(['Jo: ParticipantJoined', 'Jo: Hello']);
});

test('news that was lost is read when the next one comes', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { id } = (await a.start()).chat;
  await cluster.arrived();
  b.view.chats.holding = true;
  await a.say(id, 'lost');
  await cluster.arrived();
  b.view.chats.release(() => false);
  await a.say(id, 'found');
  await cluster.arrived();
  const [running] = b.support.chats.chats;
  expect(running && told(running).slice(1)).toEqual(['Jo: lost', 'Jo: found']);
});

test('a chat is listed in every process as soon as its start is answered, and a removed one in none', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { id } = (await a.start()).chat;
  b.view.chats.holding = true;
  await b.support.chats.catchUp();
  expect([...b.support.chats.chats].map(({ chat }) => chat.id)).toEqual([id]);
  b.view.chats.release();
  await b.support.reset();
  await cluster.arrived();
  expect([...a.support.chats.chats]).toEqual([]);
});

test('a chat that was reset in one process has ended for one who speaks in another', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const running = await a.start();
  await cluster.arrived();
  a.view.chats.holding = true;
  await b.support.reset();
  const answer = await a.support.chats.execute(running, { type: 'send', by: 1, text: 'Hello?' });
  expect(answer).toMatchObject({ refused: 'chatEnded' });
  expect([...a.support.chats.chats]).toEqual([]);
});
