import { expect, test } from '@playwright/test';
import { Cluster, type Node } from '../nodes.fixture.ts';

/** Follows the events of the service `support`: what is told, in short, and the id of the last one. */
function follow({ support }: Node, after?: string) {
  const told: string[] = [];
  let last = '';
  const take = ({
    id,
    type,
    text,
  }: {
    readonly id: string;
    readonly type: string;
    readonly text: string;
  }) => {
    const { chatId = '', entry } = JSON.parse(text) as {
      readonly chatId?: string;
      readonly entry?: { readonly seq: number };
    };
    told.push([type, chatId, ...(entry === undefined ? [] : [entry.seq])].join(' '));
    last = id;
  };
  const { from, since, missed, stop } = support.events.subscribe(take, after);
  last = from;
  for (const event of since) take(event);
  return { told, missed, stop, last: () => last };
}

/** Starts some chats in two processes and writes into each from both. */
async function talk([a, b]: readonly [Node, Node], rounds = 3): Promise<void> {
  const chats = [await a.start(), await b.start()];
  for (let round = 0; round < rounds; round += 1)
    await Promise.all(
      chats.flatMap(({ chat: { id } }) => [a.say(id, `a ${round}`), b.say(id, `b ${round}`)]),
    );
}

test('every process reports what is in the logs in the same order', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const [atA, atB] = [follow(a), follow(b)];
  await talk([a, b]);
  await cluster.arrived();
  expect(atA.told).toHaveLength(2 * (2 + 1 + 6));
  expect(atB.told).toEqual(atA.told);
});

test('a stream of events goes on in another process, in which nobody has followed, wherever it broke off', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await talk([a, b]);
  await cluster.arrived();
  const ids: string[] = [];
  const whole: string[] = [];
  a.support.events.subscribe(({ id, text }) => {
    ids.push(id);
    whole.push(text);
  });
  await cluster.arrived();
  await talk([a, b]);
  await cluster.arrived();
  for (const [i, id] of ids.entries()) {
    const { since, missed } = b.support.events.subscribe(() => {}, id);
    expect({ missed, since: since.map(({ text }) => text) }).toEqual({
      missed: false,
      since: whole.slice(i + 1),
    });
  }
});

test('what one process has reported is not reported again by one that is behind', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const c = await cluster.open();
  const { chat } = await a.start();
  await cluster.arrived();
  const first = follow(a);
  await cluster.arrived();
  b.view.chats.holding = true;
  await c.say(chat.id, 'one');
  await cluster.arrived();
  const second = follow(b, first.last());
  const third = follow(c, second.last());
  b.view.chats.release();
  await c.say(chat.id, 'two');
  await cluster.arrived();
  expect(first.told).toEqual([`entry ${chat.id} 3`, `entry ${chat.id} 4`]);
  expect([second.missed, second.told]).toEqual([false, [`entry ${chat.id} 4`]]);
  expect([third.missed, third.told]).toEqual([false, [`entry ${chat.id} 4`]]);
});

test('what is in no log is told again by another process where it may not have been told', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { chat } = await a.start();
  const first = follow(a);
  await cluster.arrived();
  const position = first.last();
  a.support.chats.preview(await a.chat(chat.id), 'Hel');
  a.support.clock.freeze();
  await a.support.stored();
  await a.support.reset();
  await cluster.arrived();
  const { missed, told } = follow(b, position);
  expect(missed).toBe(false);
  expect(told).toContain(`presence ${chat.id}`);
  expect(told).toContain('clock ');
  expect(told.filter((type) => type === 'reset ')).toHaveLength(1);
});

test('in a process that was not there then a stream says that it missed something, and goes on from what came since', async () => {
  const cluster = new Cluster();
  const a = await cluster.open();
  const { chat } = await a.start();
  await cluster.arrived();
  const { last } = follow(a);
  await a.say(chat.id, 'one');
  await cluster.arrived();
  const position = last();
  await a.say(chat.id, 'two');
  await cluster.arrived();
  const b = await cluster.open();
  await b.say(chat.id, 'three');
  await cluster.arrived();
  expect(follow(b, position)).toMatchObject({ missed: true, told: [] });
  const third = last();
  await b.say(chat.id, 'four');
  await cluster.arrived();
  expect(follow(b, third)).toMatchObject({ missed: false, told: [`entry ${chat.id} 6`] });
});

test('the position of events is that after what was stored, and another process leads on from there', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { chat } = await a.start();
  follow(a);
  await cluster.arrived();
  await b.say(chat.id, 'one');
  const [position, other] = await Promise.all([
    a.registry.eventPosition('support'),
    b.registry.eventPosition('support'),
  ]);
  const placeOf = (id = '') => id.split('-')[2];
  expect(placeOf(position)).toBe(placeOf(other));
  await a.say(chat.id, 'two');
  await cluster.arrived();
  expect(follow(b, position).told).toEqual([`entry ${chat.id} 4`]);
});

test('a process that ends closes its streams, and reports no service as gone', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  const { chat } = await a.start();
  await cluster.arrived();
  const types: string[] = [];
  let ends = 0;
  const end = () => {
    ends += 1;
  };
  a.support.events.subscribe(({ type }) => types.push(type), undefined, end);
  a.registry.events.subscribe(({ type }) => types.push(type), undefined, end);
  const { last } = follow(a);
  await cluster.arrived();
  await a.registry.close();
  expect([ends, types]).toEqual([2, []]);
  await b.say(chat.id, 'one');
  await cluster.arrived();
  expect(follow(b, last()).told).toEqual([`entry ${chat.id} 3`]);
  const removed: string[] = [];
  b.support.events.subscribe(({ type }) => removed.push(type), undefined, end);
  await b.registry.remove('support');
  expect([ends, removed.at(-1)]).toEqual([3, 'gone']);
});

test('the stream of the whole server goes on in another process too', async () => {
  const cluster = new Cluster();
  const [a, b] = await cluster.openTwo();
  await talk([a, b], 1);
  await cluster.arrived();
  const ids: string[] = [];
  const whole: string[] = [];
  a.registry.events.subscribe(({ id, type, text }) => {
    if (type !== 'entry') return;
    ids.push(id);
    whole.push(text);
  });
  await cluster.arrived();
  await talk([a, b], 1);
  await cluster.arrived();
  for (const [i, id] of ids.entries()) {
    const { since, missed } = b.registry.events.subscribe(() => {}, id);
    const entries = since.filter(({ type }) => type === 'entry');
    expect({ missed, since: entries.map(({ text }) => text) }).toEqual({
      missed: false,
      since: whole.slice(i + 1),
    });
  }
});
