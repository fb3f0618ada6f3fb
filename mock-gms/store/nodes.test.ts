import { expect, test } from '@playwright/test';
import { MemoryStore } from './memory.ts';
import { Nodes } from './nodes.ts';
import { SharedMemory, type View } from './shared-memory.fixture.ts';

async function nodeOver(shared: SharedMemory, own = 'no name') {
  const view: View = shared.open();
  const nodes = Nodes.over(view, { clock: shared.clock, own: () => own });
  if (nodes === undefined) throw new Error('the store is for several processes');
  await nodes.begin();
  await shared.arrived();
  return { view, nodes };
}

async function pass(shared: SharedMemory, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1000) {
    await shared.clock.advance(1000);
    await shared.arrived();
  }
}

test('a store without signals is for one process', () => {
  expect(Nodes.over(new MemoryStore())).toBeUndefined();
});

test('processes learn of one another, and what each says about itself', async () => {
  const shared = new SharedMemory();
  const one = await nodeOver(shared, 'one');
  const two = await nodeOver(shared, 'two');
  expect(one.nodes.others).toEqual([two.nodes.id]);
  expect(two.nodes.others).toEqual([one.nodes.id]);
  expect(one.nodes.about(two.nodes.id)).toBe('two');
});

test('a new process waits until the others have introduced themselves, and does not wait if there are none', async () => {
  const shared = new SharedMemory();
  const one = await nodeOver(shared, 'one');
  const alone = one.nodes.acquainted();
  await pass(shared, 1000);
  await alone;
  const view = shared.open();
  const two = Nodes.over(view, { clock: shared.clock, own: () => 'two' });
  await two?.begin();
  const acquainted = two?.acquainted();
  await pass(shared, 1000);
  await acquainted;
  expect(two?.about(one.nodes.id)).toBe('one');
});

test('a question waits for the answers of all live processes, and no longer for one that says goodbye', async () => {
  const shared = new SharedMemory();
  const [one, two, three] = [await nodeOver(shared), await nodeOver(shared), await nodeOver(shared)];
  two.nodes.answer('sum?', ({ data }) => Number(data) + 1);
  three.nodes.answer('sum?', () => new Promise(() => {}));
  const asked = one.nodes.ask('sum?', 41);
  await shared.arrived();
  await three.nodes.close();
  expect(await asked).toEqual([42]);
});

test('a process that gives no sign of life is gone after six seconds', async () => {
  const shared = new SharedMemory();
  const one = await nodeOver(shared);
  const two = await nodeOver(shared);
  const gone: string[] = [];
  one.nodes.onGone((id) => gone.push(id));
  two.view.cut();
  await pass(shared, 5000);
  expect(await one.nodes.isAlive(two.nodes.id)).toBe(true);
  await pass(shared, 5000);
  expect(gone).toEqual([two.nodes.id]);
  expect(await one.nodes.isAlive(two.nodes.id)).toBe(false);
});

test('a process whose signals are lost lives as long as it keeps its contact in the store', async () => {
  const shared = new SharedMemory();
  const one = await nodeOver(shared);
  const two = await nodeOver(shared);
  two.view.losesSignals = true;
  await pass(shared, 60_000);
  expect(one.nodes.others).toEqual([two.nodes.id]);
  const three = await nodeOver(shared);
  expect(await three.nodes.isAlive(two.nodes.id)).toBe(true);
  two.view.cut();
  await pass(shared, 15_000);
  expect(three.nodes.others).toEqual([one.nodes.id]);
});

test('a process that somebody asked for before it introduced itself still counts as one that comes', async () => {
  const shared = new SharedMemory();
  const two = await nodeOver(shared, 'two');
  two.view.losesSignals = true;
  const one = await nodeOver(shared, 'one');
  const came: string[] = [];
  one.nodes.onCame((id) => came.push(id));
  expect(await one.nodes.isAlive(two.nodes.id)).toBe(true);
  expect(came).toEqual([]);
  two.view.losesSignals = false;
  await pass(shared, 3000);
  expect(came).toEqual([two.nodes.id]);
  expect(one.nodes.about(two.nodes.id)).toBe('two');
});
